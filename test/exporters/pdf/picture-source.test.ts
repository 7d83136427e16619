import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../core/transform/drawing.js'
import type { PrintContents, PrintDrawing, PrintFigure } from '../../../core/transform/print-set.js'
import { heading } from '../../support/print-builders.js'
import { emitted } from './emission.js'

const figure = (more: Partial<PrintFigure> = {}): PrintFigure => ({
  type: 'figure',
  caption: { label: '图', number: '1', text: '满意度' },
  alt: '柱状图',
  image: { bytes: Uint8Array.of(1), format: 'png', width: 300, height: 150 },
  widthMillimetres: 100,
  bookmark: 'chart',
  orientation: 'portrait',
  ...more,
})

const drawn = (drawing: Drawing): PrintDrawing => ({
  type: 'drawing',
  caption: null,
  alt: '流程',
  drawing,
  bookmark: 'flow',
  orientation: 'portrait',
})

describe('the source of figures', () => {
  it('carries width, alternative text and caption', () => {
    expect(emitted(figure())).toMatchInlineSnapshot(`
      "picture(
      bookmark: "chart",
      caption: "图 1　满意度",
      image("/image-1.png", width: 100mm, alt: "柱状图"),
      )"
    `)
  })

  it('shrinks what is wider or higher than the page', () => {
    expect(emitted(figure({ widthMillimetres: 400 }))).toContain('width: 160mm')
    expect(emitted(figure({ widthMillimetres: 400, orientation: 'landscape' }))).toContain('width: 247mm')
    const high = figure({ image: { bytes: Uint8Array.of(1), format: 'jpeg', width: 100, height: 400 } })
    expect(emitted(high)).toContain('"/image-1.jpeg", width: 58.25mm')
  })

  it('leaves a frame with the description where the image cannot be drawn', () => {
    const lost = figure({ image: { bytes: new Uint8Array(0), format: 'png', width: 300, height: 150 } })
    expect(emitted(lost)).toContain('missing-image(100mm, "柱状图")')
  })
})

describe('the source of drawings', () => {
  it('draws every shape, lines under boxes, and arrow heads that end where the path ends', () => {
    expect(
      emitted(
        drawn({
          width: 100,
          height: 80,
          elements: [
            {
              kind: 'box',
              shape: 'rounded',
              x: 10,
              y: 0,
              width: 40,
              height: 10,
              fill: 'medium',
              lines: [{ text: '开始', size: 3.7, bold: true }],
            },
            { kind: 'box', shape: 'diamond', x: 10, y: 20, width: 40, height: 20, fill: 'light', lines: [] },
            { kind: 'box', shape: 'document', x: 60, y: 20, width: 20, height: 15, fill: 'none', lines: [] },
            {
              kind: 'box',
              shape: 'rectangle',
              x: 10,
              y: 50,
              width: 40,
              height: 10,
              fill: 'none',
              lines: [{ text: '办理', size: 3, bold: false }],
            },
            {
              kind: 'path',
              points: [
                { x: 30, y: 10 },
                { x: 30, y: 20 },
              ],
              arrow: true,
            },
            {
              kind: 'path',
              points: [
                { x: 50, y: 30 },
                { x: 60, y: 30 },
              ],
              arrow: false,
            },
            { kind: 'text', x: 55, y: 28, text: '是', size: 3 },
          ],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "picture(
      bookmark: "flow",
      alt: "流程",
      drawing(100mm, 80mm, {
      draw-path((30mm, 10mm), (30mm, 18.08mm))
      draw-head((29.05mm, 17.6mm), (30mm, 20mm), (30.95mm, 17.6mm))
      draw-path((50mm, 30mm), (60mm, 30mm))
      draw-rounded(10mm, 0mm, 40mm, 10mm, fill: fill-medium, drawn-line(3.7mm, bold: true, "开始"))
      draw-diamond(10mm, 20mm, 40mm, 20mm, fill: fill-light)
      draw-document(60mm, 20mm, 20mm, 15mm)
      draw-rectangle(10mm, 50mm, 40mm, 10mm, drawn-line(3mm, "办理"))
      draw-text(55mm, 28mm, 3mm, "是")
      }),
      )"
    `)
  })

  it('shrinks a drawing that is higher than the page with everything in it', () => {
    const code = emitted(
      drawn({ width: 100, height: 466, elements: [{ kind: 'text', x: 50, y: 100, text: '字', size: 4 }] }),
    )
    expect(code).toContain('drawing(50mm, 233mm')
    expect(code).toContain('draw-text(25mm, 50mm, 2mm, "字")')
  })

  it('draws no arrow head where the path has no direction', () => {
    const points = [
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ]
    const code = emitted(drawn({ width: 10, height: 10, elements: [{ kind: 'path', points, arrow: true }] }))
    expect(code).toContain('draw-path((5mm, 5mm), (5mm, 5mm))')
    expect(code).not.toContain('draw-head')
  })
})

describe('the source of contents', () => {
  const contents = (entries: PrintContents['entries']): PrintContents => ({
    type: 'contents',
    title: '目次',
    entries,
    orientation: 'portrait',
  })

  it('lists the headings of the set once each', () => {
    const scope = { level: 1, number: '1', text: '范围', bookmark: 'scope' } as const
    expect(
      emitted(
        contents([
          scope,
          { level: 1, number: null, text: '前言', bookmark: 'foreword' },
          scope,
          { ...scope, bookmark: 'gone' },
        ]),
        heading(1, '1', '范围', 'scope'),
        heading(1, null, '前言', 'foreword'),
      ),
    ).toMatchInlineSnapshot(`
      "contents(
      "目次",
      entry("scope", 1, "1", "范围"),
      entry("foreword", 1, none, "前言"),
      )
      section-heading(2, "scope", "1　" + "范围")
      section-heading(2, "foreword", "前言")"
    `)
  })

  it('is nothing where nothing can be listed', () => {
    expect(emitted(contents([]))).toBe('{}')
  })
})
