import { describe, expect, it } from 'vitest'
import { addMonths, isDate } from '../../../core/consistency/rules/calendar.js'
import type { Revision } from '../../../core/model/document.js'
import type { FieldDefinition, Profile } from '../../../core/model/profile-field.js'
import type { EvidenceItem } from '../../../core/project/project.js'
import { definitions, document, organisation, profile, project, recordForm } from '../../support/builders.js'
import { findingsOf, inShort } from './found.js'

const dateField = (key: string, label: string): FieldDefinition => ({ key, label, type: 'date', required: false })
const dates: readonly FieldDefinition[] = [
  ...definitions,
  dateField('company.founded', '成立日期'),
  dateField('system.issue-date', '发布日期'),
  dateField('system.effective-date', '实施日期'),
  dateField('system.application-date', '申请日期'),
  {
    key: 'certificates',
    label: '证书',
    type: 'table',
    required: false,
    columns: [{ key: 'until', label: '有效期至', type: 'date' }],
  },
]
const codes = [
  'date-invalid',
  'chronology-order',
  'chronology-short-run',
  'chronology-before-founding',
  'revision-order',
  'revision-after-issue',
] as const

const proof = (title: string, date: string, record?: string): EvidenceItem => ({
  id: title + date,
  file: `${title}.pdf`,
  title,
  requirements: [],
  date,
  ...(record === undefined ? {} : { record }),
})

const sound: Profile = {
  ...profile,
  'company.founded': '2005-06-18',
  'system.issue-date': '2026-03-02',
  'system.effective-date': '2026-03-16',
  'system.application-date': '2026-07-06',
  'system.version': 'A/0',
}
const way: readonly EvidenceItem[] = [
  proof('体系文件培训签到表', '2026-03-05'),
  proof('内部评价报告', '2026-05-20'),
  proof('整改验证记录', '2026-06-02'),
  proof('管理评审报告', '2026-06-15'),
]
const records = [recordForm('SR-09-05', '体系内部评价报告'), recordForm('SR-01-01', '管理评审计划')]

const found = (values: Profile, evidence: readonly EvidenceItem[] = way): readonly string[] =>
  inShort(findingsOf(project([], { profile: { ...sound, ...values }, evidence, records }), codes, dates))

describe('dates in order', () => {
  it.each<readonly [string, Profile, readonly EvidenceItem[]]>([
    ['the whole way', {}, way],
    ['release and start on one day', { 'system.effective-date': '2026-03-02' }, []],
    ['three months to the day', { 'system.application-date': '2026-06-16' }, way],
    ['no application yet', { 'system.application-date': '' }, way],
    ['a second evaluation after the review', {}, [...way, proof('内部评价报告', '2026-06-30')]],
    ['a plan before what it plans', {}, [...way, proof('管理评审计划', '2026-03-01', 'SR-01-01')]],
    ['a training of skills before the release', {}, [...way, proof('维修技能培训记录', '2025-11-02')]],
    ['evidence without a date', {}, way.map(({ date: _date, ...item }) => item)],
  ])('%s', (_name, values, evidence) => expect(found(values, evidence)).toEqual([]))
})

describe('dates out of order', () => {
  it.each<readonly [Profile, readonly EvidenceItem[], string]>([
    [{ 'system.effective-date': '2026-03-01' }, [], 'chronology-order 发布日期 2026-03-02 实施日期 2026-03-01'],
    [{ 'system.application-date': '2026-03-10' }, [], 'chronology-order 实施日期 2026-03-16 申请日期 2026-03-10'],
    [{}, [proof('手册宣贯记录', '2026-02-20')], 'chronology-order 发布日期 2026-03-02 手册宣贯记录 2026-02-20'],
    [{}, [proof('内部评价报告', '2026-03-10')], 'chronology-order 实施日期 2026-03-16 内部评价报告 2026-03-10'],
    [
      {},
      [proof('评价结果', '2026-05-20', 'SR-09-05'), proof('管理评审报告', '2026-05-01')],
      'chronology-order 评价结果 2026-05-20 管理评审报告 2026-05-01',
    ],
    [
      {},
      [proof('内部评价报告', '2026-05-20'), proof('整改验证', '2026-05-01')],
      'chronology-order 内部评价报告 2026-05-20 整改验证 2026-05-01',
    ],
    [
      {},
      [proof('整改验证', '2026-06-20'), proof('管理评审报告', '2026-06-01')],
      'chronology-order 整改验证 2026-06-20 管理评审报告 2026-06-01',
    ],
    [{}, [proof('管理评审报告', '2026-08-01')], 'chronology-order 管理评审报告 2026-08-01 申请日期 2026-07-06'],
    [{ 'system.application-date': '2026-06-15' }, [], 'chronology-short-run 2026-03-16 2026-06-15'],
    [{ 'system.issue-date': '2026-02-30' }, [], 'date-invalid 发布日期 2026-02-30'],
    [{ 'system.issue-date': '2026年3月2日' }, [], 'date-invalid 发布日期 2026年3月2日'],
    [{ certificates: [{ until: '2026-13-01' }] }, [], 'date-invalid 证书：有效期至 2026-13-01'],
    [{}, [proof('内部评价报告', '2026-5-20')], 'date-invalid 内部评价报告 2026-5-20'],
    [{}, [proof('培训签到', '2004-01-01')], 'chronology-before-founding 培训签到 2004-01-01 2005-06-18'],
    [{ 'company.founded': '2026-03-05' }, [], 'chronology-before-founding 发布日期 2026-03-02 2026-03-05'],
  ])('%j %j', (values, evidence, expected) => expect(found(values, evidence)).toEqual([expected]))
})

