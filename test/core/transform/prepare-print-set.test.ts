import { describe, expect, test } from 'vitest'
import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  figure,
  form,
  generated,
  guide,
  heading,
  link,
  pageBreak,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import type { Document } from '../../../core/model/document.js'
import { compilationPrintSet, singlePrintSet, type PrintSource } from '../../../core/transform/prepare-print-set.js'
import type {
  PrintBlock,
  PrintHeading,
  PrintParagraph,
  PrintRun,
  PrintTable,
} from '../../../core/transform/print-set.js'
import { source } from '../../support/print-source.js'

const documentOf = (content: readonly Block[], code = 'SP-14'): Document => ({
  code,
  title: `程序 ${code}`,
  kind: code === 'SM' ? 'manual' : 'procedure',
  version: 'A/0',
  content,
})
const printed = (...content: Block[]): readonly PrintBlock[] =>
  compilationPrintSet(source([documentOf(content)])).documents[0]!.blocks
const runsOf = (block: PrintBlock | undefined): readonly PrintRun[] => (block as PrintParagraph | PrintHeading).runs
const wordsOf = (block: PrintBlock | undefined): string =>
  runsOf(block)
    .map((run) => run.text)
    .join('')
const cellsOf = (block: PrintBlock | undefined): string[][] =>
  (block as PrintTable).rows.map((line) =>
    line.cells.map((cell) => cell.lines.map((runs) => runs.map((run) => run.text).join('')).join('|')),
  )

describe('fields', () => {
  test('become their values; an unfilled one is a blank that names it', () => {
    const [block] = printed(
      paragraph('p', [
        text('拨打'),
        field('hotline.number'),
        text('，'),
        field('promise.reply'),
        text('内答复，'),
        field('post.agent'),
      ]),
    )
    expect(runsOf(block)).toEqual([
      { text: '拨打', marks: {} },
      { text: '【服务热线】', marks: {}, blank: true },
      { text: '，', marks: {} },
      { text: '4小时', marks: {} },
      { text: '内答复，', marks: {} },
      { text: '坐席', marks: {} },
    ])
  })

  test('a multi-line value makes a paragraph a line', () => {
    expect(printed(paragraph('p', [field('company.profile')])).map(wordsOf)).toEqual(['第一段。', '第二段。'])
  })
})

describe('control characters and lone surrogates', () => {
  test('do not reach an exporter', () => {
    expect(wordsOf(printed(paragraph('p', '甲\u0000乙\ud800丙\u200b\udc00丁\ufffe\t戊'))[0])).toBe('甲乙丙\u200b丁 戊')
    expect(wordsOf(printed(paragraph('p', '𠮷😀'))[0])).toBe('𠮷😀')
  })
})

