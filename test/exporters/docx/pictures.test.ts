import { describe, expect, it } from 'vitest'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'
import type { Drawing } from '../../../core/transform/drawing.js'
import type { PrintDrawing, PrintFigure } from '../../../core/transform/print-set.js'
import { openOutlines } from '../../../exporters/docx/images/glyph-outlines.js'
import { outlineText } from '../../../exporters/docx/images/outline-text.js'
import { bodyOf, drawingFont, exportSet, filesOf, paragraphsOf, textOf, wordsOf } from '../../support/docx-package.js'
import { samplePng } from '../../support/png-sample.js'
import { printDocument, printSet } from '../../support/print-builders.js'
import { sampleFlowchart } from '../../support/print-drawing-sample.js'
import { childrenOf, elementsOf } from '../../support/xml-tree.js'

const svg = (more = '') =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#345"/>${more}</svg>`,
  )

const figure = (more: Partial<PrintFigure> = {}): PrintFigure => ({
  type: 'figure',
  caption: { label: '图', number: '1', text: '满意度' },
  alt: '柱状图',
  image: { bytes: samplePng(), format: 'png', width: 360, height: 160 },
  widthMillimetres: 110,
  bookmark: 'figure',
  orientation: 'portrait',
  ...more,
})

const drawing = (more: Partial<PrintDrawing> = {}): PrintDrawing => ({
  type: 'drawing',
  caption: null,
  alt: '流程图',
  drawing: sampleFlowchart(),
  bookmark: 'flow',
  orientation: 'portrait',
  ...more,
})

const exported = async (block: PrintFigure | PrintDrawing, more: Parameters<typeof exportSet>[1] = {}) => {
  const { bytes, diagnostics } = await exportSet(printSet([printDocument([block])]), more)
  return { bytes, body: bodyOf(bytes), diagnostics }
}

const extentOf = async (block: PrintFigure | PrintDrawing): Promise<readonly number[]> => {
  const [extent] = elementsOf((await exported(block)).body, 'wp:extent')
  return [Number(extent?.attributes['cx']) / 36000, Number(extent?.attributes['cy']) / 36000]
}

/** Pictures by the file that the relationship names. */
const pictureFiles = (bytes: Uint8Array): readonly string[] =>
  [...textOf(bytes, 'word/_rels/document.xml.rels').matchAll(/Id="rIdImage\d+"[^>]*Target="media\/([^"]*)"/g)].map(
    ([, file]) => file ?? '',
  )

describe('figures', () => {
  it('have their width on paper, in proportion, and the alternative text', async () => {
    const { body, bytes } = await exported(figure())
    const [extent] = elementsOf(body, 'wp:extent')
    expect([Number(extent?.attributes['cx']), Number(extent?.attributes['cy'])]).toEqual([3_960_000, 1_760_000])
    const [properties] = elementsOf(body, 'wp:docPr')
    expect(properties?.attributes).toMatchObject({ name: '图 1', descr: '柱状图' })
    expect(pictureFiles(bytes)).toEqual(['image1.png'])
    expect(filesOf(bytes).get('word/media/image1.png')).toEqual(samplePng())
  })

  it('stay with the caption below them', async () => {
    const { body } = await exported(figure())
    const [picture] = paragraphsOf(body, 'Figure')
    expect(elementsOf(picture!, 'w:keepNext')).toHaveLength(1)
    const paragraphs = childrenOf(body, 'w:p')
    expect(wordsOf(paragraphs[paragraphs.indexOf(picture!) + 1]!)).toBe('图 1　满意度')
  })

  it('shrink to the page, upright and sideways', async () => {
    const tall = { bytes: samplePng(), format: 'png' as const, width: 100, height: 400 }
    const [width = 0, height = 0] = await extentOf(figure({ widthMillimetres: 150, image: tall }))
    expect(height).toBeLessThan(230)
    expect(height / width).toBeCloseTo(4, 3)
    const wide = figure({ widthMillimetres: 400, orientation: 'landscape' })
    const [wideWidth = 0] = await extentOf(wide)
    expect(wideWidth).toBeGreaterThan(240)
    expect(wideWidth).toBeLessThan(247)
  })

  it('in SVG come with a PNG for readers that cannot draw it', async () => {
    const image = { bytes: svg(), format: 'svg' as const, width: 40, height: 20 }
    const { body, bytes, diagnostics } = await exported(figure({ image }))
    expect(pictureFiles(bytes)).toEqual(['image1.png', 'image2.svg'])
    expect(elementsOf(body, 'a:blip')[0]?.attributes['r:embed']).toBe('rIdImage1')
    expect(elementsOf(body, 'asvg:svgBlip')[0]?.attributes['r:embed']).toBe('rIdImage2')
    expect(textOf(bytes, '[Content_Types].xml')).toContain('Extension="svg"')
    expect(diagnostics).toEqual([])
  })

  it('in JPEG keep their bytes', async () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3)
    const result = await exported(figure({ image: { bytes, format: 'jpeg', width: 4, height: 3 } }))
    expect(pictureFiles(result.bytes)).toEqual(['image1.jpeg'])
    expect(filesOf(result.bytes).get('word/media/image1.jpeg')).toEqual(bytes)
  })

  it('that cannot be drawn are replaced by their alternative text and reported', async () => {
    const broken = { bytes: svg('<rect'), format: 'svg' as const, width: 40, height: 20 }
    const empty = { bytes: samplePng(), format: 'png' as const, width: 0, height: 0 }
    for (const image of [broken, empty]) {
      const { body, diagnostics } = await exported(figure({ image, caption: null }))
      expect(paragraphsOf(body, 'Figure').map(wordsOf)).toEqual(['【柱状图】'])
      expect(diagnostics).toEqual([
        {
          code: 'not-rendered',
          severity: 'warning',
          parameters: { format: 'Word', what: '柱状图' },
          document: 'SP-01',
        },
      ])
    }
  })

  it('that are used twice are stored once', async () => {
    const image = { bytes: samplePng(), format: 'png' as const, width: 360, height: 160 }
    const twice = [figure({ image }), figure({ image, bookmark: 'again' })]
    const { bytes } = await exportSet(printSet([printDocument(twice)]))
    expect(pictureFiles(bytes)).toEqual(['image1.png'])
    const ids = elementsOf(bodyOf(bytes), 'wp:docPr').map((properties) => properties.attributes['id'])
    expect(new Set(ids).size).toBe(2)
  })
})

