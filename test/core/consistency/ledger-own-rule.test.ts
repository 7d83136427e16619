import { describe, expect, it } from 'vitest'
import { ownRule } from '../../../core/consistency/rules/own-rule.js'
import { profileSchema } from '../../../core/kit/schema.js'
import { heading } from '../../../core/model/builders.js'
import { document, catalogue, expectation, fieldsOf, requirement } from '../../support/builders.js'
import { findWith, ledgerDefinitions, ledgerProfile, ledgerProject, procedure, says } from './ledger-setting.js'

const standard = catalogue([
  requirement('5.2.4.3', [expectation('a', { type: 'commitment', field: 'promise.arrival-near' })]),
  requirement('5.3.2.3', [
    expectation('b', { type: 'commitment', field: 'promise.complaint-reply' }),
    expectation('c', { type: 'commitment', field: 'promise.complaint-resolve' }),
    expectation('d', { type: 'record', codes: ['SR-14-01', 'SR-14-02'] }),
  ]),
])
const proof = { id: 'e1', file: 'a.pdf', title: '投诉台账', requirements: ['5.3.2.3'] }
const promises = '投诉{promise.complaint-reply}内答复，{promise.complaint-resolve}内办结。'

const special = (words: string, options = {}): readonly string[] => {
  const content = [heading('h', 1, '工作程序', { clauses: ['5.3.2.3'] }), says(words)]
  return findWith(ownRule, ledgerProject([document('SP-14', content)], options))
    .filter(({ code }) => code === 'promise-without-evidence')
    .map(({ parameters }) => `${parameters.topic} ${parameters.here} ${parameters.there}`)
}

describe('a typed promise stricter than the rule, without evidence', () => {
  it.each([
    ['VIP投诉1小时内答复。', '投诉答复 1小时 4小时'],
    ['重大投诉2小时内答复。', '投诉答复 2小时 4小时'],
    ['重点顾客的设备，2小时内到达现场。', '到达现场 2小时 4小时、12小时、24小时'],
    ['涉及人身伤害的，投诉30分钟内答复。', '投诉答复 30分钟 4小时'],
  ])('%s', (words, expected) => {
    expect(special(words)).toEqual([expected])
  })

  it.each([
    ['looser', '疑难投诉8小时内答复。'],
    ['the rule itself', promises],
    ['stricter than one rule only', '重点顾客的设备，6小时内到达现场。'],
    ['no promise', '重大投诉24小时未答复的，升级处理。'],
    ['of another work', '重大投诉1小时内上报总经理。'],
  ])('not when it is %s', (_, words) => {
    expect(special(words)).toEqual([])
  })

  it('not once evidence is on file, nor in papers beside the system', () => {
    expect(special('重大投诉2小时内答复。', { evidence: [proof] })).toEqual([])
    const paper = document('PL-01', [says('重大投诉2小时内答复。')], 'planning')
    expect(findWith(ownRule, ledgerProject([paper]))).toEqual([])
  })
})

describe('promises and their proof', () => {
  const found = (words: readonly string[], evidence: readonly (typeof proof)[]) =>
    findWith(ownRule, ledgerProject([procedure(words)], { evidence }), { catalogue: standard })

  it('no evidence at all is one line, not one for each promise', () => {
    expect(found([promises, '{promise.arrival-near}内到场。'], [])).toMatchObject([
      { code: 'promises-unproven', severity: 'info', parameters: { count: 3 } },
    ])
  })

  it('with some evidence, each requirement without any is one line that names promises and records', () => {
    const other = { ...proof, requirements: ['5.2.4'] }
    expect(found([promises, '{promise.arrival-near}内到场。'], [other])).toMatchObject([
      {
        code: 'promise-needs-proof',
        severity: 'info',
        document: 'SP-14',
        block: 'p1',
        parameters: { requirement: '5.3.2.3', promises: '投诉首次答复、投诉办结', records: 'SR-14-01、SR-14-02' },
      },
    ])
  })

  it('are no finding when proved, never printed, or unfilled', () => {
    expect(found([promises], [proof])).toEqual([])
    expect(found(['热线{hotline.number}。'], [])).toEqual([])
    expect(found(['没有承诺。'], [{ ...proof, requirements: ['5.1'] }])).toEqual([])
  })
})

describe('a promise below the law', () => {
  const withLaw = (value: number, key: string, legal: { value: number; unit: string; source: string }) => {
    const subject = ledgerProject([procedure([`{${key}}`])], {
      profile: { ...ledgerProfile, [key]: { value, unit: legal.unit } },
    })
    const definitions = ledgerDefinitions.map((one) => (one.key === key ? { ...one, legal } : one))
    return findWith(ownRule, subject, { fields: fieldsOf(subject, definitions) })
      .filter(({ code }) => code === 'promise-below-law')
      .map(
        ({ parameters, document: where }) => `${where} ${parameters.here} < ${parameters.there} ${parameters.source}`,
      )
  }
  const years = { value: 3, unit: '年', source: '试验法第一条' }
  const days = { value: 7, unit: '天', source: '试验法第二条' }

  it('gives less time to keep, or takes longer, than the law that the kit names', () => {
    expect(withLaw(2, 'retention.complaint', years)).toEqual(['SP-14 2年 < 3年 试验法第一条'])
    expect(withLaw(10, 'promise.exchange', days)).toEqual(['SP-14 10天 < 7天 试验法第二条'])
  })

  it('is part of a kit’s field definitions, never without its source', () => {
    const field = { key: 'a', type: 'commitment', label: '甲', required: false }
    const group = (legal: unknown) => [{ id: 'g', title: '组', fields: [{ ...field, legal }] }]
    expect(profileSchema.safeParse(group(years)).success).toBe(true)
    expect(profileSchema.safeParse(group({ value: 3, unit: '年' })).success).toBe(false)
    expect(profileSchema.safeParse(group({ ...years, source: '' })).success).toBe(false)
  })

  it('is none at the limit, beyond it, or without a law', () => {
    expect(withLaw(3, 'retention.complaint', years)).toEqual([])
    expect(withLaw(5, 'retention.complaint', years)).toEqual([])
    expect(withLaw(7, 'promise.exchange', days)).toEqual([])
    expect(
      findWith(ownRule, ledgerProject([procedure([promises])])).filter(({ code }) => code === 'promise-below-law'),
    ).toEqual([])
  })
})