describe('numbering', () => {
  test('headings count by level and restart below; unnumbered ones count for nothing', () => {
    const blocks = printed(
      heading('a', 1, '颁布令', { numbered: false }),
      heading('b', 1, '总则'),
      heading('c', 2, '甲'),
      heading('d', 3, '子'),
      heading('e', 2, '乙'),
      heading('f', 1, '职责'),
      heading('g', 2, '丙'),
    )
    expect(blocks.map((block) => (block as PrintHeading).number)).toEqual([
      null,
      '1',
      '1.1',
      '1.1.1',
      '1.2',
      '2',
      '2.1',
    ])
  })

  test('tables and figures count apart, and references print their labels with a target', () => {
    const blocks = printed(
      table('t1', [['甲']], { caption: '一' }),
      table('t2', [['乙']]),
      steps('s', [step('s-a', 'a', { name: '受理', action: '登记。', next: ['end'] })], { caption: '流程' }),
      figure('f1', 'plant.png', { alt: '厂房', caption: '厂房' }),
      heading('h', 1, '总则'),
      paragraph('p', [
        blockReference('s'),
        text('、'),
        blockReference('f1'),
        text('、'),
        blockReference('h'),
        blockReference('gone'),
      ]),
    )
    expect((blocks[0] as PrintTable).caption).toEqual({ label: '表', number: '1', text: '一' })
    expect((blocks[1] as PrintTable).caption).toBeNull()
    expect((blocks[2] as PrintTable).caption).toMatchObject({ number: '2' })
    expect(runsOf(blocks.at(-1))).toEqual([
      { text: '表 2', marks: {}, target: 'SP_14_s' },
      { text: '、', marks: {} },
      { text: '图 1', marks: {}, target: 'SP_14_f1' },
      { text: '、', marks: {} },
      { text: '1', marks: {}, target: 'SP_14_h' },
      { text: 'gone', marks: {} },
    ])
  })

  test('list labels: letters, numbers, roman; a new list starts again; bullets are dashes', () => {
    const item = (id: string, level: 0 | 1 | 2, kind: 'ordered' | 'bullet' = 'ordered', restart?: true) =>
      paragraph(id, '项', { list: { kind, level, ...(restart ? { restart } : {}) } })
    const blocks = printed(
      item('1', 0),
      item('2', 1),
      item('3', 1),
      item('4', 2),
      item('5', 0),
      item('6', 1),
      item('7', 0, 'ordered', true),
      paragraph('8', '正文。'),
      item('9', 0),
      item('10', 0, 'bullet'),
    )
    const items = blocks.filter(
      (block): block is PrintParagraph => block.type === 'paragraph' && block.list !== undefined,
    )
    expect(items.map(({ list }) => list?.label)).toEqual(['a)', '1)', '2)', 'i)', 'b)', '1)', 'a)', 'a)', '—'])
    expect(new Set(items.map(({ list }) => list?.list)).size).toBe(4)
  })

  test('the 27th item is aa), as Word counts', () => {
    const items = Array.from({ length: 28 }, (_, index) =>
      paragraph(`i${index}`, '项', { list: { kind: 'ordered', level: 0 } }),
    )
    const labels = printed(...items).map((block) => (block as PrintParagraph).list?.label)
    expect(labels.slice(25)).toEqual(['z)', 'aa)', 'bb)'])
  })
})

describe('references', () => {
  const manual = documentOf([heading('m', 1, '投诉', { clauses: ['5.1.1'] })], 'SM')
  const procedure = documentOf([
    paragraph('p', [
      documentReference('SM'),
      recordReference('SR-14-01'),
      clauseReference('5.1.1.1'),
      clauseReference('5.9'),
      documentReference('SP-99'),
      link('https://a.example', '网站'),
    ]),
  ])

  test('print title and code and lead to what is printed in the same set', () => {
    const set = compilationPrintSet(source([manual, procedure]))
    expect(runsOf(set.documents[1]!.blocks[0])).toEqual([
      { text: '《程序 SM》（SM）', marks: {}, target: 'doc_SM' },
      { text: '《投诉台账》（SR-14-01）', marks: {}, target: 'rec_SR_14_01' },
      { text: '5.1.1.1', marks: {}, target: 'SM_m' },
      { text: '5.9', marks: {} },
      { text: 'SP-99', marks: {} },
      { text: '网站', marks: {}, url: 'https://a.example' },
    ])
  })

  test('alone, a document has no targets outside itself', () => {
    const set = singlePrintSet(source([manual, procedure]), 'SP-14')!
    expect(runsOf(set.documents[0]!.blocks[0]).filter((run) => run.target !== undefined)).toEqual([])
  })

  test('every target of a compilation exists in it', () => {
    const set = compilationPrintSet(source([manual, procedure]))
    const bookmarks = new Set(
      set.documents.flatMap((document) => [
        document.bookmark,
        ...document.blocks.flatMap((block) => ('bookmark' in block && block.bookmark ? [block.bookmark] : [])),
      ]),
    )
    const targets = set.documents.flatMap((document) =>
      document.blocks.flatMap((block) => ('runs' in block ? block.runs.flatMap((run) => run.target ?? []) : [])),
    )
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.filter((target) => !bookmarks.has(target))).toEqual([])
    expect(set.contents.filter((entry) => !bookmarks.has(entry.bookmark))).toEqual([])
  })
})

