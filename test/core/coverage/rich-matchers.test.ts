import { describe, expect, it } from 'vitest'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import { checkCoverage } from '../../../core/coverage/check-coverage.js'
import type { ExpectationVerdict, Witness } from '../../../core/coverage/report.js'
import type { Block } from '../../../core/model/block.js'
import {
  documentReference,
  field,
  generated,
  heading,
  paragraph,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Inline } from '../../../core/model/inline.js'
import type { FieldDefinition, Profile } from '../../../core/model/profile-field.js'
import {
  catalogue,
  definitions,
  document,
  expectation,
  fieldsOf,
  project,
  recordForm,
  requirement,
  type ProjectOptions,
} from '../../support/builders.js'

const section = heading('claim', 1, '投诉受理', { clauses: ['5.3.2.1'] })
const line = (...parts: (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === 'string' ? text(part) : part))
const says = (...parts: (string | Inline)[]): Block => paragraph('p', line(...parts))

const more: readonly FieldDefinition[] = [
  ...definitions,
  { key: 'managers.all', type: 'number', label: '服务管理人员总数', required: false },
  { key: 'managers.certified', type: 'number', label: '持证管理师人数', required: false },
  { key: 'promise.visit', type: 'commitment', label: '到场时限', condition: '自报修登记时起', required: false },
]

const verdict = (match: Matcher, content: readonly Block[], options: ProjectOptions = {}): ExpectationVerdict => {
  const subject = project([document('SP-14', [section, ...content]), document('SP-18', [])], {
    records: [recordForm('SR-14-01')],
    ...options,
  })
  const standard = catalogue([requirement('5.3.2.1', [expectation('a', match)])])
  const { requirements } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject, more) })
  const found = requirements[0]?.expectations[0]
  if (found === undefined) throw new Error('no verdict')
  return found
}
const witness = (match: Matcher, content: readonly Block[], options: ProjectOptions = {}): Witness | null =>
  verdict(match, content, options).witness

describe('topic within a block or section', () => {
  const match = (within: 'block' | 'section'): Matcher => ({
    type: 'topic',
    within,
    all: [['专人'], ['登记'], ['答复']],
    none: ['外包'],
  })

  it('gathers its terms there; the witness is the passage that completes them', () => {
    const block = says('投诉由专人受理。受理后登记。当日答复。随后归档。')
    expect(witness(match('block'), [block])?.quote).toBe('当日答复。')
    const parts = [paragraph('p1', '投诉由专人受理。'), paragraph('p2', '登记。'), paragraph('p3', '当日答复。')]
    expect(witness(match('block'), parts)).toBeNull()
    expect(witness(match('section'), parts)?.block).toBe('p3')
  })

  it('counts only what is stated, and nothing where a term spoils it', () => {
    expect(witness(match('block'), [says('投诉由专人受理。登记。公司将逐步答复顾客。')])).toBeNull()
    expect(witness(match('section'), [says('投诉由专人受理。登记。当日答复。夜间外包。')])).toBeNull()
  })

  it('ends with the section', () => {
    const next = heading('h', 1, '别章')
    expect(witness(match('section'), [says('专人登记。'), next, paragraph('q', '答复。')])).toBeNull()
  })
})

describe('commitment under a condition', () => {
  const profile: Profile = { 'promise.visit': { value: 2, unit: '小时' } }
  const match: Matcher = { type: 'commitment', field: 'promise.visit', condition: [['报修', '接报']] }

  it('is met by the condition of the field, of its value, or of the sentence', () => {
    const sentence = [says('服务工程师在', field('promise.visit'), '内到场。')]
    expect(witness(match, sentence, { profile })).not.toBeNull()
    const other = { 'promise.visit': { value: 2, unit: '小时', condition: '工作日内' } }
    expect(witness(match, sentence, { profile: other })).toBeNull()
    expect(witness(match, [says('接报后', field('promise.visit'), '内到场。')], { profile: other })).not.toBeNull()
  })

  it.each([
    ['denied', ['不承诺', field('promise.visit'), '内到场。']],
    ['wished', ['公司力争报修后', field('promise.visit'), '内到场。']],
    ['quoted', ['同行企业普遍承诺', field('promise.visit'), '内到场。']],
  ] as const)('is not met where it is %s', (_, parts) =>
    expect(witness(match, [says(...parts)], { profile })).toBeNull(),
  )
})

describe('commitment without a field', () => {
  const match: Matcher = { type: 'commitment', units: ['小时'], all: [['投诉'], ['答复']] }

  it.each(['投诉在24小时内答复。', '投诉在二十四小时内答复。', '投诉须于２４小时内答复顾客。'])(
    'is met by %s',
    (words) => expect(witness(match, [says(words)])).not.toBeNull(),
  )

  it.each([
    '投诉及时答复。',
    '投诉在3天内答复。',
    '投诉大约24小时左右答复。',
    '投诉力争在24小时内答复。',
    '投诉是否在24小时内答复？',
  ])('is not met by %s', (words) => expect(witness(match, [says(words)])).toBeNull())

  it('takes the figure of a field', () => {
    expect(witness(match, [says('投诉在', field('promise.reply'), '内答复。')])).not.toBeNull()
  })
})

