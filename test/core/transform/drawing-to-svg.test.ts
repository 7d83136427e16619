import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../core/transform/drawing.js'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'

const box = (shape: 'rectangle' | 'rounded' | 'diamond' | 'document', text: string, y: number) =>
  ({
    kind: 'box',
    shape,
    x: 10.123456,
    y,
    width: 40,
    height: 12,
    lines: [
      { text, size: 3, bold: true },
      { text: '客服专员', size: 2.4, bold: false },
    ],
    fill: 'light',
  }) as const

const drawing: Drawing = {
  width: 60,
  height: 80.5,
  elements: [
    box('rounded', '开始', 0),
    box('rectangle', 'a < b & "c"\u0001', 20),
    box('diamond', '是否', 40),
    box('document', 'SR-14-01', 60),
    {
      kind: 'path',
      points: [
        { x: 30, y: 12 },
        { x: 30, y: 16 },
        { x: 30, y: 20 },
      ],
      arrow: true,
    },
    {
      kind: 'path',
      points: [
        { x: 50, y: 30 },
        { x: 55, y: 30 },
      ],
      arrow: false,
    },
    { kind: 'text', x: 33, y: 15, text: '是', size: 2.6 },
  ],
}

describe('drawingToSvg', () => {
  const svg = drawingToSvg(drawing)

  it('is sized in millimetres with a view box of the same size', () => {
    expect(svg).toContain('width="60mm" height="80.5mm" viewBox="0 0 60 80.5"')
  })

  it('uses plain shapes and text only', () => {
    const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/gu)].map((match) => match[1]))
    expect([...tags].sort()).toEqual(['g', 'path', 'polygon', 'polyline', 'rect', 'svg', 'text'])
    expect(svg).not.toMatch(/class=|style=|marker/u)
  })

  it('escapes text, drops what XML cannot hold and rounds numbers', () => {
    expect(svg).toContain('>a &lt; b &amp; &quot;c&quot;</text>')
    expect(svg).toContain('x="10.12"')
    expect(svg).not.toMatch(/\d\.\d{3}/u)
    expect(svg).not.toContain('-0"')
  })

  it('ends the line at the foot of the arrow head and the head at the box', () => {
    expect(svg).toContain('<polyline points="30,12 30,16 30,18"')
    expect(svg).toContain('<polygon points="30,20 29.25,18 30.75,18"')
    expect(svg).toContain('<polyline points="50,30 55,30"')
  })

  it('centres the lines of a box', () => {
    const [, first, second] =
      svg.split('<rect')[2]?.match(/y="([\d.]+)" font-size="3".*?y="([\d.]+)" font-size="2.4"/su) ?? []
    // The block of 3.9 + 3.12 starts at 20 + (12 - 7.02) / 2; a baseline is 0.37 em under the middle of its line.
    expect(Number(first)).toBeCloseTo(22.49 + 1.95 + 1.11, 2)
    expect(Number(second)).toBeCloseTo(22.49 + 3.9 + 1.56 + 0.888, 2)
  })

  it('is the same for the same drawing', () => {
    expect(drawingToSvg(structuredClone(drawing))).toBe(svg)
  })
})
