import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import { retentions } from '../../../core/consistency/rules/commitments-retention.js'
import { field, recordReference, table, text } from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { recordForm } from '../../support/builders.js'
import { findWith, ledgerProject, procedure } from './ledger-setting.js'

const records = [
  { ...recordForm('SR-14-01', '投诉台账'), retention: 'retention.complaint' },
  { ...recordForm('SR-18-02', '维修工单'), retention: 'retention.service' },
]
const subject = (...content: readonly (string | Block)[]) => ledgerProject([procedure(content)], { records })
const found = (...content: readonly (string | Block)[]): readonly string[] =>
  findWith(retentions, subject(...content))
    .filter(({ code }) => code === 'retention-contradiction')
    .map(({ parameters }) => `${parameters.code} ${parameters.here} ${parameters.there}`)

describe('a retention period that differs from that of the form', () => {
  it.each([
    ['[SR-14-01]保存5年。', 'SR-14-01 5年 3年'],
    ['《投诉台账》的保存期限为两年。', 'SR-14-01 两年 3年'],
    ['[SR-18-02]由客户服务部保管36个月。', 'SR-18-02 36个月 5年'],
    ['[SR-14-01]自办结之日起保存{retention.service}。', 'SR-14-01 5年 3年'],
  ])('%s', (words, expected) => {
    expect(found(words)).toEqual([expected])
  })

  it('in a row of a table', () => {
    const rows = [
      ['记录', '保存期限'],
      [[recordReference('SR-14-01')], '三年'],
      [[recordReference('SR-18-02')], '三年'],
    ]
    expect(found(table('t', rows))).toEqual(['SR-18-02 三年 5年'])
  })

  it('is mended by the field of the form', () => {
    const before = subject('[SR-14-01]保存5年。')
    const [finding] = findWith(retentions, before)
    const after = finding?.fix === undefined ? before : applyFix(before, finding.fix)
    expect(after.documents[0]?.content[1]).toHaveProperty('children', [
      text(''),
      recordReference('SR-14-01'),
      text('保存'),
      field('retention.complaint'),
      text('。'),
    ])
    expect(findWith(retentions, after)).toEqual([])
  })

  it.each([
    ['the same in other words', '[SR-14-01]保存三十六个月。'],
    ['the field of the form', '[SR-14-01]保存{retention.complaint}。'],
    ['two records', '[SR-14-01]和[SR-18-02]至少保存2年。'],
    ['no record', '录音保存2年。'],
    ['another work', '填写[SR-14-01]，每2年评审一次。'],
    ['the past', '检查近2年保存的[SR-14-01]。'],
    ['another unit', '[SR-14-01]在现场保存30天，再归档。'],
    ['a most', '[SR-14-01]在网点保存不超过1年。'],
    ['a field beside a record, of another sentence', '登记[SR-18-02]。投诉资料保存{retention.complaint}。'],
  ])('is not %s: %s', (_, words) => {
    expect(found(words)).toEqual([])
  })

  it('is not one of a sentence with two periods', () => {
    const words = '[SR-14-01]保存{retention.complaint}，有关工单保存{retention.service}。'
    expect(found(words)).toEqual([])
  })

  it('equal and typed in, is a literal', () => {
    const findings = findWith(retentions, subject('[SR-14-01]保存三十六个月。'))
    expect(findings).toMatchObject([
      { code: 'commitment-literal', parameters: { here: '三十六个月', label: '投诉记录保存' } },
    ])
    expect(findWith(retentions, subject('[SR-14-01]保存{retention.complaint}。'))).toEqual([])
  })
})
