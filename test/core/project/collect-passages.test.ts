import { describe, expect, it } from 'vitest'
import {
  blockReference,
  cell,
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
import { collectPassages, passageContext } from '../../../core/project/collect-passages.js'
import { document, fieldsOf, project, recordForm } from '../../support/builders.js'

const read = (content: readonly Block[]) => {
  const subject = project([document('SP-14', content)], { records: [recordForm('SR-14-01', '投诉台账')] })
  return collectPassages(subject.documents, passageContext(subject, fieldsOf(subject)))
}
const quotes = (content: readonly Block[]): string[] => read(content).passages.map((passage) => passage.quote)

describe('sentences', () => {
  it('end with a full stop, exclamation or question mark and the closing brackets after it', () => {
    expect(quotes([paragraph('p', '他说：“先登记。”再答复！是否归档？（是。）完')])).toEqual([
      '他说：“先登记。”',
      '再答复！',
      '是否归档？',
      '（是。）',
      '完',
    ])
  })

  it('do not end at a semicolon or comma, and do at a line break', () => {
    expect(quotes([paragraph('p', '登记；答复，处理。\n归档')])).toEqual(['登记；答复，处理。', '归档'])
  })

  it('run over leaves with different marks, and hold the fields and records used in them', () => {
    const { passages } = read([
      paragraph('p', [
        text('应在', { bold: true }),
        field('promise.reply'),
        text('内答复，填写'),
        recordReference('SR-14-01'),
        text('。其余另记。'),
      ]),
    ])
    expect(passages.map(({ quote, fields, records }) => ({ quote, fields, records }))).toEqual([
      { quote: '应在24小时内答复，填写《投诉台账》（SR-14-01）。', fields: ['promise.reply'], records: ['SR-14-01'] },
      { quote: '其余另记。', fields: [], records: [] },
    ])
  })

  it('print references with titles, clauses, captions and links, and blanks for unfilled fields', () => {
    expect(
      quotes([
        heading('h', 1, '时限'),
        paragraph('p', [
          documentReference('SP-14'),
          documentReference('SP-99'),
          clauseReference('5.3.2'),
          blockReference('h'),
          blockReference('gone'),
          link('https://example.com', '网站'),
          field('promise.unknown'),
        ]),
      ]),
    ).toEqual(['时限', '《文件SP-14》（SP-14）（SP-99）5.3.2「时限」「gone」网站＿＿＿＿'])
  })

  it('are not cut by a full stop inside a field', () => {
    const subject = project(
      [document('SM', [paragraph('p', [text('理念：'), field('company.name'), text('，人人知晓。')])])],
      {
        profile: { 'company.name': '用心。尽责。' },
      },
    )
    const { passages } = collectPassages(subject.documents, passageContext(subject, fieldsOf(subject)))
    expect(passages.map(({ quote }) => quote)).toEqual(['理念：用心。尽责。，人人知晓。'])
  })
})

describe('steps, tables and other blocks', () => {
  it('reads a step as one passage with its own id', () => {
    const { passages } = read([
      steps('flow', [
        step('flow-1', 'accept', {
          name: '受理',
          action: '核对信息。告知编号。',
          limit: [field('promise.reply'), text('内')],
          responsible: ['post.agent'],
          records: ['SR-14-01'],
          next: ['end'],
        }),
      ]),
    ])
    expect(passages).toEqual([
      {
        document: 'SP-14',
        kind: 'procedure',
        block: 'flow-1',
        form: 'step',
        claims: [],
        text: '核对信息。告知编号。',
        context: '受理\n热线服务员\n24小时内',
        quote: '核对信息。告知编号。 | 24小时内',
        fields: ['promise.reply', 'post.agent'],
        records: ['SR-14-01'],
        suspended: false,
      },
    ])
  })

  it('reads a table row by row, header rows apart, empty rows not at all', () => {
    const { passages } = read([
      table('t', [
        ['情形', '时限'],
        ['一般', '当日'],
        ['', ''],
        [cell('重大'), ''],
      ]),
    ])
    expect(passages.map(({ form: kind, quote, text: words }) => [kind, quote, words])).toEqual([
      ['header', '情形 | 时限', '情形\n时限'],
      ['row', '一般 | 当日', '一般\n当日'],
      ['row', '重大', '重大'],
    ])
  })

  it('reads nothing in figures, forms, guides, page breaks and generated blocks', () => {
    expect(
      quotes([
        figure('f', 'a.png', { alt: '图', caption: '图' }),
        form('m', 'SR-14-01'),
        guide('g', '请写明投诉渠道。'),
        pageBreak('b'),
        generated('x', 'contents'),
      ]),
    ).toEqual([])
  })
})

describe('claims', () => {
  const claimsOf = (content: readonly Block[]): unknown =>
    read(content)
      .passages.filter(({ form: kind }) => kind !== 'heading')
      .map(({ block, claims }) => [block, ...claims])

  it('hold for a section until the next heading of the same or a higher level', () => {
    expect(
      claimsOf([
        heading('a', 1, '甲', { clauses: ['5.1'] }),
        paragraph('p1', '一。'),
        heading('b', 2, '乙', { clauses: ['5.2.1'] }),
        paragraph('p2', '二。'),
        heading('c', 3, '丙'),
        paragraph('p3', '三。'),
        heading('d', 2, '丁'),
        paragraph('p4', '四。'),
        heading('e', 1, '戊'),
        paragraph('p5', '五。'),
      ]),
    ).toEqual([['p1', '5.1'], ['p2', '5.1', '5.2.1'], ['p3', '5.1', '5.2.1'], ['p4', '5.1'], ['p5']])
  })

  it('of a block add to those of its section, for that block alone', () => {
    expect(
      claimsOf([
        heading('a', 1, '甲', { clauses: ['5.1'] }),
        paragraph('p1', '一。', { clauses: ['5.2', '5.1'] }),
        paragraph('p2', '二。'),
      ]),
    ).toEqual([
      ['p1', '5.1', '5.2'],
      ['p2', '5.1'],
    ])
  })

  it('of an empty heading are none, but it still closes the section above', () => {
    expect(
      claimsOf([
        heading('a', 1, '甲', { clauses: ['5.1'] }),
        heading('b', 1, ' ', { clauses: ['5.2'] }),
        paragraph('p', '一。'),
      ]),
    ).toEqual([['p']])
  })

  it('do not run from one document into the next', () => {
    const subject = project([
      document('SM', [heading('a', 1, '甲', { clauses: ['5.1'] })]),
      document('SP-01', [paragraph('p', '一。')]),
    ])
    const { passages } = collectPassages(subject.documents, passageContext(subject, fieldsOf(subject)))
    expect(passages.map(({ claims }) => claims)).toEqual([['5.1'], []])
  })

  it('are listed with the passages for which they speak', () => {
    const { claims } = read([
      heading('a', 1, '甲', { clauses: ['5.1'] }),
      paragraph('p1', '一。'),
      heading('b', 2, '乙', { clauses: ['5.2'] }),
      paragraph('p2', '二。', { clauses: ['5.3'] }),
      heading('c', 1, '丙', { clauses: ['5.1'] }),
      heading('d', 1, '', { clauses: ['5.1'] }),
    ])
    expect(
      claims.map(({ block, clauses, quote, passages }) => [block, clauses, quote, passages.map((p) => p.quote)]),
    ).toEqual([
      ['a', ['5.1'], '甲', ['甲', '一。', '乙', '二。']],
      ['b', ['5.2'], '乙', ['乙', '二。']],
      ['p2', ['5.3'], '二。', ['二。']],
      ['c', ['5.1'], '丙', ['丙']],
    ])
  })
})
