import { bodyOf, partOf } from './docx-package.js'
import { at, childrenOf, elementsOf, valueAt, type XmlElement } from './xml-tree.js'

const letters = (first: number, value: number): string =>
  String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romanOf = (value: number): string => {
  const ones = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
  return 'x'.repeat(Math.floor(value / 10)) + (ones[value % 10] ?? '')
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  lowerLetter: (value) => letters(97, value),
  upperLetter: (value) => letters(65, value),
  lowerRoman: romanOf,
}

type Level = { readonly start: number; readonly format: string; readonly text: string; readonly suffix: string }
type List = {
  readonly abstract: string
  readonly levels: readonly Level[]
  readonly overrides: ReadonlyMap<number, number>
}

const readLists = (numbering: XmlElement): ReadonlyMap<string, List> => {
  const definitions = new Map(
    childrenOf(numbering, 'w:abstractNum').map((definition) => [
      definition.attributes['w:abstractNumId'] ?? '',
      childrenOf(definition, 'w:lvl').map((level) => ({
        start: Number(valueAt(level, 'w:start') ?? 1),
        format: valueAt(level, 'w:numFmt') ?? 'decimal',
        text: valueAt(level, 'w:lvlText') ?? '',
        suffix: valueAt(level, 'w:suff') ?? 'tab',
      })),
    ]),
  )
  return new Map(
    childrenOf(numbering, 'w:num').map((list) => {
      const abstract = valueAt(list, 'w:abstractNumId') ?? ''
      const overrides = childrenOf(list, 'w:lvlOverride').map(
        (override) => [Number(override.attributes['w:ilvl']), Number(valueAt(override, 'w:startOverride'))] as const,
      )
      return [
        list.attributes['w:numId'] ?? '',
        { abstract, levels: definitions.get(abstract) ?? [], overrides: new Map(overrides) },
      ]
    }),
  )
}

/** A paragraph with the number that Word computes for it; null where it is in no list. */
export type NumberedParagraph = {
  readonly paragraph: XmlElement
  readonly style: string
  readonly number: string | null
}

/**
 * Counts the paragraphs of a document as Word does: lists of one definition share their counters, an override restarts
 * a level when its list first comes to it, and a paragraph sends the levels below it back to their start.
 */
export const numberParagraphs = (bytes: Uint8Array): readonly NumberedParagraph[] => {
  const lists = readLists(partOf(bytes, 'word/numbering.xml'))
  const styles = new Map(
    childrenOf(partOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  )
  const counters = new Map<string, (number | undefined)[]>()
  const overridden = new Set<string>()
  return elementsOf(bodyOf(bytes), 'w:p').map((paragraph) => {
    const style = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? ''
    const definition = styles.get(style)
    const numPr = at(paragraph, 'w:pPr', 'w:numPr') ?? (definition && at(definition, 'w:pPr', 'w:numPr'))
    const numId = (numPr && valueAt(numPr, 'w:numId')) ?? '0'
    if (numPr === undefined || numId === '0') return { paragraph, style, number: null }
    const depth = Number(valueAt(numPr, 'w:ilvl') ?? 0)
    const list = lists.get(numId)
    const level = list?.levels[depth]
    if (list === undefined || level === undefined) throw new Error(`there is no list ${numId} with level ${depth}`)
    const counts = counters.get(list.abstract) ?? []
    counters.set(list.abstract, counts)
    const key = `${numId} ${depth}`
    const override = overridden.has(key) ? undefined : list.overrides.get(depth)
    overridden.add(key)
    counts[depth] = override ?? (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    const number = level.text.replace(/%(\d)/g, (_whole, digit: string) => {
      const which = Number(digit) - 1
      const used = list.levels[which]
      const write = formats[used?.format ?? '']
      const count = counts[which]
      if (write === undefined || count === undefined) throw new Error(`level ${digit} has not been counted`)
      return write(count)
    })
    return { paragraph, style, number }
  })
}
