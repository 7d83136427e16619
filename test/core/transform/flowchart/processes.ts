import type {
  FlowchartExit,
  FlowchartNode,
  FlowchartSteps,
} from '../../../../core/transform/flowchart/flowchart-node.js'

type Answers = Readonly<Record<string, string>> | string

const exits = (next: Answers): readonly FlowchartExit[] =>
  typeof next === 'string' ? [{ to: next }] : Object.entries(next).map(([label, to]) => ({ to, label }))

const action = (
  key: string,
  name: string,
  responsible: string,
  limit: string,
  records: readonly string[],
  next: Answers,
): FlowchartNode => ({ key, kind: 'action', name, responsible, limit, records, next: exits(next) })

const decision = (
  key: string,
  name: string,
  responsible: string,
  records: readonly string[],
  next: Answers,
): FlowchartNode => ({ key, kind: 'decision', name, responsible, limit: '', records, next: exits(next) })

/** Complaint handling: decisions with loops back to the measures, and a branch that ends early. */
export const complaintHandling: FlowchartSteps = [
  action('accept', '受理登记', '客服专员', '2小时内', ['SR-14-01'], 'judge'),
  decision('judge', '是否本公司责任', '投诉处理员', [], { 是: 'grade', 否: 'explain' }),
  action('explain', '说明情况并答复', '投诉处理员', '1个工作日内', [], 'satisfied'),
  action('grade', '投诉分级', '投诉处理员', '4小时内', ['SR-14-01'], 'major'),
  decision('major', '是否重大投诉', '客户服务部经理', [], { 否: 'plan', 是: 'report' }),
  action('report', '上报领导小组', '客户服务部经理', '2小时内', ['SR-14-02'], 'plan'),
  action('plan', '制定处理方案', '投诉处理员', '1个工作日内', ['SR-14-03'], 'agree'),
  decision('agree', '顾客是否同意', '投诉处理员', [], { 是: 'carry-out', 否: 'plan' }),
  action('carry-out', '实施处理方案', '责任部门', '3个工作日内', ['SR-14-03'], 'satisfied'),
  decision('satisfied', '顾客是否满意', '客服专员', ['SR-14-04'], { 是: 'improve', 否: 'plan' }),
  action('improve', '原因分析与纠正预防', '质量管理部', '5个工作日内', ['SR-14-05', 'SR-14-06'], 'archive'),
  action('archive', '统计归档', '档案管理员', '每月5日前', ['SR-14-07'], 'end'),
]

/** Repair with decisions on warranty, spare parts and a substitute machine, and a loop after the test. */
export const repairService: FlowchartSteps = [
  action('request', '接收报修', '客服专员', '30分钟内', ['SR-18-01'], 'remote'),
  decision('remote', '能否远程解决', '技术支持工程师', [], { 否: 'dispatch', 是: 'guide' }),
  action('guide', '远程指导排除故障', '技术支持工程师', '2小时内', [], 'visit'),
  action('dispatch', '派工', '区域办事处主任', '1小时内', ['SR-18-02'], 'diagnose'),
  action('diagnose', '现场诊断', '维修工程师', '24小时内到场', ['SR-18-03'], 'warranty'),
  decision('warranty', '是否在保修期内', '维修工程师', [], { 是: 'parts', 否: 'quote' }),
  action('quote', '报价并经顾客确认', '区域办事处主任', '1个工作日内', ['SR-18-04'], 'accepted'),
  decision('accepted', '顾客是否接受', '', [], { 是: 'parts', 否: 'end' }),
  decision('parts', '备件是否齐全', '备件管理员', [], { 是: 'repair', 否: 'order' }),
  action('order', '调拨备件并提供代用机', '备件管理员', '3个工作日内', ['SR-18-05', 'SR-18-06'], 'repair'),
  action('repair', '维修与试机', '维修工程师', '', ['SR-18-03'], 'passed'),
  decision('passed', '试机是否合格', '顾客与维修工程师', [], { 是: 'visit', 否: 'diagnose' }),
  action('visit', '回访并归档', '客服专员', '7日内', ['SR-18-07'], 'end'),
]

/** Yearly targets: a plain process with one approval loop and one branch. */
export const yearlyTargets: FlowchartSteps = [
  action('collect', '收集上年度数据', '客户服务部', '12月10日前', ['SR-08-01'], 'draft'),
  action('draft', '拟定年度服务目标', '客户服务部经理', '12月20日前', ['SR-08-02'], 'review'),
  decision('review', '评审是否通过', '管理委员会', [], { 是: 'issue', 否: 'draft' }),
  action('issue', '分解下达到部门', '客户服务部', '1月5日前', ['SR-08-03'], 'monitor'),
  action('monitor', '月度统计与监视', '质量管理部', '每月5日前', ['SR-08-04'], 'reached'),
  decision('reached', '目标是否达成', '质量管理部', [], { 是: 'summary', 否: 'correct' }),
  action('correct', '分析原因并纠正', '责任部门', '10个工作日内', ['SR-08-05'], 'monitor'),
  action('summary', '年度总结', '客户服务部', '次年1月15日前', ['SR-08-06'], 'end'),
]