describe('responsible', () => {
  const match: Matcher = { type: 'responsible', named: ['客户服务'], all: [['投诉']] }
  const department = field('department.service')

  it.each([
    ['「负责」', [department, '负责受理投诉。']],
    ['「由…」', ['投诉由', department, '受理。']],
    ['「归口部门为」', ['投诉的归口部门为', department, '。']],
    ['「应」', [department, '应当日登记投诉。']],
    ['an act of its own', ['有异议的投诉，', department, '调查核实。']],
    ['a name typed as text', ['投诉由客户服务部统一受理。']],
  ] as const)('is met by %s', (_, parts) => expect(witness(match, [says(...parts)])).not.toBeNull())

  it('is met by the post of a step and by a row of duties', () => {
    const flow = (responsible: readonly string[]): Block =>
      steps('f', [step('f-1', 'a', { name: '受理', action: '登记投诉', responsible, next: ['end'] })])
    const agent: Matcher = { type: 'responsible', units: ['post.agent'], all: [['投诉']] }
    expect(witness(agent, [flow(['post.agent'])])?.block).toBe('f-1')
    expect(witness(agent, [flow([])])).toBeNull()
    expect(
      witness(match, [
        table('t', [
          ['部门', '职责'],
          [line(department), '受理和调查投诉'],
        ]),
      ])?.block,
    ).toBe('t')
    expect(
      witness(match, [
        table('t', [
          ['部门', '投诉'],
          [line(department), '是'],
        ]),
      ]),
    ).toBeNull()
  })

  it.each([
    ['a unit that is only mentioned', ['投诉可以向', department, '提出。']],
    ['a unit that the organisation does not have', ['投诉由投诉管理中心负责。']],
    ['a denial', [department, '不负责受理投诉。']],
    ['a wish', ['今后投诉由', department, '负责。']],
  ] as const)('is not met by %s', (_, parts) => expect(witness(match, [says(...parts)])).toBeNull())
})

describe('document', () => {
  const match: Matcher = { type: 'document', codes: ['SP-18', 'SP-99'], all: [['返修']] }
  const reference = documentReference('SP-18')

  it('is met by a sentence that refers to it and says something', () => {
    expect(witness(match, [says('返修由服务工程师登记，具体按', reference, '执行。')])).not.toBeNull()
  })

  it.each([
    ['a mere reference', ['返修按', reference, '执行。']],
    ['another document', ['返修由服务工程师登记，具体按', documentReference('SP-14'), '执行。']],
    ['one that does not exist', ['返修由服务工程师登记，具体按', documentReference('SP-99'), '执行。']],
  ] as const)('is not met by %s', (_, parts) => expect(witness(match, [says(...parts)])).toBeNull())
})