describe('tables', () => {
  test('spans leave out the covered cells; widths become fractions', () => {
    const [block] = printed(
      table(
        't',
        [
          ['a', 'b', 'c'],
          ['d', '', 'e'],
          ['', '', 'f'],
        ],
        { widths: [2, 1, 1], spans: [{ row: 1, column: 0, rows: 2, columns: 2 }] },
      ),
    )
    expect(cellsOf(block)).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']])
    expect((block as PrintTable).widths).toEqual([0.5, 0.25, 0.25])
    expect((block as PrintTable).rows[1]!.cells[0]).toMatchObject({ columnSpan: 2, rowSpan: 2 })
    expect((block as PrintTable).rows[0]!.cells[0]).toMatchObject({ shade: true, bold: true, align: 'center' })
  })

  test('steps print responsible, limit, records and where they lead', () => {
    const [block] = printed(
      steps('s', [
        step('s-a', 'a', {
          name: '受理',
          action: '登记。',
          responsible: ['post.agent', 'department.gone'],
          limit: [field('promise.reply'), text('内')],
          records: ['SR-14-01'],
          next: ['b'],
        }),
        step('s-b', 'b', {
          kind: 'decision',
          name: '成立？',
          action: '判定。',
          next: [
            { to: 'a', label: '否' },
            { to: 'end', label: '是' },
          ],
        }),
      ]),
    )
    expect(cellsOf(block).slice(1)).toEqual([
      ['1', '受理', '登记。', '坐席|【gone】', '4小时内', 'SR-14-01', '↓'],
      ['2', '成立？', '判定。', '', '—', '—', '否→1|是：结束'],
    ])
  })
})