describe('certificates', () => {
  const check = (issued: string): readonly string[] => {
    const people = [{ id: 'p', name: '周敏', post: 'agent', certificates: [{ name: '管理师', issued }] }]
    const options = { profile: sound, organisation: { ...organisation, people } }
    return inShort(findingsOf(project([], options), codes, dates))
  }
  it('may be older than the company', () => expect(check('2001-02-03')).toEqual([]))
  it('have dates that exist', () => expect(check('2024-02-30')).toEqual(['date-invalid 周敏：管理师 2024-02-30']))
})

describe('revisions', () => {
  const revision = (version: string, date: string, people: Partial<Revision> = {}): Revision => ({
    version,
    date,
    description: '修订',
    author: '周敏',
    approver: '贺北川',
    ...people,
  })
  const check = (revisions: readonly Revision[], only: Parameters<typeof findingsOf>[1] = codes): readonly string[] =>
    inShort(findingsOf(project([{ ...document('SP-14', []), revisions }], { profile: sound }), only, dates))

  it.each<readonly [string, readonly Revision[]]>([
    ['oldest first', [revision('A/0', '2026-03-01'), revision('A/1', '2026-05-01'), revision('A/2', '2026-05-01')]],
    ['newest first', [revision('A/1', '2026-05-01'), revision('A/0', '2026-03-01')]],
    ['not dated yet', [revision('A/0', ''), revision('A/1', '2026-05-01'), revision('A/2', '')]],
    ['on the day of release', [revision('A/0', '2026-03-02')]],
    ['none', []],
  ])('are in order: %s', (_name, revisions) => expect(check(revisions)).toEqual([]))

  it.each<readonly [string, readonly Revision[], string]>([
    [
      'back in time',
      [revision('A/0', '2026-03-01'), revision('A/1', '2026-06-01'), revision('A/2', '2026-05-01')],
      'revision-order A/2 2026-05-01',
    ],
    ['after release', [revision('A/0', '2026-03-20')], 'revision-after-issue A/0 2026-03-20 2026-03-02'],
    ['no such day', [revision('A/0', '2026-02-29')], 'date-invalid 修订记录 A/0 2026-02-29'],
    [
      'before the company was founded',
      [revision('A/0', '2003-01-01')],
      'chronology-before-founding 修订记录 A/0 2003-01-01 2005-06-18',
    ],
  ])('are found: %s', (_name, revisions, expected) => expect(check(revisions)).toEqual([expected]))

  it('are not approved by their author', () => {
    const only = ['same-author-approver'] as const
    expect(check([revision('A/0', '2026-03-01', { approver: ' 周敏' })], only)).toEqual([
      'same-author-approver 版本 A/0 的编制人 批准人 周敏',
    ])
    expect(check([revision('A/0', '2026-03-01', { author: '', approver: '' })], only)).toEqual([])
    expect(check([revision('A/0', '2026-03-01')], only)).toEqual([])
  })
})

describe('the parts of an approval', () => {
  const people = { author: '李某', reviewer: '王某', approver: '张某', 'procedure-approver': '赵某' }
  const check = (change: Readonly<Record<string, string>>): readonly string[] => {
    const values = Object.entries({ ...people, ...change }).map(([key, name]) => [`approval.${key}`, name] as const)
    const subject = project([], { profile: { ...profile, ...Object.fromEntries(values) } })
    return inShort(findingsOf(subject, ['same-author-approver']))
  }
  it.each([
    [{ approver: '李某' }, 'approval.author approval.approver 李某'],
    [{ reviewer: '李某' }, 'approval.author approval.reviewer 李某'],
    [{ approver: '王某' }, 'approval.reviewer approval.approver 王某'],
    [{ 'procedure-approver': '王某' }, 'approval.reviewer approval.procedure-approver 王某'],
    [{ 'instruction-approver': '李某' }, 'approval.author approval.instruction-approver 李某'],
  ])('are found: %j', (change, expected) => expect(check(change)).toEqual([`same-author-approver ${expected}`]))
  it.each<Readonly<Record<string, string>>>([
    {},
    { 'procedure-approver': '张某' },
    { 'instruction-approver': '归口部门负责人' },
    { 'instruction-approver': '王某' },
    { approver: '', reviewer: '' },
  ])('are sound: %j', (change) => expect(check(change)).toEqual([]))
})

describe('the calendar', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('has %s', (date) => expect(isDate(date)).toBe(true))
  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-1-1', '', '2026-01-01 '])(
    'has no %j',
    (date) => expect(isDate(date)).toBe(false),
  )
  it.each([
    ['2026-03-16', '2026-06-16'],
    ['2026-11-30', '2027-02-28'],
    ['2026-10-01', '2027-01-01'],
    ['2026-09-30', '2026-12-30'],
  ])('%s and three months are %s', (date, later) => expect(addMonths(date, 3)).toBe(later))
})
