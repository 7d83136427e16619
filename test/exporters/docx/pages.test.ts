import { describe, expect, it } from 'vitest'
import type { PrintBlock, PrintSet } from '../../../core/transform/print-set.js'
import { splitBlocks } from '../../../exporters/docx/split-blocks.js'
import {
  bodyOf,
  exportBody,
  exportSet,
  filesOf,
  instructionsOf,
  paragraphsOf,
  partOf,
  wordsOf,
} from '../../support/docx-package.js'
import { cell, heading, paragraph, printDocument, printSet, row, table } from '../../support/print-builders.js'
import { samplePrintSet, singlePrintSet } from '../../support/print-set-sample.js'
import { at, childrenOf, elementsOf, valueAt, type XmlElement } from '../../support/xml-tree.js'

const sectionsOf = (body: XmlElement): readonly XmlElement[] => elementsOf(body, 'w:sectPr')

/** Header and footer of each section, as their parts read. */
const headsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] => {
  const targets = new Map(
    elementsOf(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship').map((each) => [
      each.attributes['Id'],
      each.attributes['Target'],
    ]),
  )
  const read = (section: XmlElement, name: string): string => {
    const [reference] = childrenOf(section, name)
    const target = targets.get(reference?.attributes['r:id'] ?? '')
    return target === undefined ? '-' : wordsOf(partOf(bytes, `word/${target}`))
  }
  return sectionsOf(bodyOf(bytes)).map((section) => [
    read(section, 'w:headerReference'),
    read(section, 'w:footerReference'),
  ])
}

const wide = (name: string): PrintBlock =>
  table(name, null, [0.5, 0.5], [row([cell('甲'), cell('乙')])], { orientation: 'landscape', headerRows: 0 })

describe('sections', () => {
  it('of a compilation: cover, contents, title page of the manual, documents, wide pages', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const company = '华锐特种装备有限公司'
    const manual = `${company}\t售后服务手册　SM　版本 A/0`
    const foot = (page: number): string => `第 ${page} 页　共 42 页`
    expect(headsOf(bytes)).toEqual([
      ['-', '-'],
      [`${company}\t售后服务体系文件汇编`, foot(2)],
      ['', foot(3)],
      [manual, foot(3)],
      [manual, foot(3)],
      [manual, foot(3)],
      [`${company}\t顾客投诉处理程序　SP-14　版本 B/2`, expect.stringMatching(/^第 \d+ 页　共 42 页$/)],
    ])
  })

  it('of a single document: its title page as cover, contents, text', async () => {
    const { bytes } = await exportSet(singlePrintSet())
    const head = '华锐特种装备有限公司\t顾客投诉处理程序　SP-14　版本 B/2'
    expect(headsOf(bytes).map(([header]) => header)).toEqual(['-', head, head])
    const body = bodyOf(bytes)
    expect(paragraphsOf(body, 'Title')).toEqual([])
    expect(paragraphsOf(body, 'DocumentTitle').map(wordsOf)).toEqual(['SP-14　顾客投诉处理程序'])
  })

  it('of a record form alone: a sheet without a cover', async () => {
    const form = printDocument([wide('form')], { kind: 'records', code: 'SR-01-01', title: '登记表', version: '' })
    const { bytes } = await exportSet(printSet([form], { contents: [] }))
    expect(headsOf(bytes).map(([header]) => header)).toEqual([
      '华锐特种装备有限公司\t登记表　SR-01-01',
      '华锐特种装备有限公司\t登记表　SR-01-01',
    ])
    expect(paragraphsOf(bodyOf(bytes), 'CoverCompany')).toEqual([])
  })

  it('may do without the cover', async () => {
    const [first] = headsOf((await exportSet(samplePrintSet(), { cover: false })).bytes)
    expect(first?.[0]).toContain('售后服务体系文件汇编')
  })

  it('are A4 upright and sideways, with the wide margin at the binding', async () => {
    const sections = sectionsOf(await exportBody(samplePrintSet()))
    const pages = sections.map((section) => {
      const size = at(section, 'w:pgSz')?.attributes ?? {}
      const margin = at(section, 'w:pgMar')?.attributes ?? {}
      return [size['w:w'], size['w:h'], size['w:orient'], margin['w:top'], margin['w:right'], margin['w:left']].join(
        ' ',
      )
    })
    const upright = '11906 16838 portrait 1440 1247 1587'
    expect(pages).toEqual([
      upright,
      upright,
      upright,
      upright,
      '16838 11906 landscape 1587 1440 1440',
      upright,
      upright,
    ])
  })

  it('set the header’s tab at the right edge and rule it off', async () => {
    const { bytes } = await exportSet(samplePrintSet())
    const headers = [...filesOf(bytes).keys()].filter((name) => /^word\/header\d+\.xml$/.test(name))
    const tabs = headers.flatMap((name) =>
      elementsOf(partOf(bytes, name), 'w:tab').flatMap((tab) => tab.attributes['w:pos'] ?? []),
    )
    expect(new Set(tabs)).toEqual(new Set(['9072', '13958']))
    const ruled = headers.filter((name) => elementsOf(partOf(bytes, name), 'w:pBdr').length === 1)
    expect(ruled).toHaveLength(headers.length - 1)
  })

  it('put a head that is too long for one line on two', async () => {
    const long = printDocument([paragraph('正文')], {
      title: '质量保证控制程序（含退换货、缺陷产品召回、停产商品与网点关停的补救）',
    })
    const { bytes } = await exportSet(printSet([long]))
    const header = partOf(bytes, 'word/header1.xml')
    expect(childrenOf(header, 'w:p').map((line) => wordsOf(line).slice(0, 4))).toEqual(['华锐特种', '\t质量保'])
  })

  it('count pages by fields, with cached numbers', async () => {
    const { bytes } = await exportSet(singlePrintSet())
    expect(instructionsOf(partOf(bytes, 'word/footer1.xml'))).toEqual(['PAGE', 'NUMPAGES'])
  })

  it('end in their last paragraph, and after a table in one of no height', async () => {
    const body = await exportBody(samplePrintSet())
    const closing = childrenOf(body).filter((each) => at(each, 'w:pPr', 'w:sectPr'))
    expect(closing.map((each) => valueAt(each, 'w:pPr', 'w:pStyle'))).toEqual([
      'CoverLine',
      'Gap',
      'Gap',
      'Gap',
      'Gap',
      'Gap',
    ])
  })
})