describe('generated blocks', () => {
  const kinds = [
    'approval',
    'revisionHistory',
    'documentRegister',
    'recordRegister',
    'lawRegister',
    'outletList',
    'targetTable',
    'commitmentTable',
    'productTable',
  ] as const
  test.each(kinds)('%s is a table with content', (kind) => {
    const [block] = printed(generated('g', kind, { caption: '标题' }))
    expect(block).toMatchObject({ type: 'table', caption: { label: '表', number: '1', text: '标题' } })
    expect(cellsOf(block)).toMatchSnapshot()
  })

  test('the responsibility matrix leaves out departments without a part and stands on a landscape page', () => {
    const [block] = printed(generated('g', 'responsibilityMatrix'))
    expect(cellsOf(block)).toEqual([
      ['条款', '名称', '委员会', '服务部'],
      ['5.1.1', '组织架构', '○', '●'],
    ])
    expect(block).toMatchObject({ orientation: 'landscape', density: 'compact' })
  })

  test('the clause matrix marks and links claims and names deletions', () => {
    const [, block] = printed(heading('h', 1, '部门', { clauses: ['5.1.1'] }), generated('g', 'clauseMatrix'))
    expect(cellsOf(block)).toEqual([
      ['条款', '名称', 'SP|14'],
      ['5.1.1.1', '条 5.1.1.1', '●'],
      ['5.2.2.1', '条 5.2.2.1（不适用）', ''],
    ])
    expect((block as PrintTable).rows[1]!.cells[2]!.lines[0]![0]).toMatchObject({ target: 'SP_14_h' })
  })

  test('the safe life of goods is a column only where the company has such goods', () => {
    const project = (aged: boolean): Partial<PrintSource['project']> => ({
      profile: { ...source([]).project.profile, 'business.safety-life': aged },
    })
    const rowsOf = (aged: boolean): string[][] =>
      cellsOf(
        compilationPrintSet(source([documentOf([generated('g', 'productTable')])], project(aged))).documents[0]!
          .blocks[0],
      )
    expect(rowsOf(true)).toEqual([
      ['序号', '商品名称', '型号', '用途', '安全使用年限'],
      ['1', '洗井车', 'X40', '洗井', '8 年'],
    ])
    expect(rowsOf(false)[1]).toEqual(['1', '洗井车', 'X40', '洗井'])
  })

  test('the document register leaves out what is written to apply with', () => {
    const documents = [
      documentOf([generated('g', 'documentRegister')]),
      { ...documentOf([], 'AP-01'), kind: 'application' as const },
    ]
    const { documents: sets } = compilationPrintSet(source(documents))
    expect(cellsOf(sets[0]!.blocks[0]).map((line) => line[1])).toEqual(['文件编号', 'SP-14'])
  })

  test('the certificate list has a row a certificate and leaves blank what nobody has entered', () => {
    const listOf = (people: PrintSource['project']['organisation']['people']): string[][] => {
      const { organisation } = source([]).project
      const content = [generated('g', 'certificateList')]
      const set = compilationPrintSet(source([documentOf(content)], { organisation: { ...organisation, people } }))
      return cellsOf(set.documents[0]!.blocks[0]).slice(1)
    }
    const certificates = [{ name: '管理师', number: '007', issued: '2025-06-01' }, { name: '电工证' }]
    expect(
      listOf([
        { id: 'a', name: '甲', post: 'agent', certificates },
        { id: 'b', name: '乙', post: 'agent' },
      ]),
    ).toEqual([
      ['1', '甲', '坐席', '服务部', '管理师', '007', '2025年6月1日'],
      ['2', '甲', '坐席', '服务部', '电工证', '＿＿＿＿', '＿＿＿＿'],
    ])
    expect(listOf([])).toEqual([['1', ...Array.from({ length: 6 }, () => '＿＿＿＿')]])
  })

  test('the exclusion table gives what each deleted clause asks and why it is deleted, or says that there is none', () => {
    expect(cellsOf(printed(generated('g', 'exclusionTable'))[0])).toEqual([
      ['序号', '条款', '名称', '标准要求（摘要）', '不适用的理由'],
      ['1', '5.2.2', '', '5.2.2.1 条 5.2.2.1：', '无此业务'],
    ])
    const complete = source([documentOf([generated('g', 'exclusionTable')])])
    const manifest = { ...complete.project.manifest, exclusions: [] }
    const none = compilationPrintSet({ ...complete, project: { ...complete.project, manifest } })
    const [, row] = (none.documents[0]!.blocks[0] as PrintTable).rows
    expect(row!.cells).toMatchObject([{ columnSpan: 5, lines: [[{ text: '本公司无不适用条款。' }]] }])
  })

  test('the self-evaluation table counts what applies, marks estimates, and links the documents that answer', () => {
    const complete = source([
      documentOf([generated('g', 'selfEvaluationTable')]),
      documentOf([heading('h', 1, '部门', { clauses: ['5.1.1.1'] })], 'SP-03'),
    ])
    const points = (value: number, provenance: 'verified' | 'estimated') => ({ value, provenance })
    const requirement = (id: string, value: number) => ({
      ...complete.catalogue.requirements[0]!,
      id,
      points: points(value, 'estimated'),
    })
    const catalogue: PrintSource['catalogue'] = {
      ...complete.catalogue,
      clauses: [
        { id: '5.1', title: '体系', level: 1, points: points(6, 'verified') },
        { id: '5.1.1', title: '组织架构', level: 2, points: points(6, 'estimated') },
        { id: '5.2', title: '商品', level: 1, points: points(5, 'verified') },
        { id: '5.2.1', title: '信息', level: 2, points: points(10 / 3, 'estimated') },
        { id: '5.2.2', title: '支持', level: 2, points: points(5 / 3, 'estimated') },
      ],
      requirements: [
        requirement('5.1.1.1', 6),
        requirement('5.2.1.1', 10 / 6),
        requirement('5.2.1.2', 10 / 6),
        requirement('5.2.2.1', 10 / 6),
      ],
    }
    const { blocks } = compilationPrintSet({ ...complete, catalogue }).documents[0]!
    expect(cellsOf(blocks[0]).slice(1)).toEqual([
      ['5.1', '体系', '6', '', '', '＿＿＿＿'],
      ['5.1.1', '组织架构', '6（估算）', 'SP-03', '服务部', '＿＿＿＿'],
      ['5.2', '商品', '3.33（估算）', '', '', '＿＿＿＿'],
      ['5.2.1', '信息', '3.33（估算）', '', '', '＿＿＿＿'],
      ['5.2.2', '支持', '—', '', '', '不适用'],
      ['', '涉及项合计', '9.33（估算）', '', '', '＿＿＿＿'],
    ])
    expect((blocks[0] as PrintTable).rows[2]!.cells[3]!.lines[0]![0]).toMatchObject({ target: 'doc_SP_03' })
  })

  test('flowchart and organisation chart are drawings with an alternative text', () => {
    const blocks = printed(
      steps('s', [step('s-a', 'a', { name: '受理', action: '登记。', next: ['end'] })], { caption: '流程' }),
      generated('g', 'flowchart', { of: 's', caption: '流程图' }),
      generated('o', 'organisationChart'),
      generated('gone', 'flowchart', { of: 'none' }),
    )
    expect(blocks).toHaveLength(3)
    expect(blocks[1]).toMatchObject({
      type: 'drawing',
      caption: { label: '图', number: '1' },
      alt: '流程图：流程，共 1 步：受理',
    })
    expect(blocks[2]).toMatchObject({ type: 'drawing', caption: null })
    expect(JSON.stringify(blocks[2])).toContain('华北办')
  })

  test('contents of a document list its headings of two levels', () => {
    const [block] = printed(
      generated('g', 'contents'),
      heading('a', 1, '总则'),
      heading('b', 2, '甲'),
      heading('c', 3, '细'),
    )
    expect(block).toMatchObject({
      type: 'contents',
      entries: [
        { level: 1, number: '1', text: '总则' },
        { level: 2, number: '1.1', text: '甲' },
      ],
    })
  })
})

