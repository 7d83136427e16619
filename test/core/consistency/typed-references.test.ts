import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import {
  generated,
  heading,
  link,
  paragraph,
  recordReference,
  step,
  steps,
  table,
} from '../../../core/model/builders.js'
import type { Project } from '../../../core/project/project.js'
import { document, profile, project, recordForm } from '../../support/builders.js'
import { findingsOf, inShort, procedure, says } from './found.js'

const records = [recordForm('SR-14-01', '投诉台账')]
const codes = ['document-unknown', 'record-unknown', 'reference-title-differs', 'block-reference-dangling'] as const
const typed = (words: string): Project => procedure([says(words, recordReference('SR-14-01'))], { records })
const found = (words: string): readonly string[] => inShort(findingsOf(typed(words), codes))

describe('a code typed as text is found', () => {
  it.each([
    ['投诉按SP-99处理。', 'document-unknown SP-99'],
    ['见《质量程序》（SP-98）。', 'document-unknown SP-98'],
    ['填写SR-14-09。', 'record-unknown SR-14-09'],
    ['填写《投诉单》(SR-14-08)。', 'record-unknown SR-14-08'],
    ['按《投诉程序》（SP-14）处理。', 'reference-title-differs SP-14 投诉程序 文件SP-14'],
    ['填写《投诉单》（SR-14-01）。', 'reference-title-differs SR-14-01 投诉单 投诉台账'],
  ])('%s', (words, expected) => expect(found(words)).toEqual([expected]))

  it('in tables and steps, at their places', () => {
    const content = [
      table('t', [['文件'], ['SP-97']]),
      steps('s', [step('s-1', 'a', { name: '甲', action: '按SP-96办理', next: ['end'] })]),
    ]
    expect(findingsOf(procedure(content), codes).map(({ parameters, block }) => [parameters['code'], block])).toEqual([
      ['SP-97', 't'],
      ['SP-96', 's-1'],
    ])
  })
})

describe('no code is found', () => {
  it.each([
    ['按SP-14处理。', 'a document of the set'],
    ['填写《投诉台账》（SR-14-01）。', 'the title of the register'],
    ['填写《投诉 台账》（SR-14-01）。', 'a blank in the title'],
    ['型号SP-2000的设备。', 'a model'],
    ['型号为XSP-99A。', 'a longer model'],
    ['执行Q/SL-SP-99。', 'another company’s code'],
    ['执行AB-99。', 'a code of no kind that the register has'],
    ['《顾客档案》由专人管理。', 'a title without code'],
  ])('%s (%s)', (words) => expect(found(words)).toEqual([]))
})

describe('a table or figure named in words is found', () => {
  const content = (words: string): Project =>
    procedure([
      table('t', [['甲'], ['乙']], { caption: '时限' }),
      table('bare', [['甲'], ['乙']]),
      steps('s', [step('s-1', 'a', { name: '甲', action: '办理', responsible: ['post.agent'], next: ['end'] })], {
        caption: '流程',
      }),
      generated('g', 'flowchart', { of: 's' }),
      says(words),
    ])
  it.each([
    ['时限见表 9。', '表 9'],
    ['时限见表3。', '表 3'],
    ['按本程序表 7办理。', '表 7'],
    ['流程如图 2所示。', '图 2'],
    ['表 8所列的时限应公布。', '表 8'],
  ])('%s', (words, target) =>
    expect(findingsOf(content(words), codes).map(({ parameters, block }) => [parameters['target'], block])).toEqual([
      [target, 'p'],
    ]),
  )
  it.each([
    ['时限见表 2。', 'a process with a caption is a table'],
    ['流程如图 1所示。', 'the flowchart'],
    ['填写附表 9。', 'an appendix of something else'],
    ['每月见表3份。', 'a count'],
    ['见表 9.1。', 'a table of another paper'],
    ['报表 9月汇总。', 'a month'],
    ['一览表9份。', 'a count of forms'],
  ])('but not: %s (%s)', (words) => expect(findingsOf(content(words), codes)).toEqual([]))
})

