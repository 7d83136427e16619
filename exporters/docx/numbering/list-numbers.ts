import { AlignmentType, LevelFormat, LevelSuffix, type ILevelsOptions } from 'docx'
import type { PrintBlock, PrintListItem, PrintParagraph } from '../../../core/transform/print-set.js'
import { bodyFont } from '../word-fonts.js'
import { levelFormats, readCounter, writeCounter, type CounterFormat } from './number-format.js'
import type { NumberingPlace, NumberingRegistry } from './numbering-registry.js'

/** What the labels of a level of a list have in common. */
type Pattern =
  | { readonly kind: 'mark'; readonly text: string }
  | {
      readonly kind: 'counter'
      readonly prefix: string
      readonly format: CounterFormat
      readonly suffix: string
      readonly start: number
    }

const step = 420

/** Left edge of a list item's text in twips; its label hangs before it. */
export const listIndent = (level: number): { readonly left: number; readonly hanging: number } => ({
  left: 480 + step * (level + 1),
  hanging: step,
})

const patternOf = (label: string): Pattern => {
  const [, prefix = '', text = '', suffix = ''] =
    /^([^\dA-Za-z%]*)(\d+|[a-z]+|[A-Z]+)([^\dA-Za-z%]*)$/.exec(label) ?? []
  const counter = text === '' ? null : readCounter(text)
  if (counter === null) return { kind: 'mark', text: label }
  return { kind: 'counter', prefix, format: counter.format, suffix, start: counter.value }
}

const labelOf = (pattern: Pattern, index: number): string =>
  pattern.kind === 'mark'
    ? pattern.text
    : pattern.prefix + writeCounter(pattern.format, pattern.start + index) + pattern.suffix

const levelOf = (pattern: Pattern, level: number): ILevelsOptions => ({
  level,
  format: pattern.kind === 'mark' ? LevelFormat.BULLET : levelFormats[pattern.format],
  text: pattern.kind === 'mark' ? pattern.text : `${pattern.prefix}%${level + 1}${pattern.suffix}`,
  start: pattern.kind === 'mark' ? 1 : pattern.start,
  alignment: AlignmentType.LEFT,
  suffix: LevelSuffix.TAB,
  style: {
    run: { font: pattern.kind === 'mark' ? { ...bodyFont, hint: 'eastAsia' } : bodyFont },
    paragraph: { indent: listIndent(level) },
  },
})

type Item = PrintParagraph & { readonly list: PrintListItem }

const isItem = (block: PrintBlock): block is Item => block.type === 'paragraph' && block.list !== undefined

/** The pattern of each level, from its first label; null where a level's labels do not follow it. */
const patternsOf = (items: readonly Item[]): readonly Pattern[] | null => {
  const patterns: (Pattern | undefined)[] = []
  const counts = [0, 0, 0]
  for (const { list } of items) {
    const pattern = (patterns[list.level] ??= patternOf(list.label))
    const index = counts[list.level] ?? 0
    if (list.label === '' || list.label.includes('%') || labelOf(pattern, index) !== list.label) return null
    counts[list.level] = index + 1
    counts.fill(0, list.level + 1)
  }
  return counts.map((_, level) => patterns[level] ?? { kind: 'mark', text: '—' })
}

/** Where each list item of a document stands in a native list; an item that is missing has labels Word cannot count. */
export const planListNumbers = (
  blocks: readonly PrintBlock[],
  registry: NumberingRegistry,
): ReadonlyMap<PrintParagraph, NumberingPlace> => {
  const lists = new Map<string, Item[]>()
  for (const item of blocks.filter(isItem)) {
    const items = lists.get(item.list.list)
    if (items === undefined) lists.set(item.list.list, [item])
    else items.push(item)
  }
  const places = new Map<PrintParagraph, NumberingPlace>()
  for (const items of lists.values()) {
    const patterns = patternsOf(items)
    if (patterns === null) continue
    const { numId } = registry.start(`list ${JSON.stringify(patterns)}`, () => patterns.map(levelOf))
    for (const item of items) places.set(item, { numId, level: item.list.level })
  }
  return places
}
