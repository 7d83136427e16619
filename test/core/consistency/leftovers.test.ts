import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import { ownWordsDigest } from '../../../core/kit/own-words.js'
import { field, guide, heading, line, paragraph, recordReference, table, text } from '../../../core/model/builders.js'
import type { Inline } from '../../../core/model/inline.js'
import { emptyReview } from '../../../core/project/review.js'
import type { Project } from '../../../core/project/project.js'
import { document, organisation, profile, project, recordForm } from '../../support/builders.js'
import { findingsOf, inShort, procedure, says } from './found.js'

const own = { ...profile, 'company.name': '示例装备有限公司', 'company.short-name': '示例装备' }
const review = { ...emptyReview, foreignNames: ['远山重工', '宏图装备有限公司', '白水市', '装备'] }
const foreign = ['foreign-name'] as const

describe('a listed name is found', () => {
  const found = (subject: Project): readonly string[] =>
    findingsOf({ ...subject, review }, foreign).map(({ parameters, document: where, block, file }) =>
      `${parameters['name']} ${where ?? file} ${block ?? ''}`.trim(),
    )
  it.each([
    ['远山重工的顾客可以报修。', ['远山重工 SP-14 p']],
    ['宏图装备有限公司售后服务热线。', ['宏图装备有限公司 SP-14 p', '装备 SP-14 p']],
    ['服务网点设在白水市。', ['白水市 SP-14 p']],
  ])('in text: %s', (words, expected) => expect(found(procedure([says(words)], { profile: own }))).toEqual(expected))

  it('in headings, tables, captions, titles, forms, profile and organisation', () => {
    const content = [heading('h', 1, '远山重工的服务'), table('t', [['甲'], ['远山重工']], { caption: '白水市的网点' })]
    const titled = { ...document('SP-14', content), title: '远山重工投诉程序' }
    const subject = project([titled], {
      profile: { ...own, 'company.website': '白水市信息网' },
      organisation: { ...organisation, departments: [{ id: 'service', name: '远山重工服务部' }] },
      records: [recordForm('SR-14-01', '远山重工投诉单')],
    })
    expect(found(subject)).toEqual([
      '远山重工 SP-14',
      '远山重工 SP-14 h',
      '白水市 SP-14 t',
      '远山重工 SP-14 t',
      '远山重工 SR-14-01',
      '白水市 profile.json',
      '远山重工 organisation.json',
    ])
  })

  it.each([
    ['示例装备有限公司和示例装备的服务。', 'inside the company’s own names'],
    ['远山的顾客，重工企业。', 'in pieces'],
    ['白水河市场。', 'in other words'],
  ])('but not: %s (%s)', (words) => expect(found(procedure([says(words)], { profile: own }))).toEqual([]))

  it('not in guides, and nowhere without a list', () => {
    expect(found(procedure([guide('g', '远山重工')], { profile: own }))).toEqual([])
    expect(findingsOf(procedure([says('远山重工')], { profile: own }), foreign)).toEqual([])
  })
})

describe('a company’s full name in a text', () => {
  const partners = {
    ...own,
    'company.profile': '运输委托通达物流有限公司承担。',
    outlets: [{ name: '长兴惠家电器有限公司' }],
  }
  const found = (words: string): readonly string[] =>
    findingsOf(procedure([says(words)], { profile: partners }), foreign).map(({ parameters }) =>
      String(parameters['name']),
    )
  it.each([
    ['宏图机械股份有限公司制定本程序。', '宏图机械股份有限公司'],
    ['本程序由河北远山重工有限公司编制。', '河北远山重工有限公司'],
    ['顾客可以与华为技术有限公司联系。', '华为技术有限公司'],
    ['运输委托顺丰速运（北京）有限公司承担。', '顺丰速运（北京）有限公司'],
    ['隶属于东方能源集团有限公司。', '东方能源集团有限公司'],
  ])('is found: %s', (words, name) => expect(found(words)).toEqual([name]))
  it.each([
    ['示例装备有限公司制定本程序。', 'the company'],
    ['由通达物流有限公司运输。', 'a partner of the profile'],
    ['由长兴惠家电器有限公司承担。', 'a partner of a table'],
    ['某某有限公司、某某装备股份有限公司。', 'an example'],
    ['本公司、子公司和委托的有限公司。', 'any company'],
    ['有限责任公司和股份有限公司应当公示。', 'a form of company'],
    ['甲公司与乙公司签订协议。', 'parties'],
    ['各有限公司、其他有限公司均适用。', 'all companies'],
  ])('is not: %s (%s)', (words) => expect(found(words)).toEqual([]))
})

describe('the fix of a listed name', () => {
  it.each([
    ['远山重工的顾客向远山重工报修。', 'company.short-name'],
    ['宏图装备有限公司的顾客。', 'company.name'],
  ])('puts the company’s own: %s', (words, key) => {
    const names = { ...emptyReview, foreignNames: ['远山重工', '宏图装备有限公司'] }
    let subject: Project = { ...procedure([says(words)], { profile: own }), review: names }
    for (let round = 0; round < 2; round += 1) {
      const [first] = findingsOf(subject, foreign)
      if (first?.fix) subject = applyFix(subject, first.fix)
    }
    expect(findingsOf(subject, foreign)).toEqual([])
    expect(JSON.stringify(subject.documents)).toContain(`"field":"${key}"`)
  })
})

