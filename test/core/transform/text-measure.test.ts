import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { create } from 'fontkitten'
import { describe, expect, it } from 'vitest'
import { breakPrice, measureText, wrapText } from '../../../core/transform/text-measure.js'

const openFont = (file: string) => {
  const font = create(readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${file}`)))
  if (font.isCollection) throw new Error('a single face is expected')
  return font
}
const faces = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(openFont)
const realWidth = (text: string): number =>
  Math.max(
    ...faces.map((face) =>
      [...text].reduce(
        (sum, one) => sum + face.glyphForCodePoint(one.codePointAt(0) ?? 0).advanceWidth / face.unitsPerEm,
        0,
      ),
    ),
  )

describe('measureText', () => {
  it('counts a Chinese character or full-width mark as one em', () => {
    expect(measureText('受理登记，', 3)).toBeCloseTo(15)
    expect(measureText('', 3)).toBe(0)
  })

  it('is never less than the bold or regular face really needs, and not wasteful', () => {
    const characters = [
      ...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(index + 32)),
      ...'受，“”…—①Ⅲ→·×',
    ]
    for (const one of characters) expect(measureText(one, 1), one).toBeGreaterThanOrEqual(realWidth(one) - 1e-9)
    for (const text of ['SR-14-01', 'Quality Report 2024', '24h/7d']) {
      expect(measureText(text, 1)).toBeLessThan(realWidth(text) * 1.2)
    }
  })
})

describe('wrapText', () => {
  it('leaves a text that fits alone', () => {
    expect(wrapText('受理登记', 3, 20, 2)).toEqual(['受理登记'])
    expect(wrapText('  ', 3, 20, 2)).toEqual([])
  })

  it('makes lines of about equal length', () => {
    expect(wrapText('制定处理方案并答复顾客', 1, 10, 3)).toEqual(['制定处理方案', '并答复顾客'])
  })

  it('breaks between words rather than in them', () => {
    expect(wrapText('问题是否解决', 1, 4, 2)).toEqual(['问题', '是否解决'])
    expect(wrapText('顾客服务需求信息的收集与识别', 1, 10, 2)).toEqual(['顾客服务需求信息的', '收集与识别'])
    expect(wrapText('市场部经理、客户服务部经理、质量管理部经理', 1, 16, 2)).toEqual([
      '市场部经理、客户服务部经理、',
      '质量管理部经理',
    ])
  })

  it('knows what a break costs', () => {
    expect(breakPrice(['制定处理方案'])).toBe(0)
    expect(breakPrice(['制定处理方案', '并答复顾客'])).toBe(0)
    expect(breakPrice(['来电属', '于哪一类'])).toBeGreaterThan(0)
  })

  it('cuts with an ellipsis when the lines do not suffice', () => {
    expect(wrapText('一二三四五六七八九十', 1, 4, 2)).toEqual(['一二三四', '五六七…'])
  })

  it('keeps words together and punctuation off the line start', () => {
    expect(wrapText('填写SR-14-01报告', 1, 6, 3)).toEqual(['填写', 'SR-14-01', '报告'])
    for (const line of wrapText('核对型号、数量，登记（含附件）后归档。', 1, 5, 9)) {
      expect(line).not.toMatch(/^[，、）。]/u)
      expect(line).not.toMatch(/（$/u)
    }
  })

  it('keeps every line within the width and loses no character unless it says so', () => {
    const text = fc.string({ unit: fc.constantFrom(...'受理登记顾客，（）。A-b1 '), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 20 }), fc.integer({ min: 1, max: 4 }), (source, width, maxLines) => {
        const lines = wrapText(source, 1, width, maxLines)
        expect(lines.length).toBeLessThanOrEqual(maxLines)
        for (const line of lines) expect(measureText(line, 1)).toBeLessThanOrEqual(width + 1e-9)
        if (!lines.at(-1)?.endsWith('…')) expect(lines.join('').replaceAll(' ', '')).toBe(source.replaceAll(' ', ''))
      }),
    )
  })
})
