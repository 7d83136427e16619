/** Digits of Chinese numerals, the financial and the old ones (廿, 卅) left to `numeralValue`. */
const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const myriads: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 }

/** A number in Arabic digits (3, 3.5, 1,200, 3万) or in Chinese (二十四, 三点五, 半): the source of a regular expression. */
export const numeralSource =
  '(?:(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?[万亿]?|[零〇一二两三四五六七八九十百千万亿廿卅]+(?:点[零〇一二三四五六七八九]+)?|半)'

/**
 * Full-width digits, letters and the signs of numbers as half-width ones; every character stays at its place. The
 * Chinese comma is left alone: it parts clauses, not thousands.
 */
export const halfWidthNumbers = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ．％－～：／＋≧≦]/g, (sign) => {
    if (sign === '≧') return '≥'
    if (sign === '≦') return '≤'
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
  })

/**
 * The value of a numeral as `numeralSource` finds it. Undefined for what is no number: 万一 without a digit before it,
 * 两三 (two or three), 三一.
 */
export const numeralValue = (numeral: string): number | undefined => {
  if (numeral === '半') return 0.5
  const arabic = /^([\d,]+(?:\.\d+)?)([万亿]?)$/.exec(numeral)
  if (arabic !== null) {
    const value = Number((arabic[1] ?? '').replaceAll(',', ''))
    return exactProduct(value, myriads[arabic[2] ?? ''] ?? 1)
  }
  const [whole = '', fraction] = numeral.split('点')
  const value = chineseWhole(whole.replaceAll('廿', '二十').replaceAll('卅', '三十'))
  if (value === undefined || fraction === undefined) return value
  const decimals = [...fraction].map((digit) => digits[digit])
  return decimals.includes(undefined) ? undefined : Number(`${value}.${decimals.join('')}`)
}

/** A whole number from 0 to 99,999,999 in Chinese, as one writes it: 24 is 二十四, 10 is 十, 105 is 一百零五. */
export const chineseNumeral = (value: number): string => {
  if (value === 0) return '零'
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  if (high === 0) return belowMyriad(low).replace(/^一十/, '十')
  const gap = low > 0 && low < 1000 ? '零' : ''
  return `${belowMyriad(high).replace(/^一十/, '十')}万${gap}${low === 0 ? '' : belowMyriad(low)}`
}

const exactProduct = (value: number, factor: number): number => Number((value * factor).toPrecision(15))

const chineseDigits = '零一二三四五六七八九'

const belowMyriad = (value: number): string => {
  const parts = [1000, 100, 10, 1].map((power) => Math.floor(value / power) % 10)
  const words = parts
    .map((digit, index) => (digit === 0 ? '零' : `${chineseDigits.charAt(digit)}${'千百十'.charAt(index)}`))
    .join('')
  return words.replace(/零+/g, '零').replace(/^零|零$/g, '')
}

const chineseWhole = (numeral: string): number | undefined => {
  if (numeral === '') return undefined
  const positional = /^[零〇一二三四五六七八九]{2,}$/.test(numeral)
  if (positional) return numeral.length >= 4 || /[零〇]/.test(numeral) ? byPosition(numeral) : undefined
  return byPowers(numeral)
}

const byPosition = (numeral: string): number => Number([...numeral].map((digit) => digits[digit]).join(''))

/** 一百零五万三千: sections below 万 are summed by powers; a digit may not follow a digit, nor a power rise. */
const byPowers = (numeral: string): number | undefined => {
  let [total, section] = [0, 0]
  let digit: number | undefined
  let [power, myriad] = [Infinity, Infinity]
  for (const sign of numeral) {
    const [asDigit, asPower, asMyriad] = [digits[sign], powers[sign], myriads[sign]]
    if (asDigit !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = asDigit
    } else if (asPower !== undefined) {
      if (asPower >= power || (digit === undefined && asPower !== 10) || digit === 0) return undefined
      section += (digit ?? 1) * asPower
      power = asPower
      digit = undefined
    } else if (asMyriad !== undefined) {
      if (asMyriad >= myriad || section + (digit ?? 0) === 0) return undefined
      total += (section + (digit ?? 0)) * asMyriad
      ;[section, power, myriad, digit] = [0, Infinity, asMyriad, undefined]
    } else return undefined
  }
  const last = digit ?? 0
  // 一百五 is 150, 三万五 is 35,000: a last digit without its power takes the next one below.
  const spoken = last > 0 && !/[零十〇]/.test(numeral.slice(-2, -1)) && numeral.length > 1
  return total + section + (spoken ? last * spokenPower(numeral) : last)
}

const spokenPower = (numeral: string): number => {
  const before = numeral.slice(-2, -1)
  return (powers[before] ?? myriads[before] ?? 10) / 10
}
