import { blank, maskNoQuantities } from './no-quantities.js'
import { halfWidthNumbers, numeralSource, numeralValue } from './numerals.js'
import { unitMeaning, unitSource, type QuantityKind } from './quantity-units.js'
import { readTelephones } from './telephones.js'

/** How a quantity limits: `about` for 约, 左右, 余, which bind nobody to a figure. */
export type QuantityBound = 'exact' | 'at-most' | 'at-least' | 'range' | 'about'

/**
 * A quantity of a text. `value` counts canonical units (seconds, months, working days, per cent, times a year …); of a
 * range it is the upper end. `amount` and `unit` are the figure as people read it (24 小时, 2 次/年). `end` is exclusive.
 */
export type Quantity = {
  readonly kind: QuantityKind
  readonly value: number
  readonly amount: number
  readonly unit: string
  readonly bound: QuantityBound
  readonly minimum?: number
  readonly maximum?: number
  readonly printed: string
  readonly start: number
  readonly end: number
}

/** Every quantity of a text in reading order. Dates, clock times, ordinals, codes and telephone numbers are none. */
export const readQuantities = (text: string): Quantity[] => {
  if (!promising.test(text)) return []
  const half = halfWidthNumbers(text)
  let masked = half
  for (const { start, end } of readTelephones(half))
    masked = masked.slice(0, start) + blank.repeat(end - start) + masked.slice(end)
  masked = maskNoQuantities(masked)
  let end = 0
  return [...readFrequencies(masked, text), ...readMeasures(masked, text)]
    .toSorted((a, b) => a.start - b.start)
    .filter((quantity) => {
      if (quantity.start < end) return false
      end = quantity.end
      return true
    })
}

/** Cheap test before all else: a digit, or a Chinese numeral with a unit after it. */
const promising =
  /[\d０-９]|[一二两三四五六七八九十百千半廿卅万][\s个余多]{0,2}[秒分小钟天日周星礼月季年学课成公千万元次人名份台件套工个至到]|分之/

const numeral = numeralSource
const measure = new RegExp(
  `(?<fraction>百分之|千分之)\\s?(?<share>${numeral})|` +
    `(?<parts>${numeral})分之(?<of>${numeral})|` +
    `(?<![\\d.])(?<low>${numeral})\\s?(?:(?<lowUnit>${unitSource})\\s?)?[至到~—–-]{1,2}\\s?(?<high>${numeral})\\s?(?<highUnit>${unitSource})|` +
    `(?<![\\d.])(?<one>${numeral})\\s?(?<fuzzy>[余多来])?\\s?(?<unit>个半(?:小时|月|季度)|${unitSource})(?<half>半)?`,
  'g',
)

const readMeasures = (masked: string, text: string): Quantity[] =>
  [...masked.matchAll(measure)].flatMap((match): Quantity[] => {
    const read = measureOf(match.groups ?? {})
    if (read === undefined) return []
    return [bounded(read, masked, text, match.index, match.index + match[0].length)]
  })

type Measure = Pick<Quantity, 'kind' | 'amount' | 'unit' | 'value'> & {
  readonly low?: number
  readonly about?: boolean
}

type Groups = Readonly<Record<string, string | undefined>>

const measureOf = (groups: Groups): Measure | undefined => {
  if (groups.fraction !== undefined) {
    const share = groups.share === '百' ? 100 : numeralValue(groups.share ?? '')
    return share === undefined ? undefined : percent(groups.fraction === '百分之' ? share : share / 10)
  }
  if (groups.parts !== undefined) {
    const [parts, of] = [numeralValue(groups.parts), numeralValue(groups.of ?? '')]
    return parts === undefined || of === undefined || parts === 0 ? undefined : percent((of / parts) * 100)
  }
  if (groups.high !== undefined) return rangeOf(groups)
  return single(groups)
}

const percent = (value: number): Measure => ({ kind: 'percent', value: tidy(value), amount: tidy(value), unit: '%' })

const rangeOf = ({ low = '', lowUnit, high = '', highUnit = '' }: Groups): Measure | undefined => {
  const [least, most] = [numeralValue(low), numeralValue(high)]
  const unit = unitMeaning(highUnit)
  const first = lowUnit === undefined ? unit : unitMeaning(lowUnit)
  if (least === undefined || most === undefined || unit === undefined || first?.kind !== unit.kind) return undefined
  const [from, to] = [tidy(least * first.factor), tidy(most * unit.factor)]
  return from < to ? { ...amountOf(unit, most), low: from } : undefined
}

