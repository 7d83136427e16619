import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { beforeAll, describe, expect, it } from 'vitest'
import { exportPdf, type PdfResult } from '../../../exporters/pdf/export-pdf.js'
import { packageFonts } from '../../support/pdf-fonts.js'
import { hasTool, outlines, pageTexts, runTool } from '../../support/pdf-tools.js'
import { samplePrintSet, singlePrintSet } from '../../support/print-set-sample.js'

type Made = Extract<PdfResult, { readonly pageCount: number }>

/** 10 March 2025. */
const createdAt = 1_741_564_800

const made = (result: PdfResult): Made => {
  if (result.bytes === undefined) throw new Error(JSON.stringify(result.diagnostics))
  return result
}

let compilation: Made
let single: Made
beforeAll(() => {
  compilation = made(exportPdf(samplePrintSet(), { fonts: packageFonts, createdAt, cover: true }))
  single = made(exportPdf(singlePrintSet(), { fonts: packageFonts, createdAt, cover: true }))
})

describe('the result', () => {
  it('knows the page of every bookmark of the set', () => {
    const set = samplePrintSet()
    const wanted = set.documents.flatMap((document) => [
      document.bookmark,
      ...document.blocks.flatMap((block) =>
        'bookmark' in block && block.bookmark !== undefined ? [block.bookmark] : [],
      ),
    ])
    expect([...compilation.pages.keys()]).toEqual(wanted)
    const pages = [...compilation.pages.values()]
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
    expect(Math.max(...pages)).toBeLessThanOrEqual(compilation.pageCount)
    expect(compilation.pages.get('document-SM')).toBe(3)
    expect(compilation.diagnostics).toEqual([])
  })

  it('is the same bytes again, from another typesetter and without what an earlier run left in its cache too', () => {
    const options = { createdAt, cover: true }
    const again = made(exportPdf(samplePrintSet(), { fonts: packageFonts, ...options }))
    NodeCompiler.create().evictCache(0)
    const other = made(exportPdf(samplePrintSet(), { fonts: [...packageFonts], ...options }))
    expect(Buffer.from(again.bytes).equals(Buffer.from(compilation.bytes))).toBe(true)
    expect(Buffer.from(other.bytes).equals(Buffer.from(compilation.bytes))).toBe(true)
  })

  it('is the same bytes from fonts in memory as from fonts on disk', () => {
    const fonts = packageFonts.map(({ family, design, bytes }) => ({ family, design, bytes }))
    const other = made(exportPdf(singlePrintSet(), { fonts, createdAt, cover: true }))
    expect(Buffer.from(other.bytes).equals(Buffer.from(single.bytes))).toBe(true)
  })

  it('is a typesetting failure where a font is not there', () => {
    const lost = packageFonts.map((font) => ({ ...font, path: '/nowhere/font.ttf' }))
    const result = exportPdf(singlePrintSet(), { fonts: lost, createdAt, cover: true })
    expect(result.bytes).toBeUndefined()
    expect(result.diagnostics).toMatchObject([
      { code: 'typesetting-failed', parameters: { reason: expect.stringContaining('unknown font family') as string } },
    ])
    const unreadable = packageFonts.map((font) => ({
      ...font,
      bytes: () => {
        throw new Error('no such file')
      },
    }))
    expect(exportPdf(singlePrintSet(), { fonts: unreadable, createdAt, cover: true }).diagnostics).toMatchObject([
      { code: 'typesetting-failed', parameters: { reason: 'no such file' } },
    ])
  })
})

describe.skipIf(!hasTool('pdfinfo'))('what a reader program sees', () => {
  it('title, author, keywords, date, tags, A4', () => {
    const facts = runTool('pdfinfo', compilation.bytes, '-isodates', '{}')
    expect(facts).toMatch(/^Title: +售后服务体系文件汇编$/m)
    expect(facts).toMatch(/^Author: +华锐特种装备有限公司$/m)
    expect(facts).toMatch(/^Keywords: +售后服务, GB\/T 27922-2011$/m)
    expect(facts).toMatch(/^CreationDate: +2025-03-10T00:00:00Z$/m)
    expect(facts).toMatch(/^Tagged: +yes$/m)
    expect(facts).toMatch(/\(A4\)$/m)
    expect(facts).toMatch(new RegExp(`^Pages: +${compilation.pageCount}$`, 'm'))
  })

  it('tags for headings, contents, lists, tables with headers, figures with captions', () => {
    const tags = runTool('pdfinfo', compilation.bytes, '-struct', '{}')
    for (const tag of ['H1', 'H2', 'H5', 'TOCI', 'LBody', 'Lbl', 'THead', 'TH', 'TD', 'Caption', 'Figure', 'Link'])
      expect(tags, tag).toMatch(new RegExp(`^ +${tag}\\b`, 'm'))
  })

  it('only embedded subsets of TrueType fonts', () => {
    const lines = runTool('pdffonts', compilation.bytes, '{}').trim().split('\n').slice(2)
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^[A-Z]{6}\+NotoS\w+SC-\w+ +CID TrueType +Identity-H +yes yes yes/)
  })
})