describe('page breaks', () => {
  const broken = async (blocks: readonly PrintBlock[]): Promise<readonly string[]> => {
    const body = await exportBody(printSet([printDocument(blocks)]), { cover: false })
    return childrenOf(body, 'w:p')
      .filter((each) => at(each, 'w:pPr', 'w:pageBreakBefore'))
      .map(wordsOf)
  }
  const pageBreak: PrintBlock = { type: 'pageBreak', orientation: 'portrait' }

  it('stand on the paragraph that begins the page', async () => {
    expect(await broken([paragraph('甲'), pageBreak, heading(1, '1', '乙', 'b')])).toEqual(['乙'])
    expect(await broken([paragraph('甲'), pageBreak, paragraph('丙')])).toEqual(['丙'])
    const captioned = table('t', { number: '1', text: '表' }, [1], [row([cell('甲')])])
    expect(await broken([paragraph('甲'), pageBreak, captioned])).toEqual(['表 1　表'])
    expect(await broken([paragraph('甲'), pageBreak, { ...captioned, caption: null }])).toEqual([''])
  })

  it('make no empty page beside a turn of the page or at the end', async () => {
    expect(await broken([paragraph('甲'), pageBreak, wide('w')])).toEqual([])
    expect(await broken([wide('w'), pageBreak, paragraph('乙')])).toEqual([])
    expect(await broken([paragraph('甲'), pageBreak])).toEqual([])
  })
})

describe('stretches of one orientation', () => {
  it('take the headings along that lead to a wide table', () => {
    const blocks = [
      paragraph('甲'),
      heading(1, '1', '乙', 'b'),
      heading(2, '1.1', '丙', 'c'),
      wide('w'),
      paragraph('丁'),
    ]
    const shape = splitBlocks(blocks).map(({ orientation, blocks: each }) => `${orientation} ${each.length}`)
    expect(shape).toEqual(['portrait 1', 'landscape 3', 'portrait 1'])
  })

  it('leave out a stretch of page breaks alone', () => {
    expect(splitBlocks([{ type: 'pageBreak', orientation: 'landscape' }])).toEqual([])
    const set: PrintSet = printSet([printDocument([wide('w')])])
    expect(splitBlocks(set.documents[0]!.blocks).map(({ orientation }) => orientation)).toEqual(['landscape'])
  })
})

describe('the front of a document', () => {
  it('tells who approved it, its code and version once, and its revisions', async () => {
    const body = await exportBody(singlePrintSet(), { cover: false })
    const [facts, revisions] = childrenOf(body, 'w:tbl').map((each) =>
      childrenOf(each, 'w:tr').map((line) => childrenOf(line, 'w:tc').map(wordsOf)),
    )
    expect(facts?.slice(0, 2)).toEqual([
      ['文件编号', 'SP-14', '版本', 'B/2'],
      ['编制', '李晓梅　客户服务部', '审核', '赵立新　质量管理部'],
    ])
    expect(facts?.at(-1)).toEqual(['实施日期', '2025年4月1日'])
    expect(revisions?.[1]).toEqual(['B/2', '2025-03-10', '换版', '李晓梅', '陈国栋'])
    const known = printDocument([paragraph('正文')], { approval: [{ label: '文件编号', value: 'SP-01' }] })
    const [own] = childrenOf(await exportBody(printSet([known]), { cover: false }), 'w:tbl')
    expect(elementsOf(own!, 'w:tc').map(wordsOf)).toEqual(['版本', 'A/0', '文件编号', 'SP-01'])
  })

  it('is left out where nothing is known', async () => {
    const bare = printDocument([paragraph('正文')], { code: '', version: '' })
    const body = await exportBody(printSet([bare], { company: '' }), { cover: false })
    expect(childrenOf(body, 'w:tbl')).toEqual([])
    expect(paragraphsOf(body, 'DocumentTitle').map(wordsOf)).toEqual(['试验文件'])
  })

  it('sets a long title of the set smaller', async () => {
    const sizeOf = async (title: string): Promise<string | undefined> => {
      const body = await exportBody(printSet([printDocument([]), printDocument([], { bookmark: 'b' })], { title }))
      return elementsOf(paragraphsOf(body, 'Title')[0]!, 'w:sz')[0]?.attributes['w:val']
    }
    expect(await sizeOf('售后服务体系文件')).toBeUndefined()
    expect(await sizeOf('售后服务体系文件汇编与记录表单')).toBe('56')
    expect(await sizeOf('售后服务体系文件汇编与记录表单以及全部作业指导文件')).toBe('44')
  })
})