describe('table', () => {
  const match: Matcher = { type: 'table', columns: [['距离', '区域'], ['时限']], rows: 2, generated: ['targetTable'] }
  const rows = (...body: readonly (readonly (string | Inline[])[])[]): Block =>
    table('t', [['服务距离', '到场时限', '备注'], ...body])

  it('is met by its columns and enough filled rows; the witness is the header', () => {
    expect(witness(match, [rows(['近距离', '2小时', ''], ['远距离', '24小时', ''])])?.quote).toBe(
      '服务距离 | 到场时限 | 备注',
    )
  })

  it.each([
    ['too few rows', [rows(['近距离', '2小时', ''])]],
    ['rows that are not filled in', [rows(['近距离', '2小时', ''], ['远距离', '', ''])]],
    ['unfilled fields', [rows(['近距离', '2小时', ''], ['远距离', line(field('promise.none')), ''])]],
    [
      'other columns',
      [
        table('t', [
          ['时限', '备注'],
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ],
    ],
    [
      'one column for two',
      [
        table('t', [
          ['区域时限', '备注'],
          ['a', 'b'],
          ['c', 'd'],
        ]),
      ],
    ],
    [
      'a table without a header',
      [
        table(
          't',
          [
            ['距离', '时限'],
            ['近', '2小时'],
            ['远', '3小时'],
          ],
          { headerRows: 0 },
        ),
      ],
    ],
    ['a table of another section', [heading('h', 1, '别章'), rows(['近距离', '2小时', ''], ['远距离', '24小时', ''])]],
  ] as readonly (readonly [string, readonly Block[]])[])('is not met by %s', (_, content) =>
    expect(witness(match, content)).toBeNull(),
  )

  it('counts a generated table while the project has its data', () => {
    const block = generated('g', 'targetTable', { caption: '服务目标' })
    const profile: Profile = { targets: [{ name: '及时率', target: 98 }] }
    expect(witness(match, [block], { profile })).toEqual({ document: 'SP-14', block: 'g', quote: '服务目标' })
    expect(witness(match, [block], { profile: { targets: [] } })).toBeNull()
    expect(witness(match, [heading('h', 1, '别章'), block], { profile })).toBeNull()
  })
})

describe('ratio', () => {
  const match: Matcher = { type: 'ratio', part: 'managers.certified', whole: 'managers.all', percent: 10, least: 1 }
  const sentence = says('服务管理人员', field('managers.all'), '人，其中持证', field('managers.certified'), '人。')
  const profile = (all: number, certified: number): ProjectOptions => ({
    profile: { 'managers.all': all, 'managers.certified': certified },
  })

  it.each([
    [14, 2, true],
    [14, 1, false],
    [10, 1, true],
    [30, 3, true],
    [4, 1, true],
    [4, 0, false],
  ])('of %d managers and %d certified is enough: %s', (all, certified, enough) => {
    expect(verdict(match, [sentence], profile(all, certified)).met).toBe(enough)
  })

  it('has to be said, both numbers in one sentence', () => {
    expect(witness(match, [says('持证', field('managers.certified'), '人。')], profile(10, 1))).toBeNull()
    expect(witness(match, [], profile(10, 1))).toBeNull()
  })
})

describe('law', () => {
  const match: Matcher = { type: 'law', all: [['退货']] }
  const laws = (status: string): ProjectOptions => ({
    profile: {
      laws: [
        { name: '中华人民共和国产品质量法', number: '', status },
        { name: '售后方法', number: 'GB/T 18760-2025', status },
      ],
    },
  })

  it.each([
    '退货依照《中华人民共和国产品质量法》由客户服务部办理。',
    '退货依照《产品质量法》由客户服务部办理。',
    '退货由客户服务部依 GB/T 18760—2025 办理并登记。'.replace('—', '-'),
  ])('is met by %s', (words) => expect(witness(match, [says(words)], laws('现行'))).not.toBeNull())

  it('is not met by a law that is not in force, by another, by a mere reference or by words about the law', () => {
    const sentence = '退货依照《产品质量法》由客户服务部办理。'
    expect(witness(match, [says(sentence)], laws('废止'))).toBeNull()
    expect(witness(match, [says(sentence)])).toBeNull()
    expect(witness({ ...match, laws: ['18760'] } as Matcher, [says(sentence)], laws('现行'))).toBeNull()
    expect(witness(match, [says('退货按《产品质量法》执行。')], laws('现行'))).toBeNull()
    expect(witness(match, [says('《产品质量法》规定经营者应当退货。')], laws('现行'))).toBeNull()
  })
})

describe('evidence', () => {
  const match: Matcher = { type: 'evidence', records: ['SR-14-01'] }
  const item = { id: 'e1', file: '2026/台账.pdf', title: '投诉台账', requirements: ['5.3.2'], record: 'SR-14-01' }

  it('is on file for the requirement or a clause above it, for the record', () => {
    expect(witness(match, [], { evidence: [item] })).toEqual({
      document: 'evidence/2026/台账.pdf',
      block: 'e1',
      quote: '投诉台账',
    })
    expect(witness(match, [], { evidence: [{ ...item, requirements: ['5.3.1'] }] })).toBeNull()
    expect(witness(match, [], { evidence: [{ ...item, record: 'SR-14-02' }] })).toBeNull()
  })

  it('does not lower what the text says', () => {
    const subject = project([document('SP-14', [section, says('投诉由专人受理。')])])
    const topic: Matcher = { type: 'topic', all: [['专人']] }
    const standard = catalogue([requirement('5.3.2.1', [expectation('a', topic), expectation('b', match)])])
    const { requirements, score } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
    expect(requirements[0]?.status).toBe('covered')
    expect(requirements[0]?.expectations.map(({ met }) => met)).toEqual([true, false])
    expect(score).toMatchObject({ documented: 100, certain: 0 })
  })
})

describe('the rule in words', () => {
  it.each<[Matcher, string]>([
    [{ type: 'responsible', units: ['department.service'] }, '须由组织机构中的客户服务部负责'],
    [
      { type: 'commitment', field: 'promise.visit', units: ['小时'] },
      '须引用已填写的承诺字段“到场时限”，单位为小时之一',
    ],
    [
      { type: 'ratio', part: 'managers.certified', whole: 'managers.all', percent: 10, least: 1 },
      '不少于“服务管理人员总数”的10%且不少于1',
    ],
    [{ type: 'record', codes: ['SR-14-01'] }, '填写、使用记录SR-14-01'],
    [{ type: 'table', columns: [['距离'], ['时限']] }, '表头含距离；时限各列，且至少1行已填写'],
    [{ type: 'law', laws: ['产品质量法'] }, '状态为“现行”'],
    [{ type: 'document', codes: ['SP-18'] }, '文件登记表中的SP-18'],
    [{ type: 'evidence' }, '不影响文件得分'],
    [{ type: 'claim', characters: 80 }, '至少有80个汉字'],
    [{ type: 'field', field: 'hotline.number' }, '须引用已填写的字段“服务热线”'],
    [{ type: 'topic', within: 'block', all: [['专人']] }, '同一段（步骤、表格）中须同时写明：专人'],
  ])('of %j holds its essence', (match, words) => expect(verdict(match, []).rule).toContain(words))
})