describe('drawings', () => {
  it('are SVG with their own size and words, and a PNG beside it', async () => {
    const { bytes, diagnostics } = await exported(drawing())
    expect(await extentOf(drawing())).toEqual([130, 133])
    expect(pictureFiles(bytes)).toEqual(['image1.png', 'image2.svg'])
    expect(textOf(bytes, 'word/media/image2.svg')).toBe(drawingToSvg(sampleFlowchart()))
    expect(diagnostics).toEqual([])
  })

  it('show their Chinese words in the PNG', async () => {
    const withWords: Drawing = {
      width: 40,
      height: 20,
      elements: [{ kind: 'text', x: 20, y: 10, text: '投诉登记', size: 4 }],
    }
    const png = async (shown: Drawing, fonts: readonly Uint8Array[]): Promise<Uint8Array | undefined> => {
      const { bytes } = await exported(drawing({ drawing: shown }), { drawingFonts: fonts })
      return filesOf(bytes).get('word/media/image1.png')
    }
    const blank = await png({ ...withWords, elements: [] }, [drawingFont])
    const words = await png(withWords, [drawingFont])
    const other = await png({ ...withWords, elements: [{ ...withWords.elements[0]!, text: '回访' } as never] }, [
      drawingFont,
    ])
    expect(words!.length).toBeGreaterThan(blank!.length + 300)
    expect(other!.length).toBeGreaterThan(blank!.length + 150)
    expect(other!.length).toBeLessThan(words!.length)
  })

  it('without a font are reported, for their words would be missing', async () => {
    const { body, diagnostics } = await exported(drawing(), { drawingFonts: [] })
    expect(elementsOf(body, 'w:drawing')).toEqual([])
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-rendered'])
  })
})

describe('outlined text', () => {
  const font = openOutlines(drawingFont)!

  it('has an outline for every character, centred, and no text left', () => {
    const outlined = outlineText(drawingToSvg(sampleFlowchart()), font)
    expect(outlined).not.toContain('<text')
    const line = outlineText(
      '<g fill="#123"><text x="10" y="5" font-size="4" text-anchor="middle">投诉</text></g>',
      font,
    )
    expect(line.match(/<path transform="translate\((-?\d+) 0\)"/g)).toEqual([
      '<path transform="translate(-1000 0)"',
      '<path transform="translate(0 0)"',
    ])
    expect(line).toContain('translate(10 5) scale(0.004 -0.004)')
  })

  it('is bold by a stroke in the ink of the drawing, and reads escaped characters', () => {
    const bold = outlineText(
      '<g fill="#123"><text x="1" y="1" font-size="4" font-weight="700">&lt;&amp;A </text></g>',
      font,
    )
    expect(bold).toContain('stroke="#123" stroke-width="45"')
    expect(bold.match(/<path /g)).toHaveLength(3)
  })
})
