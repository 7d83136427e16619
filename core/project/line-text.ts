import { isTextLeaf, type Inline, type ReferenceInline } from '../model/inline.js'
import { resolveField, type FieldContext } from './fields.js'
import { recordMark, referenceMark } from './passage.js'

/** A piece of a line: its words for reading, as printed, and what it uses. */
export type LineText = {
  readonly text: string
  readonly quote: string
  readonly fields: readonly string[]
  readonly records: readonly string[]
}

/** What a line's fields and references print. `captionOf` knows the blocks of the line's own document, by id. */
export type LinePrinter = {
  readonly fields: FieldContext
  readonly titles: ReadonlyMap<string, string>
  readonly captionOf: (block: string) => string | undefined
}

/** How an unfilled field stands in a quote. */
export const blankQuote = '＿＿＿＿'

/** A whole line as one piece. */
export const lineText = (inlines: readonly Inline[], printer: LinePrinter): LineText => {
  const builder = new PieceBuilder()
  for (const inline of inlines) addInline(inline, printer, builder, (words, isStruck) => builder.words(words, isStruck))
  return builder.take() ?? emptyLine
}

/** A line sentence by sentence. A field's or link's text never ends a sentence, however it is punctuated. */
export const lineSentences = (inlines: readonly Inline[], printer: LinePrinter): LineText[] => {
  const sentences: LineText[] = []
  const builder = new PieceBuilder()
  const flush = (): void => {
    const sentence = builder.take()
    if (sentence !== undefined) sentences.push(sentence)
  }
  const addWords = (words: string, isStruck: boolean): void => {
    let from = 0
    for (const end of words.matchAll(sentenceEnd)) {
      const to = end.index + end[0].length
      builder.words(words.slice(from, to), isStruck)
      flush()
      from = to
    }
    builder.words(words.slice(from), isStruck)
  }
  for (const inline of inlines) addInline(inline, printer, builder, addWords)
  flush()
  return sentences
}

/** Pieces side by side (cells of a row, parts of a step): read as separate lines, quoted with bars. */
export const joinLines = (lines: readonly LineText[]): LineText => ({
  text: lines
    .map((line) => line.text)
    .filter(isFilled)
    .join('\n'),
  quote: lines
    .map((line) => line.quote)
    .filter(isFilled)
    .join(' | '),
  fields: joinNames(lines.map((line) => line.fields)),
  records: joinNames(lines.map((line) => line.records)),
})

const joinNames = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.every((list) => list.length === 0) ? nothing : [...new Set(lists.flat())]

/** A line that says nothing. */
export const emptyLine: LineText = { text: '', quote: '', fields: [], records: [] }

/** A full stop, exclamation or question mark with the closing brackets after it, or a line break. */
const sentenceEnd = /[。！？]+[」』”’）)】》]*|\n+/g

const isFilled = (text: string): boolean => text !== ''

const addInline = (
  inline: Inline,
  printer: LinePrinter,
  builder: PieceBuilder,
  addWords: (words: string, isStruck: boolean) => void,
): void => {
  if (isTextLeaf(inline)) return addWords(inline.text, inline.strike === true)
  if (inline.type === 'link') return builder.words(inline.children.map((leaf) => leaf.text).join(''))
  const { text, quote } = printReference(inline, printer)
  builder.add(text, quote)
  if (inline.type === 'field') builder.fields.add(inline.field)
  if (inline.type === 'recordRef') builder.records.add(inline.code)
}

const printReference = (inline: ReferenceInline, printer: LinePrinter): { text: string; quote: string } => {
  switch (inline.type) {
    case 'field': {
      const { text, filled } = resolveField(inline.field, printer.fields)
      return { text, quote: filled ? text : blankQuote }
    }
    case 'documentRef':
      return { text: referenceMark, quote: printTitle(inline.code, printer) }
    case 'recordRef':
      return { text: recordMark, quote: printTitle(inline.code, printer) }
    case 'clauseRef':
      return { text: referenceMark, quote: inline.clause }
    case 'blockRef':
      return { text: referenceMark, quote: `「${printer.captionOf(inline.target) ?? inline.target}」` }
  }
}

const printTitle = (code: string, printer: LinePrinter): string => {
  const title = printer.titles.get(code)
  return title === undefined ? `（${code}）` : `《${title}》（${code}）`
}

/** Gathers one piece; `take` hands it over and starts the next. */
class PieceBuilder {
  readonly fields = new Set<string>()
  readonly records = new Set<string>()
  #text = ''
  #quote = ''
  #saysWords = false
  #strikesWords = false

  /** Words that are struck through are printed, but say nothing, nor do the fields between them. */
  words(words: string, isStruck = false): void {
    this.add(isStruck ? '' : words, words)
    if (!/\p{L}/u.test(words)) return
    if (isStruck) this.#strikesWords = true
    else this.#saysWords = true
  }

  add(text: string, quote: string): void {
    this.#text += text
    this.#quote += quote
  }

  take(): LineText | undefined {
    const piece = {
      text: this.#strikesWords && !this.#saysWords ? '' : this.#text.trim(),
      quote: this.#quote.trim(),
      fields: takeAll(this.fields),
      records: takeAll(this.records),
    }
    this.#text = ''
    this.#quote = ''
    this.#saysWords = false
    this.#strikesWords = false
    return piece.quote === '' && piece.fields.length === 0 ? undefined : piece
  }
}

/** Most pieces use nothing: they share one empty list. */
const nothing: readonly string[] = []

const takeAll = (names: Set<string>): readonly string[] => {
  if (names.size === 0) return nothing
  const taken = [...names]
  names.clear()
  return taken
}