describe('other blocks', () => {
  test('guides print nothing, missing images and forms neither; page breaks and figures do', () => {
    const blocks = printed(
      guide('g', '提示'),
      figure('f', 'gone.png', { alt: '', caption: '' }),
      form('x', 'SR-99-99'),
      pageBreak('b'),
      figure('f2', 'plant.png', { alt: '厂房', caption: '厂房' }, { widthMillimetres: 400 }),
    )
    expect(blocks.map((block) => block.type)).toEqual(['pageBreak', 'figure'])
    expect(blocks[1]).toMatchObject({ widthMillimetres: 160 })
  })

  test('a record form prints its blanks', () => {
    const blocks = printed(form('x', 'SR-14-01'))
    expect(blocks.map((block) => (block.type === 'table' ? cellsOf(block) : wordsOf(block)))).toMatchSnapshot()
    expect((blocks[1] as PrintTable).rows[2]).toMatchObject({ minimumHeight: 28 })
  })
})

describe('sets', () => {
  test('the compilation has the documents, then the record forms, each form as a heading', () => {
    const set = compilationPrintSet(source([documentOf([heading('a', 1, '目的')])]))
    expect(set.documents.map((document) => document.code)).toEqual(['SP-14', 'SR'])
    expect(set.contents.map((entry) => [entry.level, entry.text])).toEqual([
      [0, 'SP-14　程序 SP-14'],
      [1, '目的'],
      [0, '记录表单汇编'],
      [1, 'SR-14-01　投诉台账'],
    ])
    expect(set).toMatchObject({ company: '某公司', standard: 'GB/T 0' })
    expect(set.coverLines).toContain('发布日期：2026年3月2日')
  })

  test('sample data say so on the cover', () => {
    const sample = source([])
    const manifest = { ...sample.project.manifest, sampleData: ['company.name'] }
    const set = compilationPrintSet({ ...sample, project: { ...sample.project, manifest } })
    expect(set.coverLines.at(-1)).toContain('示例')
  })

  test('one form, all forms, an unknown code', () => {
    const some = source([documentOf([])])
    expect(singlePrintSet(some, 'SR-14-01')).toMatchObject({ title: '投诉台账', documents: [{ code: 'SR-14-01' }] })
    expect(singlePrintSet(some, 'SR')).toMatchObject({ title: '记录表单汇编' })
    expect(singlePrintSet(source([], { records: [] }), 'SR')).toBeUndefined()
    expect(singlePrintSet(some, 'SP-77')).toBeUndefined()
  })

  test('a kind of document may have its own approver', () => {
    const base = source([documentOf([]), documentOf([], 'SM')])
    const profile = {
      ...base.project.profile,
      'approval.approver': '总经理',
      'approval.procedure-approver': '管理者代表',
    }
    const set = compilationPrintSet({ ...base, fields: { ...base.fields, profile } })
    const approvers = set.documents
      .slice(0, 2)
      .map(({ approval, revisions }) => [approval.find(({ label }) => label === '批准')?.value, revisions[0]?.approver])
    expect(approvers).toEqual([
      ['管理者代表', '管理者代表'],
      ['总经理', '总经理'],
    ])
  })

  test('kept revisions are printed instead of the first release', () => {
    const document: Document = {
      ...documentOf([]),
      revisions: [{ version: 'A/1', date: '2026-05-01', description: '修订投诉时限', author: '甲', approver: '乙' }],
    }
    expect(compilationPrintSet(source([document])).documents[0]!.revisions).toEqual([
      { version: 'A/1', date: '2026年5月1日', description: '修订投诉时限', author: '甲', approver: '乙' },
    ])
  })

  test('the same input gives the same set', () => {
    const make = () => JSON.stringify(compilationPrintSet(source([documentOf([heading('a', 1, '目的')])])))
    expect(make()).toBe(make())
  })
})