describe('a placeholder', () => {
  const codes = ['placeholder-left'] as const
  const found = (words: string): readonly string[] => inShort(findingsOf(procedure([says(words)]), codes))
  it.each([
    ['由×××负责。', '×××'],
    ['投诉电话：XXX-XXXX。', 'XXX'],
    ['自20XX年起施行。', 'XX'],
    ['服务热线为【 】。', '【 】'],
    ['保存____年。', '____'],
    ['保存＿＿＿＿年。', '＿＿＿＿'],
    ['某某公司承诺。', '某某'],
    ['TODO 补充流程', 'TODO'],
    ['责任人待定。', '待定'],
    ['（待补充）', '（待补充）'],
    ['时限（待确定）。', '（待确定）'],
  ])('is found: %s', (words, sign) => expect(found(words)).toEqual([`placeholder-left ${sign}`]))
  it.each([
    '满意率＝满意次数÷总次数×100%。',
    '尺寸为3×4×5米。',
    'XXL号工作服，型号XX-200。',
    '不等待定期评审。',
    '【重要】先断电。',
    '某一型号、某项服务。',
    '状态分为现行和待确认。',
    '待定期检查合格后恢复。',
    '接待定点顾客。',
  ])('is not: %s', (words) => expect(found(words)).toEqual([]))

  it('in forms: blanks are theirs, signs are not', () => {
    const form = (title: string) => ({
      ...recordForm('SR-14-01', title),
      parts: [{ type: 'note' as const, text: '＿＿＿年' }],
    })
    const check = (title: string): readonly string[] =>
      inShort(findingsOf(procedure([says(recordReference('SR-14-01'))], { records: [form(title)] }), codes))
    expect(check('投诉单')).toEqual([])
    expect(check('×××公司投诉单')).toEqual(['placeholder-left ×××'])
  })

  it('in planning and application papers is theirs', () => {
    const subject = project([document('PL-01', [says('日期：＿＿＿年')], 'planning')])
    expect(findingsOf(subject, codes)).toEqual([])
  })
})

describe('text of the kit', () => {
  const codes = ['kit-text-unchanged'] as const
  const asked = (id: string, now: readonly Inline[], kit: readonly Inline[] = now) =>
    paragraph(id, now, { ownWords: ownWordsDigest(line(kit)) })
  const words = [text('公司的理念是'), field('company.name'), text('。')]
  const check = (...content: readonly ReturnType<typeof asked>[]): readonly string[] =>
    findingsOf(procedure(content), codes).map(({ parameters, block }) => `${block} ${parameters['count']}`)

  it('is found while it is unchanged, once a document', () => {
    expect(check(asked('a', words))).toEqual(['a 1'])
    expect(check(asked('a', [text('自己的话')], words), asked('b', words), asked('c', words))).toEqual(['b 2'])
  })
  it.each<readonly [string, readonly Inline[]]>([
    ['one word is another', [text('本公司的理念是'), field('company.name'), text('。')]],
    ['the field is another', [text('公司的理念是'), field('hotline.number'), text('。')]],
    ['the field is typed', [text('公司的理念是示例装备有限公司。')]],
  ])('is not once %s', (_name, now) => expect(check(asked('a', now, words))).toEqual([]))
  it('is found whatever the fields say and however the words are marked', () =>
    expect(
      check(asked('a', [text('公司的', { bold: true }), text('理念是'), field('company.name'), text('。')], words)),
    ).toEqual(['a 1']))
  it('is no matter where the kit does not ask', () => expect(check(paragraph('a', words))).toEqual([]))
})

describe('what a fix takes out', () => {
  const fixed = (subject: Project, code: Parameters<typeof findingsOf>[1][number]): Project => {
    const [first] = findingsOf(subject, [code])
    expect(first?.fix).toBeDefined()
    return first?.fix === undefined ? subject : applyFix(subject, first.fix)
  }

  it('all guides of a document', () => {
    const content = [guide('g', '提示'), paragraph('p', '正文'), guide('h', '提示')]
    const after = fixed(procedure(content), 'guide-left')
    expect(after.documents[0]?.content).toEqual([content[1]])
    expect(findingsOf(after, ['guide-left'])).toEqual([])
  })

  it('a record form that nothing calls', () => {
    const after = fixed(procedure([], { records: [recordForm('SR-14-01')] }), 'record-unused')
    expect(after.records).toEqual([])
    expect(findingsOf(after, ['record-unused', 'record-unknown'])).toEqual([])
  })

  it('control characters of text, not halves of characters', () => {
    const after = fixed(procedure([says('甲\u0007乙\u0007\u0001'), table('t', [['丙']])]), 'control-character')
    expect(after.documents[0]?.content[0]).toEqual(paragraph('p', '甲乙'))
    const [half] = findingsOf(procedure([says('😀\uD83D')]), ['control-character'])
    expect(half).not.toHaveProperty('fix')
  })
})