const single = ({ one = '', unit: printed = '', half, fuzzy }: Groups): Measure | undefined => {
  const value = numeralValue(one)
  const unit = unitMeaning(printed.replace(/^个半(月)$/, '个$1').replace(/^个半/, ''))
  if (value === undefined || unit === undefined) return undefined
  const whole = value + (half !== undefined || printed.startsWith('个半') ? 0.5 : 0)
  return { ...amountOf(unit, whole), ...(fuzzy === undefined ? {} : { about: true }) }
}

const amountOf = (unit: { kind: QuantityKind; factor: number; name: string }, amount: number): Measure => {
  const value = tidy(amount * unit.factor)
  if (unit.kind === 'percent') return { kind: unit.kind, value, amount: value, unit: unit.name }
  if (unit.kind === 'money' && value >= 10_000)
    return { kind: unit.kind, value, amount: tidy(value / 10_000), unit: '万元' }
  return { kind: unit.kind, value, amount: tidy(amount), unit: unit.name }
}

/** Times a period, as times a year: 每半年一次, 每月至少两次, 一年四次, 2次/年. */
const often = new RegExp(
  `(?:每(?:隔)?(?<every>${numeral})?(?:个)?(?<period>年|季度|季|月|周|星期|天|日)|(?<once>一)(?<span>年|个?季度|个?月|周|天|日))` +
    `(?<between>[^\\d，。；、一二两三四五六七八九十\\n]{0,10}?)(?<times>${numeral})\\s?次(?![数序要品性日])|` +
    `(?<rate>${numeral})\\s?次\\s?/\\s?(?<per>半年|年|季度|月|周|天|日)`,
  'g',
)

const timesAYear: Readonly<Record<string, number>> = {
  年: 1,
  半年: 2,
  季度: 4,
  季: 4,
  个季度: 4,
  月: 12,
  个月: 12,
  周: 52,
  星期: 52,
  天: 365,
  日: 365,
}

const readFrequencies = (masked: string, text: string): Quantity[] =>
  [...masked.matchAll(often)].flatMap((match): Quantity[] => {
    const groups: Groups = match.groups ?? {}
    const period = groups.period ?? groups.span ?? groups.per ?? ''
    const every = groups.every === undefined ? 1 : numeralValue(groups.every)
    const times = numeralValue(groups.times ?? groups.rate ?? '')
    const yearly = timesAYear[period]
    if (every === undefined || times === undefined || yearly === undefined || every === 0) return []
    const value = tidy((times * yearly) / every)
    const unit = every === 1 ? `次/${period.replace('个', '')}` : '次/年'
    const amount = every === 1 ? times : value
    const end = match.index + match[0].length
    const quantity = bounded({ kind: 'frequency', value, amount, unit }, masked, text, match.index, end)
    const least = /至少|不少于|不得少于|最少/.test(groups.between ?? '')
    return [least ? { ...quantity, bound: 'at-least' } : quantity]
  })

const before =
  /(?:(?<most>不超过|不得超过|不应超过|不能超过|不大于|不多于|不高于|不长于|不迟于|不晚于|至多|最多|最长|最迟|最晚|≤|[<＜])|(?<least>不少于|不得少于|不应少于|不低于|不得低于|不应低于|不短于|不得短于|不小于|至少|最少|最低|≥|[>＞]|超过|满|提前)|(?<about>约|大约|大概|近似)(?:需要?|用)?)为?\s?$/
const after =
  /^\s?(?:（含）)?(?:(?<most>以内|之内|内|以下|及以下|及以内)|(?<least>以上|及以上|起步?(?=[，。；、]|$))|(?<about>左右|上下|[余多](?!次)))/

const bounded = (read: Measure, masked: string, text: string, start: number, end: number): Quantity => {
  const [ahead, behind] = [
    before.exec(masked.slice(Math.max(0, start - 8), start)),
    after.exec(masked.slice(end, end + 6)),
  ]
  const says = (name: 'most' | 'least' | 'about'): boolean =>
    ahead?.groups?.[name] !== undefined || behind?.groups?.[name] !== undefined
  const about = read.about === true || says('about')
  const bound: QuantityBound = about
    ? 'about'
    : read.low !== undefined
      ? 'range'
      : says('most')
        ? 'at-most'
        : says('least')
          ? 'at-least'
          : 'exact'
  const limits =
    bound === 'range'
      ? { minimum: read.low ?? 0, maximum: read.value }
      : bound === 'at-most'
        ? { maximum: read.value }
        : bound === 'at-least'
          ? { minimum: read.value }
          : {}
  const { kind, value, amount, unit } = read
  return { kind, value, amount, unit, bound, ...limits, printed: text.slice(start, end), start, end }
}

const tidy = (value: number): number => Number(value.toPrecision(12))