describe('an appendix named in words', () => {
  const subject = (words: string): Project =>
    project([document('SM', [heading('h', 1, '附录A 机构图', { numbered: false })]), document('SP-14', [says(words)])])
  it('is found where no document has it', () =>
    expect(inShort(findingsOf(subject('清单见附录H。'), codes))).toEqual(['block-reference-dangling 附录H']))
  it.each(['机构见附录A。', '见GB/T 19012-2019附录C。', '《某标准》附录C的表格。', '附录ABC'])('is not: %s', (words) =>
    expect(findingsOf(subject(words), codes)).toEqual([]),
  )
  it('is nobody’s concern where the set has no appendices', () =>
    expect(findingsOf(procedure([says('见附录H。')]), codes)).toEqual([]))
})

describe('a clause of the standard typed as text', () => {
  const clauses = (words: string): readonly string[] =>
    inShort(findingsOf(procedure([says(words)]), ['clause-unknown']))
  it.each([
    ['对应条款5.9.1的要求。', '5.9.1'],
    ['依据评价标准第5.3.9条。', '5.3.9'],
    ['依据GB/T 27922-2011的5.8。', '5.8'],
    ['《商品售后服务评价体系》（GB/T 27922-2011）5.3.2.7的要求。', '5.3.2.7'],
  ])('is found: %s', (words, clause) => expect(clauses(words)).toEqual([`clause-unknown ${clause}`]))
  it.each([
    ['对应条款5.3.2.1的要求。', 'it exists'],
    ['依据评价标准6.2.2办理。', 'a chapter that the catalogue does not describe'],
    ['按5.9.1的规定办理。', 'a section of the document itself'],
    ['软件版本5.9.1。', 'a version'],
    ['合同条款5.9约定的。', 'a clause of a contract'],
    ['符合标准的5.9米软管。', 'a length'],
  ])('is not: %s (%s)', (words) => expect(clauses(words)).toEqual([]))
})

describe('the fix of a title', () => {
  it.each(['按《投诉程序》（SP-14）处理。', '按《投诉程序》（SP-14）和《投诉程序》（SP-14）处理。'])(
    'puts that of the register: %s',
    (words) => {
      let subject = typed(words)
      for (const { fix } of findingsOf(subject, codes).toReversed())
        subject = fix === undefined ? subject : applyFix(subject, fix)
      expect(findingsOf(subject, codes)).toEqual([])
    },
  )
  it('is not offered inside a link', () => {
    const subject = procedure([paragraph('p', [link('https://e.cn', '《投诉程序》（SP-14）')])])
    expect(findingsOf(subject, codes).map(({ fix }) => fix)).toEqual([undefined])
  })
})

describe('owners and retention', () => {
  const owned = ['record-owner-missing', 'record-retention-missing', 'document-owner-missing'] as const
  const form = { ...recordForm('SR-14-01', '投诉台账') }
  const check = (change: Partial<typeof form>, values = profile): readonly string[] =>
    inShort(
      findingsOf(
        procedure([says(recordReference('SR-14-01'))], { records: [{ ...form, ...change }], profile: values }),
        owned,
      ),
    )
  it.each([
    [{ retention: 'retention.gone' }, 'record-retention-missing SR-14-01 投诉台账'],
    [{ retention: 'promise.empty' }, 'record-retention-missing SR-14-01 投诉台账'],
    [{ owner: 'post.nobody' }, 'record-owner-missing SR-14-01 投诉台账'],
    [{ owner: 'company.name' }, 'record-owner-missing SR-14-01 投诉台账'],
  ])('missing: %j', (change, expected) => expect(check(change)).toEqual([expected]))
  it('missing where the period is not filled in', () =>
    expect(check({}, { 'company.name': '甲' })).toEqual(['record-retention-missing SR-14-01 投诉台账']))
  it.each([{}, { owner: 'post.agent' }, { owner: 'department.service' }, { retention: 'promise.reply' }])(
    'there: %j',
    (change) => expect(check(change)).toEqual([]),
  )
  it('of documents must be units of the organisation', () => {
    const subject = procedure([])
    const [entry] = subject.manifest.register
    if (entry === undefined) throw new Error('the register is empty')
    const register = [{ ...entry, owner: 'company.name' }]
    expect(inShort(findingsOf({ ...subject, manifest: { ...subject.manifest, register } }, owned))).toEqual([
      'document-owner-missing SP-14 文件SP-14',
    ])
  })
})
