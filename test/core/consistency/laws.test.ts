import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import type { TableFieldRow } from '../../../core/model/profile-field.js'
import type { Project } from '../../../core/project/project.js'
import { guide, table } from '../../../core/model/builders.js'
import { profile } from '../../support/builders.js'
import { findingsOf, inShort, procedure, says } from './found.js'

const law = (name: string, more: TableFieldRow = {}): TableFieldRow => ({ name, number: '', status: '现行', ...more })
const laws: readonly TableFieldRow[] = [
  law('商品售后服务评价体系', { number: 'GB/T 27922-2011' }),
  law('消费品售后服务方法与要求', { number: 'GB/T 18760-2025', replaces: 'GB/T 18760-2002' }),
  law('质量管理体系 要求', { number: 'GB/T 19001-2016' }),
  law('中华人民共和国消费者权益保护法'),
  law('缺陷汽车产品召回管理条例'),
  law('家用汽车产品修理更换退货责任规定', { replaces: '家用汽车产品修理、更换、退货责任规定（2013）；旧三包规定' }),
  law('部分老规定', { status: '废止' }),
]

const codes = ['law-replaced', 'law-withdrawn', 'law-unknown', 'law-status'] as const
const withLaws = (words: string, rows: readonly TableFieldRow[] = laws): Project =>
  procedure([says(words)], { profile: { ...profile, laws: rows } })
const found = (words: string): readonly string[] => inShort(findingsOf(withLaws(words), codes))

describe('a citation is found', () => {
  it.each([
    ['本程序执行GB/T 18760-2002的规定。', 'law-replaced GB/T 18760-2002 GB/T 18760-2025'],
    ['本程序执行GB/T18760—2002的规定。', 'law-replaced GB/T18760—2002 GB/T 18760-2025'],
    ['质量管理执行GB/T 19001-2008。', 'law-replaced GB/T 19001-2008 GB/T 19001-2016'],
    ['执行《旧三包规定》。', 'law-replaced 《旧三包规定》 《家用汽车产品修理更换退货责任规定》'],
    ['执行《部分老规定》。', 'law-withdrawn 《部分老规定》 废止'],
    ['执行GB/T 16784-2008。', 'law-unknown GB/T 16784-2008'],
    ['执行GB/T 19001-2031。', 'law-unknown GB/T 19001-2031'],
    ['执行JB/T 10000.2-2010和ISO 10002。', 'law-unknown JB/T 10000.2-2010'],
    ['依据《中华人民共和国产品质量法》处理。', 'law-unknown 《中华人民共和国产品质量法》'],
    ['依据《产品质量法》处理。', 'law-unknown 《产品质量法》'],
    ['依据《废弃电器电子产品回收处理管理条例》处理。', 'law-unknown 《废弃电器电子产品回收处理管理条例》'],
  ])('%s', (words, expected) => expect(found(words)).toContain(expected))
})

describe('nothing is found', () => {
  it.each([
    ['本程序执行GB/T 18760-2025的规定。', 'the current edition'],
    ['本程序执行GB/T 18760的规定。', 'no edition named'],
    ['依据《商品售后服务评价体系》（GB/T 27922-2011）。', 'the standard itself'],
    ['依据《消费者权益保护法》处理。', 'a law without the state’s name'],
    ['依据《中华人民共和国消费者权益保护法》（2013年修正）处理。', 'an edition of a law'],
    ['GB/T 18760-2025代替GB/T 18760-2002。', 'the replacement itself'],
    ['引用GB/T 18760-2002的旧文件一律收回，该标准已经废止。', 'a withdrawal'],
    ['按《服务网点管理办法》执行。', 'rules of the company'],
    ['按《报价计算方法》执行。', 'a method'],
    ['产品执行Q/SL 012-2024。', 'a standard of the company'],
    ['型号为AGB-2002的设备。', 'a model'],
    ['《顾客需要与满意度问卷》每年发放。', 'a paper'],
  ])('%s (%s)', (words) => expect(found(words)).toEqual([]))

  it('in guides', () => {
    const subject = procedure([guide('g', '不得引用GB/T 18760-2002')], { profile: { ...profile, laws } })
    expect(findingsOf(subject, codes)).toEqual([])
  })
})

describe('fixes', () => {
  it.each(['执行GB/T 18760-2002。', '甲GB/T 19001-2008乙GB/T 18760-2002，丙GB/T 18760-2002', '执行《旧三包规定》。'])(
    'put the current one: %s',
    (words) => {
      let subject = withLaws(words)
      for (const { fix } of findingsOf(subject, ['law-replaced']).toReversed())
        subject = fix === undefined ? subject : applyFix(subject, fix)
      expect(findingsOf(subject, codes)).toEqual([])
    },
  )

  it('find the right one of equal texts in a table', () => {
    const subject = procedure([table('t', [['文件'], ['GB/T 18760-2002代替更早的'], ['GB/T 18760-2002']])], {
      profile: { ...profile, laws },
    })
    const [first] = findingsOf(subject, ['law-replaced'])
    expect(first?.fix).toMatchObject({ type: 'replace-text', occurrence: 1 })
  })
})

describe('the register', () => {
  it('is told once with the number of laws to be confirmed', () => {
    const open = ['甲法', '乙法', '丙法', '丁法'].map((name) => law(name, { status: '待确认' }))
    expect(inShort(findingsOf(withLaws('正文', [...laws, ...open]), codes))).toEqual([
      'law-status 4 《甲法》《乙法》《丙法》等',
    ])
    expect(inShort(findingsOf(withLaws('正文', open.slice(0, 1)), codes))).toEqual(['law-status 1 《甲法》'])
  })

  it('may be missing: then nothing is known but the standard', () => {
    expect(inShort(findingsOf(procedure([says('GB/T 27922-2011，GB/T 18760-2002')]), codes))).toEqual([
      'law-unknown GB/T 18760-2002',
    ])
  })
})
