import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import { field, guide, recordReference, step, steps, table } from '../../../core/model/builders.js'
import type { Organisation } from '../../../core/model/organisation.js'
import type { FieldDefinition } from '../../../core/model/profile-field.js'
import type { Finding } from '../../../core/consistency/finding.js'
import type { Project } from '../../../core/project/project.js'
import { definitions, profile, recordForm } from '../../support/builders.js'
import { findingsOf, inShort, procedure, says } from './found.js'

const organisation: Organisation = {
  departments: [
    { id: 'committee', name: '售后服务管理委员会' },
    { id: 'group', name: '售后服务领导小组', parent: 'committee' },
    { id: 'service', name: '客户服务部', parent: 'group' },
    { id: 'quality', name: '质量管理部', parent: 'group' },
    { id: 'people', name: '人力资源部', parent: 'group' },
    { id: 'logistics', name: '仓储物流部', parent: 'group' },
    { id: 'supervision', name: '服务监督室', parent: 'committee' },
  ],
  posts: [
    { id: 'director', name: '客户服务部经理', department: 'service' },
    { id: 'complaints', name: '投诉处理专员', department: 'service' },
    { id: 'engineer', name: '服务工程师', department: 'service' },
    { id: 'mediator', name: '投诉调解员', department: 'service' },
    { id: 'parts', name: '备件管理员', department: 'logistics' },
    { id: 'head', name: '服务监督室主任', department: 'supervision' },
    { id: 'evaluator', name: '内部评价员', department: 'supervision' },
    { id: 'visitor', name: '回访专员', department: 'service' },
  ],
  people: [],
  outlets: [
    { id: 'n', name: '华北服务中心', kind: 'own', region: '华北', address: '某市', phone: '010-0', head: '李强' },
  ],
  responsibilities: [],
}

const codes = ['department-unknown', 'post-unknown', 'organisation-synonym', 'unit-literal'] as const
const inOrganisation = { organisation, profile: { ...profile, 'company.profile': '公司设研发中心。' } }
const found = (words: string): readonly string[] => inShort(findingsOf(procedure([says(words)], inOrganisation), codes))

describe('another name of a known department is found', () => {
  it.each([
    ['顾客来电由售后部受理。', '售后部', '客户服务部'],
    ['顾客来电由售后服务部受理。', '售后服务部', '客户服务部'],
    ['客服部负责登记。', '客服部', '客户服务部'],
    ['报客户服务中心备案。', '客户服务中心', '客户服务部'],
    ['由质量部判定责任。', '质量部', '质量管理部'],
    ['客户服务部、品质部、', '品质部', '质量管理部'],
    ['培训由人事部组织。', '人事部', '人力资源部'],
    ['配件由物流部发出，由仓储物流科登记。', '物流部', '仓储物流部'],
    ['经服务监查室批准。', '服务监查室', '服务监督室'],
  ])('%s', (words, name, known) => expect(found(words)).toContain(`organisation-synonym ${name} ${known}`))
})

describe('another name of a known post is found', () => {
  it.each([
    ['经客服部经理批准。', '客服部经理', '客户服务部经理'],
    ['由客服经理批准。', '客服经理', '客户服务部经理'],
    ['由投诉专员答复顾客。', '投诉专员', '投诉处理专员'],
    ['派工给售后工程师。', '售后工程师', '服务工程师'],
    ['由回访员回访。', '回访员', '回访专员'],
  ])('%s', (words, name, known) => expect(found(words)).toEqual([`organisation-synonym ${name} ${known}`]))
})

describe('an unknown unit is found', () => {
  it.each([
    ['退款由财务部办理。', 'department-unknown 财务部'],
    ['报总经办、法务部审批。', 'department-unknown 法务部'],
    ['由审计室检查。', 'department-unknown 审计室'],
    ['召回由召回指挥小组负责。', 'department-unknown 召回指挥小组'],
    ['由薪酬委员会批准。', 'department-unknown 薪酬委员会'],
    ['由调度员派工。', 'post-unknown 调度员'],
    ['由仓库主管签字。', 'post-unknown 仓库主管'],
    ['文件由档案专员保存。', 'post-unknown 档案专员'],
    ['由备件计划员编制计划。', 'post-unknown 备件计划员'],
    ['报服务总监批准。', 'post-unknown 服务总监'],
    ['由安全工程师检查。', 'post-unknown 安全工程师'],
  ])('%s', (words, expected) => expect(found(words)).toContain(expected))

  it('in tables and steps', () => {
    const content = [
      table('t', [['部门'], ['财务部']]),
      steps('s', [
        step('s-1', 'a', { name: '退款', action: '交财务部办理', responsible: ['post.engineer'], next: ['end'] }),
      ]),
    ]
    expect(findingsOf(procedure(content, inOrganisation), codes).map(({ block }) => block)).toEqual(['t', 's-1'])
  })
})

describe('a known unit that is typed is told', () => {
  it.each([
    ['由客户服务部受理。', '客户服务部'],
    ['报售后服务领导小组批准。', '售后服务领导小组'],
    ['由服务工程师上门。', '服务工程师'],
  ])('%s', (words, name) => expect(found(words)).toEqual([`unit-literal ${name}`]))
})

