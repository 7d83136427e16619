import type { Clause, Provenance } from '../../../core/catalogue/catalogue.js'
import type {
  CheckReport,
  ExpectationVerdict,
  ReportDocument,
  ReportRequirement,
  RequirementStatus,
} from '../../../core/coverage/report.js'

/** Two chapters, three second-level items. */
const clauses: readonly Clause[] = [
  { id: '5.1', title: '售后服务体系', level: 1, points: { value: 40, provenance: 'verified' } },
  { id: '5.1.1', title: '组织架构', level: 2, points: { value: 3.89, provenance: 'estimated' } },
  { id: '5.1.2', title: '人员配置', level: 2, points: { value: 6.94, provenance: 'estimated' } },
  { id: '5.3', title: '顾客服务', level: 1, points: { value: 25, provenance: 'verified' } },
  { id: '5.3.2', title: '投诉处理', level: 2, points: { value: 11.11, provenance: 'estimated' } },
]

/** The documents in the order of the matrix. */
const documents: readonly ReportDocument[] = [
  { code: 'SM', title: '售后服务手册', kind: 'manual' },
  { code: 'SP-14', title: '顾客投诉处理控制程序', kind: 'procedure' },
  { code: 'SP-18', title: '维修服务控制程序', kind: 'procedure' },
  { code: 'PL-01', title: '实施计划', kind: 'planning' },
]

/** A met expectation with its sentence. */
export const met = (id: string, text: string, document: string, quote: string): ExpectationVerdict => ({
  id,
  text,
  met: true,
  witness: { document, block: `b-${id}`, quote },
})

/** An open expectation. */
export const open = (id: string, text: string): ExpectationVerdict => ({ id, text, met: false, witness: null })

/** A verdict. */
export const verdict = (
  id: string,
  title: string,
  status: RequirementStatus,
  value: number,
  expectations: readonly ExpectationVerdict[],
  provenance: Provenance = 'estimated',
  more: Partial<ReportRequirement> = {},
): ReportRequirement => ({
  id,
  title,
  status,
  points: { value, provenance },
  expectations,
  kind: 'qualitative',
  wording: 'verified',
  ...more,
})

/** A report with every status, every severity and a witness in a record form that the list does not name. */
export const sampleReport: CheckReport = {
  project: { name: '恒远特种车辆', folder: 'acme' },
  standard: {
    id: 'GB/T 27922-2011',
    title: '商品售后服务评价体系',
    levels: [
      { name: '五星级', from: 95 },
      { name: '三星级', from: 80 },
      { name: '达标级', from: 70 },
    ],
  },
  score: {
    certain: 12.5,
    documented: 71.25,
    possible: 96,
    level: '达标级',
    provisional: true,
    next: { level: '三星级', from: 80, missing: 8.75, close: ['5.3.2.1', '5.1.1.2'], obstacle: null },
  },
  requirements: [
    verdict('5.1.1.1', '部门与岗位', 'covered', 1.94, [
      met('5.1.1.1-a', '设立或指定售后服务部门', 'SM', '公司设客户服务部，负责全部售后服务活动。'),
      met('5.1.1.1-b', '写明各岗位的职责', 'SP-18', '维修工程师负责现场检修。'),
    ]),
    verdict('5.1.1.2', '服务网点', 'partial', 1.95, [
      met('5.1.1.2-a', '列出服务网点', 'SM', '网点清单见附录 C。'),
      open('5.1.1.2-b', '写明网点由谁统一管理'),
    ]),
    verdict('5.1.2.1', '技术与业务人员', 'excluded', 1.94, []),
    verdict(
      '5.1.2.2',
      '售后服务管理师',
      'overridden',
      5,
      [open('5.1.2.2-a', '写明管理师的配置比例')],
      'single-source',
      {
        override: { reason: '见任命书', by: '周敏', date: '2026-03-01' },
      },
    ),
    verdict('5.3.2.1', '投诉渠道', 'gap', 5.56, [
      open('5.3.2.1-a', '公开投诉渠道'),
      { ...open('5.3.2.1-b', '有专门岗位受理'), rule: '同一句中有「专人」' },
    ]),
    verdict(
      '5.3.2.2',
      '投诉记录',
      'covered',
      5.55,
      [met('5.3.2.2-a', '登记每一件投诉', 'SR-14-01', '投诉登记台账')],
      'user',
      { kind: 'sampled', wording: 'user' },
    ),
  ],
  findings: [
    {
      code: 'guide-left',
      severity: 'info',
      message: '编写提示尚未处理',
      document: 'SM',
      block: 'b-9',
      hint: null,
      file: null,
      fixable: true,
    },
    {
      code: 'record-unknown',
      severity: 'error',
      message: '引用的记录「SR-99-01」没有表单',
      document: 'SP-14',
      block: 'b-7',
      hint: '改正编号',
      file: null,
      fixable: false,
    },
    {
      code: 'field-unfilled',
      severity: 'warning',
      message: '「服务热线」尚未填写',
      document: null,
      block: null,
      hint: '填写',
      file: 'profile.json',
      fixable: false,
    },
  ],
  commitments: [
    {
      topic: '投诉首次答复',
      value: 24,
      unit: '小时',
      document: 'SP-14',
      block: 'b-3',
      quote: '24 小时内答复顾客。',
      condition: '工作日',
      origin: 'field',
    },
    {
      topic: '满意度目标',
      value: 92.5,
      unit: '%',
      document: 'SM',
      block: 'b-4',
      quote: '顾客满意度不低于 92.5%。',
      condition: null,
      origin: 'text',
    },
  ],
  stakes: [
    {
      requirement: '5.3.2.1',
      title: '投诉渠道',
      status: 'gap',
      kind: 'qualitative',
      points: { value: 5.56, provenance: 'estimated' },
      gain: 6.5,
      after: 77.75,
      levelAfter: '达标级',
      lift: 'together',
      missing: ['公开投诉渠道', '有专门岗位受理'],
    },
    {
      requirement: '5.1.1.2',
      title: '服务网点',
      status: 'partial',
      kind: 'sampled',
      points: { value: 1.95, provenance: 'estimated' },
      gain: 3,
      after: 80.75,
      levelAfter: '三星级',
      lift: null,
      missing: ['写明网点由谁统一管理'],
    },
  ],
  exclusions: [
    {
      clause: '5.1.2.1',
      kept: 72,
      deleted: 71.25,
      change: -0.75,
      title: '技术与业务人员',
      reason: '全部委托',
    },
  ],
  deductions: [{ ground: 'own-rule', reason: '超过承诺时限' }],
  bonus: { reason: '远程诊断' },
  clauses,
  documents,
}
