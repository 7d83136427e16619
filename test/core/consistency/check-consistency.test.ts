import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../../core/consistency/check-consistency.js'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Block } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
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
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Project } from '../../../core/project/project.js'
import {
  catalogue,
  document,
  fieldsOf,
  organisation,
  profile,
  project,
  recordForm,
  requirement,
  type ProjectOptions,
} from '../../support/builders.js'

const standard = catalogue([requirement('5.3.2.1', [])])
const says = (...parts: (string | Inline)[]): Block =>
  paragraph(
    'p',
    parts.map((part) => (typeof part === 'string' ? text(part) : part)),
  )

const check = (subject: Project): Diagnostic[] =>
  checkConsistency({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
const found = (content: readonly Block[], options: ProjectOptions = {}): unknown =>
  check(project([document('SP-14', content)], options)).map(({ code, parameters, document: where, block }) => [
    code,
    Object.values(parameters)[0],
    [where, block].filter((part) => part !== undefined).join(' '),
  ])

const flow = (id: string, to: string, more: Partial<Parameters<typeof step>[2]> = {}): Block =>
  steps(id, [step(`${id}-1`, 'a', { name: '受理', action: '登记', responsible: ['post.agent'], ...more, next: [to] })])

describe('a sound document', () => {
  it('has no findings', () => {
    const content = [
      heading('h', 1, '受理', { clauses: ['5.3.2.1'] }),
      says(field('company.name'), documentReference('SP-14'), recordReference('SR-14-01'), clauseReference('5.3.2')),
      paragraph('q', [
        blockReference('h'),
        blockReference('flow'),
        clauseReference('6.2.2'),
        link('https://e.cn', '网'),
      ]),
      flow('flow', 'end', { responsible: ['post.agent', 'department.service'], records: ['SR-14-01'] }),
      generated('g', 'flowchart', { of: 'flow' }),
      form('f', 'SR-14-01'),
      figure('i', 'a.png', { alt: '图', caption: '图' }),
    ]
    expect(found(content, { records: [recordForm('SR-14-01')] })).toEqual([])
  })
})

describe('fields', () => {
  it('unfilled are found once each, at the first place, when required or used', () => {
    const content = [says(field('hotline.number'), field('promise.reply')), table('t', [[[field('hotline.number')]]])]
    expect(found(content, { profile: {} })).toEqual([
      ['field-unfilled', 'hotline.number', 'SP-14 p'],
      ['field-unfilled', 'promise.reply', 'SP-14 p'],
      ['field-unfilled', 'company.name', ''],
    ])
  })

  it('unfilled may be the retention of a form, told by the form, or the name of a department', () => {
    const options = { records: [recordForm('SR-14-01')], profile: { 'company.name': '甲' } }
    expect(found([says(recordReference('SR-14-01'))], options)).toEqual([
      ['record-retention-missing', 'SR-14-01', 'SR-14-01'],
    ])
    const nameless = { ...organisation, departments: [{ id: 'service', name: '' }] }
    expect(found([], { organisation: nameless })).toEqual([['field-unfilled', 'department.service', 'SP-14']])
  })

  it('that nobody uses or requires may stay empty; a false is a value', () => {
    expect(found([], { profile: { 'company.name': '甲' } })).toEqual([])
    expect(found([says(field('flag'))], { profile: { ...profile, flag: false } })).toEqual([])
  })

  it('unknown are found at every block that has to be mended', () => {
    const content = [
      says(field('no.such'), field('no.such')),
      heading('h', 1, [field('no.such')]),
      flow('flow', 'end', { responsible: ['post.nobody'], limit: [field('no.limit')] }),
    ]
    expect(found(content)).toEqual([
      ['field-unknown', 'no.such', 'SP-14 p'],
      ['field-unknown', 'no.such', 'SP-14 h'],
      ['field-unknown', 'post.nobody', 'SP-14 flow-1'],
      ['field-unknown', 'no.limit', 'SP-14 flow-1'],
    ])
  })

  it('in guides are nobody’s concern', () => {
    expect(found([guide('g', [field('no.such')])])).toEqual([['guide-left', undefined, 'SP-14 g']])
  })
})

describe('references', () => {
  it('to documents must be in the register', () => {
    expect(found([says(documentReference('SP-99'), documentReference('SP-14'))])).toEqual([
      ['document-unknown', 'SP-99', 'SP-14 p'],
    ])
  })

  it('to records must have a form, in text, steps and printed forms', () => {
    const content = [says(recordReference('SR-1')), flow('flow', 'end', { records: ['SR-2'] }), form('f', 'SR-3')]
    expect(found(content)).toEqual([
      ['record-unknown', 'SR-1', 'SP-14 p'],
      ['record-unknown', 'SR-2', 'SP-14 flow-1'],
      ['record-unknown', 'SR-3', 'SP-14 f'],
    ])
  })

  it('to clauses must be in the standard, as claims, references, exclusions and responsibilities', () => {
    const content = [heading('h', 1, '章', { clauses: ['5.9', '5.3.2', '6.2.2'] }), says(clauseReference('5.3.2.9'))]
    const responsibilities = [{ clause: '5.8', lead: 'service', support: [] }]
    const options = { exclusions: [{ clause: '5.7', reason: '' }], organisation: { ...organisation, responsibilities } }
    expect(found(content, options)).toEqual([
      ['clause-unknown', '5.9', 'SP-14 h'],
      ['clause-unknown', '6.2.2', 'SP-14 h'],
      ['clause-unknown', '5.3.2.9', 'SP-14 p'],
      ['clause-unknown', '5.7', ''],
      ['clause-unknown', '5.8', ''],
    ])
  })

  it('to blocks must be numbered blocks of the same document', () => {
    const subject = project([
      document('SM', [heading('here', 1, '章')]),
      document('SP-14', [
        says(blockReference('here')),
        paragraph('q', [blockReference('p')]),
        generated('g', 'flowchart', { of: 'gone' }),
      ]),
    ])
    expect(check(subject).map(({ code, parameters, block }) => [code, parameters['target'], block])).toEqual([
      ['block-reference-dangling', 'here', 'p'],
      ['block-reference-dangling', 'p', 'q'],
      ['block-reference-dangling', 'gone', 'g'],
    ])
  })

  it('of steps must stay in their process', () => {
    const answers = [
      { to: 'end', label: '是' },
      { to: 'b', label: '否' },
    ]
    const judge = { name: '乙', action: '办理', kind: 'decision', responsible: ['post.agent'], next: answers } as const
    const twoFlows = [flow('one', 'b'), steps('two', [step('two-1', 'b', judge)])]
    expect(found(twoFlows)).toEqual([['step-unknown', 'b', 'SP-14 one-1']])
  })
})

describe('record forms', () => {
  it('that nothing calls are found; printing one is not calling it', () => {
    const records = ['SR-14-01', 'SR-14-02', 'SR-14-03'].map((code) => recordForm(code))
    const content = [
      says(recordReference('SR-14-01')),
      flow('flow', 'end', { records: ['SR-14-02'] }),
      form('f', 'SR-14-03'),
    ]
    expect(found(content, { records })).toEqual([['record-unused', 'SR-14-03', 'SR-14-03']])
  })
})

describe('characters', () => {
  const characters = (content: readonly Block[], options: ProjectOptions = {}): unknown =>
    check(project([document('SP-14', content)], options)).map(({ code, parameters, document: where, block, file }) => [
      code,
      parameters['codePoint'],
      block ?? where ?? file,
    ])

  it.each([
    ['\u0007', 'U+0007'],
    ['\u0000', 'U+0000'],
    ['\u007F', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['\uD800', 'U+D800'],
    ['\uDC00好', 'U+DC00'],
    ['\uFFFE', 'U+FFFE'],
  ])('that cannot be printed are found: %j', (words, codePoint) =>
    expect(characters([says(`甲${words}乙${words}`)])).toEqual([['control-character', codePoint, 'p']]),
  )

  it.each(['\t', '\n', '\r\n', '😀', '𠮷', '\uFEFF', '\u3000'])('that can be printed are not: %j', (words) =>
    expect(characters([says(`甲${words}乙`)])).toEqual([]),
  )

  it('are looked for in captions, steps, forms, profile and organisation', () => {
    const content = [
      table('t', [['甲']], { caption: '表\u0001' }),
      steps('s', [
        step('s-1', 'a', { name: '受\u0002理', action: '登记', responsible: ['post.agent'], next: ['end'] }),
      ]),
    ]
    const options = {
      profile: { ...profile, 'hotline.number': '400\u0004' },
      records: [recordForm('SR-14-01', '台\u0003账')],
      organisation: { ...organisation, posts: [{ id: 'agent', name: '员\u0005', department: 'service' }] },
    }
    expect(characters([...content, says(recordReference('SR-14-01'))], options)).toEqual([
      ['control-character', 'U+0001', 't'],
      ['control-character', 'U+0002', 's'],
      ['control-character', 'U+0003', 'SR-14-01'],
      ['control-character', 'U+0004', 'profile.json'],
      ['control-character', 'U+0005', 'organisation.json'],
      ['control-character', 'U+0003', 'fivestar.json'],
    ])
  })
})

describe('leftovers', () => {
  it('are guides, once a document, and sample data, once', () => {
    const subject = project(
      [document('SM', [guide('g1', '提示'), guide('g2', '提示')]), document('SP-14', [guide('g3', '提示')])],
      { sampleData: ['company.name', 'hotline.number'] },
    )
    expect(
      check(subject).map((entry) => [entry.code, entry.document, entry.block, wordDiagnostic(entry).message]),
    ).toEqual([
      ['guide-left', 'SM', 'g1', '编写提示尚未处理，导出时不输出'],
      ['guide-left', 'SP-14', 'g3', '编写提示尚未处理，导出时不输出'],
      ['sample-data', undefined, undefined, '本项目含 2 项示例数据，不得用于申报'],
    ])
    expect(found([], { sampleData: [] })).toEqual([])
  })
})

describe('the order of findings', () => {
  it('puts errors first, then warnings, then what only tells', () => {
    const content = [guide('g', '提示'), says('甲\u0007', field('hotline.number')), says(field('no.such'))]
    const subject = project([document('SP-14', content)], { profile: { 'company.name': '甲' } })
    expect(check(subject).map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'info'])
  })
})