describe('nothing is found', () => {
  it.each([
    '由有关部门处理。',
    '报各部门、责任部门和主管部门。',
    '接受执法部门、市场监督管理部门的检查。',
    '总部负责指导，内部、外部、全部人员参加。',
    '由干部带队，各部分按部件、部位检查。',
    '向消费者协会、行业协会投诉的，按规定处理。',
    '报商务部、公安部备案。',
    '提交仲裁委员会仲裁。',
    '以顾客为中心，由服务中心接待。',
    '送呼叫中心、数据中心、市中心的网点。',
    '由华北服务中心受理。',
    '由研发中心提供资料。',
    '在会议室、实验室、接待室和教室张贴。',
    '温室、室内和室外的设备应分别检查。',
    '本科、专科学历，科目考试合格。',
    '组成调查小组，由临时小组、项目小组办理。',
    '由领导小组批准，报管理委员会。',
    '由供方质量部确认。',
    '顾客单位设备部签字。',
    '生产厂家客服部答复的，应当转告。',
    '北部、南部、东部和西部的网点。',
    '由服务人员、维修人员和检测人员实施。',
    '员工、会员、成员和学员参加。',
    '报直接主管、部门经理和项目经理。',
    '主管部门、主管机关和主管领导。',
    '由快递员、驾驶员送达。',
    '登记编号和检验员、日期。',
    '由评价员评分。',
    '由总经理批准，动用要总经理签字。',
    '借给顾客一部功能相当的手机。',
    '办理见网站“帮助中心”。',
    '取得注册工程师、高级工程师资格的人员。',
    '主任务由两人承担，工程师傅和员额。',
    '聘请仲裁员、评审员。',
  ])('%s', (words) => expect(found(words)).toEqual([]))

  it('where the unit is a field, or in a guide', () => {
    const content = [says('由', field('department.service'), '经理受理'), guide('g', '由财务部办理')]
    expect(findingsOf(procedure(content, inOrganisation), codes)).toEqual([])
  })
})

describe('the fix', () => {
  it.each(['由售后部受理，报客服部备案。', '经客服部经理批准。', '由客户服务部受理，客户服务部登记。'])(
    'puts the field: %s',
    (words) => {
      let subject = procedure([says(words)], inOrganisation)
      for (let round = 0; round < 3; round += 1)
        for (const { fix } of findingsOf(subject, codes).slice(0, 1)) if (fix) subject = applyFix(subject, fix)
      expect(findingsOf(subject, codes)).toEqual([])
      expect(JSON.stringify(subject.documents[0]?.content)).toContain('"field"')
    },
  )
})

describe('units named in tables of the profile', () => {
  const targets = {
    key: 'targets',
    type: 'table',
    label: '目标',
    required: false,
    columns: [
      { key: 'name', label: '目标', type: 'text' },
      { key: 'unit', label: '责任部门', type: 'text' },
    ],
  } as const satisfies FieldDefinition
  const subject = (...units: readonly string[]): Project =>
    procedure([], {
      organisation,
      profile: { ...profile, targets: units.map((unit) => ({ name: '由财务部统计的比率', unit })) },
    })
  const check = (one: Project): readonly Finding[] => findingsOf(one, codes, [...definitions, targets])

  it.each(['客户服务部', '客户服务部、质量管理部', '各部门', '全公司', '', '客户服务部经理'])('may be %s', (unit) =>
    expect(check(subject(unit))).toEqual([]),
  )
  it.each([
    ['财务部', 'department-unknown 财务部'],
    ['客户服务部、品质部', 'organisation-synonym 品质部 质量管理部'],
  ])('are found: %s', (unit, expected) => expect(inShort(check(subject(unit)))).toEqual([expected]))
  it('are mended in the profile', () => {
    const before = subject('客户服务部、售后部', '质量管理部')
    const [first] = check(before)
    const after = first?.fix === undefined ? before : applyFix(before, first.fix)
    expect(check(after)).toEqual([])
    expect(after.profile['targets']).toMatchObject([{ unit: '客户服务部' }, { unit: '质量管理部' }])
  })
  it('make no name known', () => {
    const one = procedure([says('由售后部受理。')], {
      organisation,
      profile: { ...profile, targets: [{ name: '', unit: '售后部' }] },
    })
    expect(check(one).map(({ block, file }) => block ?? file)).toEqual(['p', 'profile.json'])
  })
})

describe('record forms', () => {
  const form = (...items: readonly string[]) => ({
    ...recordForm('SR-14-01', '投诉单'),
    parts: [{ type: 'signatures' as const, items }],
  })
  const check = (...items: readonly string[]): readonly string[] =>
    inShort(
      findingsOf(
        procedure([says(recordReference('SR-14-01'))], { ...inOrganisation, records: [form(...items)] }),
        codes,
      ),
    )
  it('are found with names of others, once each', () =>
    expect(check('售后部', '财务部', '财务部')).toEqual([
      'organisation-synonym 售后部 客户服务部',
      'department-unknown 财务部',
    ]))
  it.each(['客户服务部', '部门负责人', '回访专员', '经办人', '顾客签字'])('may say %s', (item) =>
    expect(check(item)).toEqual([]),
  )
})

describe('departments that lead', () => {
  const lead = (clause: string, id: string): Organisation => ({
    ...organisation,
    responsibilities: [{ clause: '5.3.2', lead: id, support: ['service', clause] }],
  })
  const check = (subject: Organisation): readonly string[] =>
    inShort(findingsOf(procedure([], { organisation: subject }), ['department-without-post', 'field-unknown'])).filter(
      (words) => !words.includes('post.'),
    )
  it('have a post, or departments below them that have one', () => {
    expect(check(lead('quality', 'service'))).toEqual([])
    expect(check(lead('quality', 'committee'))).toEqual([])
    expect(check(lead('quality', 'supervision'))).toEqual([])
  })
  it('are found without one', () =>
    expect(check(lead('quality', 'people'))).toEqual(['department-without-post 人力资源部 5.3.2']))
  it('and those that support must exist', () =>
    expect(check(lead('gone', 'service'))).toEqual(['field-unknown department.gone']))
})