describe.skipIf(!hasTool('qpdf'))('the file', () => {
  it('has no errors', () => {
    for (const { bytes } of [compilation, single])
      expect(runTool('qpdf', bytes, '--check', '{}')).toContain('No syntax or stream encoding errors found')
  })

  it('names its language and shows its title', () => {
    const json = runTool('qpdf', compilation.bytes, '--json', '--json-key=qpdf', '{}')
    expect(json).toMatch(/"\/Lang": "u:zh-CN"/)
    expect(json).toMatch(/"\/DisplayDocTitle": true/)
  })

  it('has bookmarks for every document and chapter, on the pages that the result tells', () => {
    const entries = outlines(compilation.bytes)
    expect(entries.map((entry) => entry.title)).toEqual(['SM 售后服务手册', 'SP-14 顾客投诉处理程序'])
    expect(entries.map((entry) => entry.page)).toEqual([
      compilation.pages.get('document-SM'),
      compilation.pages.get('document-SP-14'),
    ])
    const system = entries[0]?.children.find((entry) => entry.title === '3　售后服务体系')
    expect(system?.page).toBe(compilation.pages.get('SM-system'))
    expect(system?.children[0]?.children[0]).toEqual({
      title: '3.1.1　服务网点',
      page: compilation.pages.get('SM-outlets'),
      children: [{ title: '3.1.1.1　网点的考评', page: compilation.pages.get('SM-outlet-review'), children: [] }],
    })
  })

  it('turns the pages of the matrix only', () => {
    const json = JSON.parse(runTool('qpdf', compilation.bytes, '--json', '--json-key=qpdf', '{}')) as {
      readonly qpdf: readonly [
        unknown,
        Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>,
      ]
    }
    const boxes = Object.values(json.qpdf[1])
      .map((object) => object.value)
      .filter((value) => value?.['/Type'] === '/Page')
      .map((value) => value?.['/MediaBox'] as readonly number[])
    expect(boxes).toHaveLength(compilation.pageCount)
    expect(boxes.filter((box) => (box[2] ?? 0) > (box[3] ?? 0))).toHaveLength(1)
  })
})

describe.skipIf(!hasTool('pdftotext'))('the pages', () => {
  it('have company, title, code, version and page numbers, the cover none of them', () => {
    const [cover, contents, ...others] = pageTexts(compilation.bytes)
    expect(cover).not.toMatch(/第 ?\d+ ?页/)
    expect(cover).toContain('受控状态：受控')
    expect(contents).toMatch(new RegExp(`第 ?2 ?页\\s+共 ?${compilation.pageCount} ?页`))
    const last = others.at(-1) ?? ''
    expect(last).toMatch(/华锐特种装备有限公司\s+顾客投诉处理程序\s+SP-14\s+版本 ?B\/2/)
    expect(last).toMatch(new RegExp(`第 ?${compilation.pageCount} ?页`))
  })

  it('list in the contents the pages where the headings are', () => {
    const texts = pageTexts(compilation.bytes)
    const [, contents] = texts
    for (const [bookmark, line] of [
      ['document-SM', 'SM\\s+售后服务手册'],
      ['SM-targets', '3.2\\s+服务目标'],
      ['SP-14-form-1', '3.1\\s+SR-14-01\\s+顾客投诉登记表'],
    ] as const) {
      const page = compilation.pages.get(bookmark) ?? 0
      expect(contents).toMatch(new RegExp(`${line}[ .]+ ${page}\\n`))
      expect(texts[page - 1]).toMatch(new RegExp(line.replace(/^SM.*\+/, '')))
    }
  })

  it('repeat the header row of a table that breaks', () => {
    const texts = pageTexts(compilation.bytes).filter((text) => /第 ?\d+ ?服务站/.test(text))
    expect(texts.length).toBeGreaterThan(1)
    for (const text of texts) expect(text).toMatch(/序号\s+网点\s+服务区域\s+联系电话/)
  })

  it('are never empty', () => {
    for (const text of [...pageTexts(compilation.bytes), ...pageTexts(single.bytes)])
      expect(text.replace(/\s/g, '').length).toBeGreaterThan(40)
  })

  it('of a single document open with its approval and revision history', () => {
    const [cover] = pageTexts(single.bytes)
    for (const words of ['SP-14', '顾客投诉处理程序', '版本 B/2', '编制', '李晓梅', '修订记录', '换版'])
      expect(cover?.replace(/\s+/g, ' ')).toContain(words)
    expect(single.pages.get('document-SP-14')).toBe(1)
  })
})
