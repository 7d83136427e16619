import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseNumeral, halfWidthNumbers, numeralSource, numeralValue } from '../../../core/text/numerals.js'

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十四', 24],
    ['廿四', 24],
    ['廿', 20],
    ['卅', 30],
    ['两', 2],
    ['半', 0.5],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百五', 150],
    ['两千三百', 2300],
    ['一千零二十', 1020],
    ['三万五', 35_000],
    ['三万五千', 35_000],
    ['九十九万', 990_000],
    ['一亿二千万', 120_000_000],
    ['三点五', 3.5],
    ['九十九点九', 99.9],
    ['二〇二六', 2026],
    ['24', 24],
    ['3.5', 3.5],
    ['1,200', 1200],
    ['12,345,678', 12_345_678],
    ['3万', 30_000],
    ['1.1万', 11_000],
  ])('%s is %d', (numeral, value) => {
    expect(numeralValue(numeral)).toBe(value)
    expect(new RegExp(`^${numeralSource}$`).test(numeral)).toBe(true)
  })

  it.each(['万', '百', '两三', '三五', '十百', '二十三十', '', '零十'])('%s is no number', (numeral) => {
    expect(numeralValue(numeral)).toBeUndefined()
  })

  it('written in Chinese read back as themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => numeralValue(chineseNumeral(value)) === value),
    )
  })

  it('written in Arabic, with thousands or full-width, read back as themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        const wide = String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        return (
          numeralValue(String(value)) === value &&
          numeralValue(value.toLocaleString('en-US')) === value &&
          numeralValue(halfWidthNumbers(wide)) === value
        )
      }),
    )
  })

  it('keep their places when made half-width; the Chinese comma stays', () => {
    expect(halfWidthNumbers('２４小时，９０％')).toBe('24小时，90%')
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => halfWidthNumbers(text).length === text.length))
  })
})
