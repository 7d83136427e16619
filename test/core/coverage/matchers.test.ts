import { describe, expect, it } from 'vitest'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import { checkCoverage } from '../../../core/coverage/check-coverage.js'
import type { Witness } from '../../../core/coverage/report.js'
import type { Block } from '../../../core/model/block.js'
import type { DocumentKind } from '../../../core/model/document.js'
import type { Inline } from '../../../core/model/inline.js'
import {
  documentReference,
  field,
  guide,
  heading,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import {
  catalogue,
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

const witness = (
  match: Matcher,
  content: readonly Block[],
  options: ProjectOptions & { kinds?: readonly DocumentKind[] } = {},
): Witness | null => {
  const subject = project([document('SP-14', [section, ...content])], { records: [recordForm('SR-14-01')], ...options })
  const standard = catalogue([requirement('5.3.2.1', [expectation('a', match, options.kinds)])])
  const { requirements } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
  return requirements[0]?.expectations[0]?.witness ?? null
}

describe('topic', () => {
  const match: Matcher = { type: 'topic', all: [['专人', '专职'], ['受理', '接待'], ['投诉']] }

  it('is met by one sentence with a term of every group; the witness is that sentence', () => {
    expect(witness(match, [says('渠道公开。投诉由专职人员受理。记录归档。')])).toEqual({
      document: 'SP-14',
      block: 'p',
      quote: '投诉由专职人员受理。',
    })
  })

  it('is met by a step, its name and responsible posts included', () => {
    const flow = steps('flow', [
      step('flow-1', 'a', { name: '投诉受理', action: '由专人核对信息', next: ['b'] }),
      step('flow-2', 'b', { name: '归档', action: '归档', next: ['end'] }),
    ])
    expect(witness(match, [flow])?.block).toBe('flow-1')
  })

  it('is met by a row, its cells together', () => {
    expect(
      witness(match, [
        table('t', [
          ['岗位', '事项'],
          ['专职处理员', '受理投诉'],
        ]),
      ]),
    ).toEqual({
      document: 'SP-14',
      block: 't',
      quote: '专职处理员 | 受理投诉',
    })
  })

  it('finds terms whatever their width, case and blanks', () => {
    const standard: Matcher = { type: 'topic', all: [['GB/T 19001'], ['10%']] }
    expect(witness(standard, [says('按ｇｂ／ｔ19001配置，比例不低于１０％。')])).not.toBeNull()
  })

  const misses: readonly (readonly [string, readonly Block[]])[] = [
    ['a group without a term', [says('投诉由专人登记。')]],
    ['terms in two sentences', [says('投诉由专人负责。当日受理。')]],
    ['terms in two blocks', [says('投诉由专人负责'), paragraph('q', '当日受理')]],
    [
      'terms in two steps',
      [
        steps('f', [
          step('1', 'a', { name: '投诉', action: '专人负责', next: ['b'] }),
          step('2', 'b', { name: '乙', action: '受理', next: ['end'] }),
        ]),
      ],
    ],
    ['terms in a heading', [heading('h', 2, '投诉由专人受理')]],
    [
      'terms in a header row',
      [
        table('t', [
          ['投诉由专人受理', '时限'],
          ['甲', '乙'],
        ]),
      ],
    ],
    ['terms in a guide', [guide('g', '投诉由专人受理。')]],
    ['terms in a title', [says('热线接到来电后按', documentReference('SP-14'), '处理。')]],
    [
      'a term cut by two cells',
      [
        table(
          't',
          [
            ['投诉', '专'],
            ['人受理', ''],
          ],
          { headerRows: 0 },
        ),
      ],
    ],
    ['a sentence that only points elsewhere', [says('投诉由专人受理的办法详见', documentReference('SP-14'), '。')]],
    ['a sentence outside the claim', [heading('h', 1, '别章'), says('投诉由专人受理。')]],
  ]
  it.each(misses)('is not met by %s', (_, content) => expect(witness(match, content)).toBeNull())

  it('is spoiled by a term of none', () => {
    const spoiled: Matcher = { ...match, none: ['暂不'] }
    expect(witness(spoiled, [says('暂不由专人受理投诉。')])).toBeNull()
    expect(witness(spoiled, [says('由专人受理投诉。')])).not.toBeNull()
  })

  it('takes the words of a filled field and none of an unfilled one', () => {
    const name: Matcher = { type: 'topic', all: [['装备'], ['受理']] }
    expect(witness(name, [says(field('company.name'), '受理投诉。')])).not.toBeNull()
    expect(witness(name, [says(field('company.name'), '受理投诉。')], { profile: {} })).toBeNull()
  })

  it('looks in documents of the kinds given only', () => {
    const content = [says('投诉由专人受理。')]
    expect(witness(match, content, { kinds: ['manual'] })).toBeNull()
    expect(witness(match, content, { kinds: ['manual', 'procedure'] })).not.toBeNull()
  })
})

describe('commitment', () => {
  const match: Matcher = { type: 'commitment', field: 'promise.reply', units: ['小时', '分钟'] }

  it('is met by a sentence that uses the filled commitment', () => {
    expect(witness(match, [says('在', field('promise.reply'), '内答复顾客。')])?.quote).toBe('在24小时内答复顾客。')
  })

  it('is met by the time limit of a step', () => {
    const flow = steps('f', [
      step('f-1', 'a', { name: '答复', action: '答复顾客', limit: [field('promise.reply')], next: ['end'] }),
    ])
    expect(witness(match, [flow])).toEqual({ document: 'SP-14', block: 'f-1', quote: '答复顾客 | 24小时' })
  })

  it('holds its terms in the same sentence', () => {
    const terms: Matcher = { ...match, all: [['答复']], none: ['不'] }
    expect(witness(terms, [says('在', field('promise.reply'), '内答复顾客。')])).not.toBeNull()
    expect(witness(terms, [says('在', field('promise.reply'), '内回访。答复顾客。')])).toBeNull()
    expect(witness(terms, [says('不在', field('promise.reply'), '内答复顾客。')])).toBeNull()
  })

  const sentence = says('在', field('promise.reply'), '内答复顾客。')
  it.each([
    ['an unfilled commitment', sentence, {}],
    ['another unit', sentence, { 'promise.reply': { value: 1, unit: '天' } }],
    ['a field that is no commitment', sentence, { 'promise.reply': '24小时' }],
    ['the number as plain text', says('在24小时内答复顾客。'), { 'promise.reply': { value: 24, unit: '小时' } }],
    [
      'another commitment',
      says('保存', field('retention.service'), '，按期答复。'),
      { 'promise.reply': { value: 24, unit: '小时' }, 'retention.service': { value: 5, unit: '年' } },
    ],
  ])('is not met by %s', (_, content, profile) => expect(witness(match, [content], { profile })).toBeNull())

  it('takes any unit where none is given', () => {
    const any: Matcher = { type: 'commitment', field: 'promise.reply' }
    expect(witness(any, [sentence], { profile: { 'promise.reply': { value: 1, unit: '天' } } })).not.toBeNull()
  })
})

describe('field', () => {
  const match: Matcher = { type: 'field', field: 'hotline.number', all: [['热线']] }

  it('is met by a sentence or row that uses the filled field', () => {
    expect(witness(match, [says('服务热线：', field('hotline.number'), '。')])?.quote).toBe('服务热线：400-000-0000。')
    expect(witness(match, [table('t', [['热线', line(field('hotline.number'))]], { headerRows: 0 })])?.block).toBe('t')
  })

  it('knows departments and posts, of a step too', () => {
    const agent: Matcher = { type: 'field', field: 'post.agent' }
    expect(witness(agent, [says(field('post.agent'), '受理投诉。')])).not.toBeNull()
    const flow = steps('f', [
      step('f-1', 'a', { name: '受理', action: '登记投诉', responsible: ['post.agent'], next: ['end'] }),
    ])
    expect(witness(agent, [flow])?.block).toBe('f-1')
    expect(witness({ type: 'field', field: 'post.other' }, [says(field('post.other'), '受理投诉。')])).toBeNull()
  })

  it.each([
    ['an unfilled field', says('服务热线：', field('hotline.number')), {}],
    ['the value as plain text', says('服务热线：400-000-0000。'), { 'hotline.number': '400-000-0000' }],
    ['a sentence without its terms', says('电话号码：', field('hotline.number')), { 'hotline.number': '400-000-0000' }],
    ['a heading', heading('h', 2, line('服务热线', field('hotline.number'))), { 'hotline.number': '400-000-0000' }],
  ])('is not met by %s', (_, content, profile) => expect(witness(match, [content], { profile })).toBeNull())
})

describe('record', () => {
  const match: Matcher = { type: 'record', codes: ['SR-14-01', 'SR-14-09'] }

  it('is met by a step that makes the record, or a sentence that says what is done with it', () => {
    const flow = steps('f', [
      step('f-1', 'a', { name: '受理', action: '核对信息', records: ['SR-14-01'], next: ['end'] }),
    ])
    expect(witness(match, [flow])).toEqual({ document: 'SP-14', block: 'f-1', quote: '核对信息' })
    expect(witness(match, [says('受理后填写', recordReference('SR-14-01'), '。')])?.quote).toBe(
      '受理后填写《记录SR-14-01》（SR-14-01）。',
    )
  })

  it('holds its terms in the same sentence or step, titles not counted', () => {
    const terms: Matcher = { ...match, all: [['登记']] }
    expect(witness(terms, [says('每件投诉登记于', recordReference('SR-14-01'), '。')])).not.toBeNull()
    expect(witness(terms, [says('办结后更新', recordReference('SR-14-01'), '。')])).toBeNull()
    const titled = { records: [recordForm('SR-14-01', '投诉登记表')] }
    expect(witness(terms, [says('办结后更新', recordReference('SR-14-01'), '。')], titled)).toBeNull()
  })

  it.each([
    ['a record without a form', [says('填写', recordReference('SR-14-09'), '。')]],
    ['a denial', [says('不填写', recordReference('SR-14-01'), '。')]],
    ['a wish', [says('公司将逐步使用', recordReference('SR-14-01'), '。')]],
    ['another record', [says('填写', recordReference('SR-14-02'), '。')]],
    ['a list of records', [says('相关记录：', recordReference('SR-14-01'), '、', recordReference('SR-14-02'), '。')]],
    [
      'a row that lists who keeps it',
      [table('t', [[line(recordReference('SR-14-01')), '客户服务部']], { headerRows: 0 })],
    ],
    ['its title as plain text', [says('填写《记录SR-14-01》。')]],
    [
      'a step without an action',
      [steps('f', [step('f-1', 'a', { name: '受理投诉', action: '', records: ['SR-14-01'], next: ['end'] })])],
    ],
    ['a guide', [guide('g', line('填写', recordReference('SR-14-01'), '。'))]],
  ] as readonly (readonly [string, readonly Block[]])[])('is not met by %s', (_, content) =>
    expect(witness(match, content)).toBeNull(),
  )
})

describe('claim', () => {
  const match: Matcher = { type: 'claim', characters: 10 }

  it('is met by a section that says enough of its own; the witness is the claiming heading', () => {
    expect(witness(match, [says('投诉由专职人员受理登记。')])).toEqual({
      document: 'SP-14',
      block: 'claim',
      quote: '投诉受理',
    })
  })

  it('sums the section up to its end', () => {
    expect(witness(match, [says('投诉由专人'), heading('h', 2, '登记'), paragraph('q', '受理和登记')])).not.toBeNull()
    expect(witness(match, [says('投诉由专人'), heading('h', 1, '别章'), paragraph('q', '受理和登记')])).toBeNull()
  })

  it.each([
    ['a heading alone', []],
    ['too little', [says('专人受理投诉。')]],
    ['headings', [heading('h', 2, '投诉由专职人员受理登记处理')]],
    ['references', [says('投诉的受理、登记、处理和回访按', documentReference('SP-14'), '执行。')]],
    ['a guide', [guide('g', '请写明投诉由专职人员受理登记。')]],
  ] as readonly (readonly [string, readonly Block[]])[])('is not met by %s', (_, content) =>
    expect(witness(match, content)).toBeNull(),
  )

  it('may be met by a block that claims for itself', () => {
    const subject = project([
      document('SM', [paragraph('p', '投诉由专职人员受理登记。归档。', { clauses: ['5.3.2'] })]),
    ])
    const standard = catalogue([requirement('5.3.2.1', [expectation('a', match, ['manual'])])])
    const { requirements } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
    expect(requirements[0]?.expectations[0]?.witness).toEqual({
      document: 'SM',
      block: 'p',
      quote: '投诉由专职人员受理登记。',
    })
  })
})
