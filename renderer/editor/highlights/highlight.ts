/** Why a passage is marked. */
export const highlightKinds = ['covered', 'partial', 'finding', 'search', 'current'] as const

/** A passage to mark in the text: a block (or step) by id, and its words as printed; without words the whole block. */
export type EditorHighlight = {
  readonly block: string
  readonly quote?: string
  readonly kind: (typeof highlightKinds)[number]
}

/** A piece of a line: its words as printed, and where they stand. */
export type PrintedPiece<T> = { readonly text: string; readonly at: T; readonly isWhole: boolean }

/** A part of a line that a quote covers; offsets count in the printed words of the first and last piece. */
export type QuotePart<T> = {
  readonly first: PrintedPiece<T>
  readonly firstOffset: number
  readonly last: PrintedPiece<T>
  readonly lastOffset: number
}

/** Finds a quote in the lines of a block; a quote of several cells is joined by bars, as passages print them. */
export const findQuote = <T>(
  lines: readonly (readonly PrintedPiece<T>[])[],
  quote: string,
): readonly QuotePart<T>[] => {
  const whole = findInLines(lines, [quote])
  return whole.length > 0 || !quote.includes(' | ') ? whole : findInLines(lines, quote.split(' | '))
}

const findInLines = <T>(lines: readonly (readonly PrintedPiece<T>[])[], quotes: readonly string[]): QuotePart<T>[] => {
  const found: QuotePart<T>[] = []
  let index = 0
  for (const quote of quotes.map((each) => each.trim()).filter((each) => each !== '')) {
    for (let line = index; line < lines.length; line += 1) {
      const part = findInLine(lines[line] ?? [], quote)
      if (part === undefined) continue
      found.push(part)
      index = quotes.length > 1 ? line + 1 : line
      break
    }
  }
  return found
}

const findInLine = <T>(pieces: readonly PrintedPiece<T>[], quote: string): QuotePart<T> | undefined => {
  const start = pieces
    .map((piece) => piece.text)
    .join('')
    .indexOf(quote)
  if (start < 0) return undefined
  const end = start + quote.length
  let from = 0
  let part: Omit<QuotePart<T>, 'last' | 'lastOffset'> | undefined
  for (const piece of pieces) {
    const to = from + piece.text.length
    if (part === undefined && start < to) part = { first: piece, firstOffset: start - from }
    if (part !== undefined && end <= to) return { ...part, last: piece, lastOffset: end - from }
    from = to
  }
  return undefined
}
