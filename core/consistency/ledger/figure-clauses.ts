import type { Quantity } from '../../text/quantities.js'

/** A piece of a line; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** The sentence and clause of a quantity, and the clauses of the sentence before it. */
export type FigureClauses = { readonly sentence: Span; readonly clause: Span; readonly earlier: readonly Span[] }

/** Cuts a line around a quantity; what stands before a semicolon is another case. */
export const figureClauses = (text: string, { start, end }: Quantity): FigureClauses => {
  const sentence = spanAround(text, /[。！？\n]/g, start, end, 0, text.length)
  const clause = spanAround(text, /[，；：,;:]/g, start, end, sentence.start, sentence.end)
  const earlier: Span[] = []
  let from = sentence.start
  for (const { index, 0: sign } of text.slice(0, clause.start).matchAll(/[，；：,;:]/g)) {
    if (index < sentence.start) continue
    if (sign === '；' || sign === ';') earlier.length = 0
    else earlier.push({ start: from, end: index })
    from = index + 1
  }
  return { sentence, clause, earlier }
}

const spanAround = (text: string, signs: RegExp, start: number, end: number, from: number, to: number): Span => {
  let span = { start: from, end: to }
  for (const { index } of text.matchAll(signs)) {
    if (index >= from && index < start) span = { ...span, start: index + 1 }
    if (index >= end && index < to) return { ...span, end: index }
  }
  return span
}

/** A text up to the first of some signs. */
export const upTo = (text: string, sign: RegExp): string => {
  const at = text.search(sign)
  return at < 0 ? text : text.slice(0, at)
}
