import { describe, expect, it } from 'vitest'
import type { PrintBlock, PrintTable } from '../../../core/transform/print-set.js'
import { exportPdf } from '../../../exporters/pdf/export-pdf.js'
import { packageFonts } from '../../support/pdf-fonts.js'
import { hasTool, pageTexts } from '../../support/pdf-tools.js'
import {
  cell,
  heading,
  item,
  headerCell,
  paragraph,
  printDocument,
  printSet,
  row,
  table,
} from '../../support/print-builders.js'
import { sampleFlowchart } from '../../support/print-drawing-sample.js'

const print = (
  blocks: readonly PrintBlock[],
): { readonly pageCount: number; readonly pages: ReadonlyMap<string, number>; readonly texts: readonly string[] } => {
  const result = exportPdf(printSet([printDocument(blocks)], { contents: [] }), {
    fonts: packageFonts,
    createdAt: 0,
    cover: false,
  })
  if (result.bytes === undefined) throw new Error(JSON.stringify(result.diagnostics))
  return {
    pageCount: result.pageCount,
    pages: result.pages,
    texts: pageTexts(result.bytes).map((text) => text.replace(/\s/g, '')),
  }
}

const longTable = (more: Partial<PrintTable> = {}): PrintTable =>
  table(
    'target',
    { number: '1', text: '题注文字' },
    [0.3, 0.7],
    [
      row([headerCell('表头'), headerCell('要求')]),
      ...Array.from({ length: 40 }, (_, index) => row([cell(`首格${index}末`), cell('内容'.repeat(20))])),
    ],
    more,
  )

const form = table(
  'target',
  null,
  [0.3, 0.7],
  Array.from({ length: 4 }, (_, index) => row([headerCell(`首格${index}末`), cell('')], 20)),
  { headerRows: 0 },
)

const flowchart: PrintBlock = {
  type: 'drawing',
  caption: { label: '图', number: '1', text: '首格0末' },
  alt: '流程图',
  drawing: sampleFlowchart(),
  bookmark: 'target',
  orientation: 'portrait',
}

describe.skipIf(!hasTool('pdftotext'))('page breaks', () => {
  it.each([
    ['a long table', longTable(), ['题注文字', '表头', '首格0末']],
    ['a long table without caption', longTable({ caption: null }), ['表头', '首格0末']],
    ['a short table', longTable({ rows: longTable().rows.slice(0, 5) }), ['题注文字', '表头', '首格0末', '首格3末']],
    ['a form', form, ['首格0末', '首格3末']],
    ['a drawing', flowchart, ['登记投诉', '首格0末']],
  ])('never part a heading from %s, and the bookmark has its page', (_, target, words) => {
    for (let lines = 20; lines < 33; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('正文'))
      const { pages, texts } = print([...filler, heading(1, '9', '引出标题', 'before'), target])
      const page = pages.get('target') ?? 0
      expect(pages.get('before'), `${lines} lines`).toBe(page)
      for (const word of ['引出标题', ...words]) expect(texts[page - 1], `${lines} lines`).toContain(word)
    }
  })

  it('make no empty page around landscape pages and page breaks', () => {
    const pageBreak: PrintBlock = { type: 'pageBreak', orientation: 'portrait' }
    const { pageCount, pages } = print([
      paragraph('一'),
      pageBreak,
      pageBreak,
      heading(1, '1', '宽表', 'wide'),
      { ...longTable({ rows: longTable().rows.slice(0, 5) }), orientation: 'landscape' },
      pageBreak,
      heading(1, '2', '回到竖页', 'upright'),
      paragraph('二'),
      pageBreak,
    ])
    expect(pageCount).toBe(3)
    expect([pages.get('wide'), pages.get('target'), pages.get('upright')]).toEqual([2, 2, 3])
  })

  it('let a cell that is higher than a page run on', () => {
    const rows = [row([cell('甲'), cell('很长的要求文字。'.repeat(400))]), row([cell('末行'), cell('完')])]
    const { pageCount, texts } = print([table('target', null, [0.2, 0.8], rows, { headerRows: 0 })])
    expect(pageCount).toBeGreaterThan(1)
    expect(texts.at(-1)).toContain('末行')
    const characters = texts.join('').match(/要求文字/g)?.length ?? 0
    expect(characters).toBeGreaterThan(350)
  })

  it('break between the rows that a cell spans, never in them', () => {
    const group = Array.from({ length: 30 }, (_, index) =>
      row([
        ...(index === 0 ? [cell('类别', { rowSpan: 30 })] : []),
        cell(`第${index}目的要求。${'内容'.repeat(40)}末${index}。`),
      ]),
    )
    const { pageCount, texts } = print([table('target', null, [0.2, 0.8], group, { headerRows: 0 })])
    expect(pageCount).toBe(3)
    for (let index = 0; index < 30; index += 1) {
      const page = texts.find((text) => text.includes(`第${index}目的`))
      expect(page, `row ${index}`).toContain(`末${index}。`)
    }
    expect(texts[0]).toContain('第8目的')
    expect(texts[2]).toContain('第29目的')
  })

  it('leave the tags whole where a list with very long labels runs on', () => {
    const long = '很长的编号 #import "/etc/passwd" '.repeat(3)
    for (let lines = 16; lines < 26; lines += 1) {
      const blocks = [
        ...Array.from({ length: lines }, () => paragraph('正文')),
        item('list', 'ordered', 0, long, long),
        item('list', 'bullet', 1, long, long),
      ]
      const result = exportPdf(printSet([printDocument(blocks)], { contents: [] }), {
        fonts: packageFonts,
        createdAt: 0,
        cover: false,
      })
      expect(result.diagnostics).toEqual([])
    }
  })

  it('carry a form over that is longer than a page', () => {
    const rows = Array.from({ length: 12 }, (_, index) => row([headerCell(`第${index}格`), cell('')], 38))
    const { pageCount, texts } = print([table('target', null, [0.3, 0.7], rows, { headerRows: 0 })])
    expect(pageCount).toBe(3)
    expect(texts.at(-1)).toContain('第11格')
  })
})
