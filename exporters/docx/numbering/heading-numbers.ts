import { AlignmentType, LevelSuffix, type ILevelsOptions } from 'docx'
import type { PrintBlock, PrintHeading } from '../../../core/transform/print-set.js'
import { headingFont } from '../word-fonts.js'
import { levelFormats, readCounter, type CounterFormat } from './number-format.js'
import type { NumberingPlace, NumberingRegistry } from './numbering-registry.js'

/** The multilevel list that the heading styles are linked to. */
export const headingReference = 'headings'

/** Room for the number of each level, in twips. */
const hangings = [480, 660, 860, 980]

type Scheme = { readonly format: CounterFormat; readonly prefix: string; readonly starts: readonly number[] }

const levelText = (scheme: Scheme, level: number): string =>
  level === 0 ? `${scheme.prefix}%1` : Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.')

const levelsOf = (scheme: Scheme, linked: boolean): readonly ILevelsOptions[] =>
  hangings.map((hanging, level) => {
    // 附录 A is too wide to hang.
    const wide = level === 0 && scheme.prefix !== ''
    return {
      level,
      format: levelFormats[level === 0 ? scheme.format : 'decimal'],
      text: levelText(scheme, level),
      start: scheme.starts[level] ?? 1,
      alignment: AlignmentType.LEFT,
      suffix: wide ? LevelSuffix.SPACE : LevelSuffix.TAB,
      style: {
        run: { font: headingFont },
        paragraph: { indent: wide ? { left: 0, hanging: 0 } : { left: hanging, hanging } },
        ...(linked ? { style: `Heading${level + 1}` } : {}),
      },
    }
  })

/** The definition that the styles are linked to: 1, 1.1, 1.1.1, 1.1.1.1. */
export const headingLevels = levelsOf({ format: 'decimal', prefix: '', starts: [] }, true)

type Parsed = { readonly format: CounterFormat; readonly prefix: string; readonly values: readonly number[] }

/** `5.1.2`, `附录 A` or `A.1` taken apart; null where the number does not belong to its level. */
const parse = (heading: PrintHeading, text: string): Parsed | null => {
  const [, prefix = '', first = '', rest = ''] = /^([^\dA-Z%]*)(\d+|[A-Z])((?:\.\d+)*)$/.exec(text) ?? []
  const counter = readCounter(first)
  const deeper = rest.split('.').slice(1).map(readCounter)
  if (counter === null || deeper.includes(null) || deeper.length !== heading.level - 1) return null
  if (heading.level > 1 && prefix !== '') return null
  return { format: counter.format, prefix, values: [counter.value, ...deeper.map((each) => each?.value ?? 0)] }
}

type List = {
  readonly numId: number
  readonly scheme: Scheme
  /** What each level counts to so far; null since its parent began, or where the list began. */
  readonly counters: (number | null)[]
}

/** Word counts on from every level above, so each must have had a heading. */
const goesOn = ({ scheme, counters }: List, level: number, number: Parsed): boolean => {
  if (scheme.format !== number.format || (level === 1 && scheme.prefix !== number.prefix)) return false
  const above = counters.slice(0, level - 1)
  const own = (counters[level - 1] ?? (scheme.starts[level - 1] ?? 1) - 1) + 1
  return [...above, own].every((value, at) => value === number.values[at])
}

const startOf = (registry: NumberingRegistry, number: Parsed): List => {
  const start = number.values[0] ?? 1
  const scheme = { format: number.format, prefix: number.prefix, starts: [start] }
  const plain = scheme.format === 'decimal' && scheme.prefix === '' && start === 1
  const key = plain ? headingReference : `headings ${scheme.format} ${start} ${scheme.prefix}`
  const { numId } = registry.start(key, () => levelsOf(scheme, false))
  return { numId, scheme, counters: hangings.map(() => null) }
}

/**
 * Where each numbered heading of a document stands in a multilevel list, so that Word computes exactly its number. A
 * heading that is missing in the result has a number that Word would not count to.
 */
export const planHeadingNumbers = (
  blocks: readonly PrintBlock[],
  registry: NumberingRegistry,
): ReadonlyMap<PrintHeading, NumberingPlace> => {
  const places = new Map<PrintHeading, NumberingPlace>()
  let list: List | null = null
  for (const heading of blocks) {
    if (heading.type !== 'heading' || heading.number === null) continue
    const number = parse(heading, heading.number)
    if (number === null) continue
    if (list === null || !goesOn(list, heading.level, number)) {
      if (heading.level > 1) continue
      list = startOf(registry, number)
    }
    list.counters[heading.level - 1] = number.values[heading.level - 1] ?? null
    list.counters.fill(null, heading.level)
    places.set(heading, { numId: list.numId, level: heading.level - 1 })
  }
  return places
}
