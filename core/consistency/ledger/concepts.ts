/**
 * The words of after-sales service by concept. A head names the work that a figure limits (答复, 到场); an object says
 * of what (投诉, 备件). Both are found longest first, so that 顾客档案 is not read as 档案.
 */
const heads: Readonly<Record<string, string>> = {
  arrive: '到场|到达现场|到现场|到达|抵达|赶到|赶赴|上门',
  respond: '响应',
  pickup: '接听|接通',
  callback: '回拨|回电',
  answer: '答复|回复|回应|反馈',
  register: '登记|录入',
  resolve: '办结|结案|处理完毕|处理完成|完成处理|解决|处理',
  visit: '回访',
  return: '退换货|退换|退货|换货',
  refund: '退款|退还货款',
  deliver: '送货|送达|配送|交付|送到|交货',
  appoint: '预约',
  install: '安装调试|安装|调试',
  dispatch: '发出|发货|寄出|发运',
  supply: '供应|供货',
  inspect: '巡检|巡查',
  warranty: '保修期|质保期|包修期|质量保证期|保修|质保|包修|免费维修',
  retain: '保存|保管|存档|留存|保留',
  correct: '整改|纠正',
  notify: '通知|告知',
  publish: '公告|公布|公示',
  clear: '排除故障|故障排除|故障处置|处置|修复|给出方案',
  repair: '维修|修理|修好',
  substitute: '代用品|备用机|代用机',
  recycle: '回收',
  survey: '满意度调查',
  'management-review': '管理评审',
  review: '评审',
  evaluate: '评价|内审',
  assess: '考核',
  check: '检查',
  calibrate: '检定|校准',
  stocktake: '盘点',
  backup: '备份',
  train: '培训学时|培训|学时',
  update: '更新',
  archive: '归档',
  transfer: '移交|转交',
  report: '上报|报送|报告',
  distribute: '发放|分发',
  divide: '分解',
  drill: '演练',
  refill: '补足',
  renew: '复审',
  remind: '提醒',
  judge: '鉴定|判定|评估',
  gather: '汇总|进展',
  store: '暂存',
  withdraw: '撤下|下架',
  appeal: '申述|申诉',
  observe: '观察',
  analyse: '统计分析|分析',
}

const objects: Readonly<Record<string, string>> = {
  'customer-file': '顾客档案|客户档案|用户档案',
  'service-record': '服务记录|维修工单|服务工单|工单',
  complaint: '投诉',
  fault: '报修|故障',
  consult: '咨询',
  online: '在线|留言|网站|微信',
  parts: '备件|配件|零部件',
  hotline: '热线|来电|电话',
  factory: '返厂|送修',
  waste: '废旧|废弃|废弃物',
  recall: '召回|缺陷',
  outcome: '处理意见|处理结果|处理方案|答复意见|审批意见|评审意见|检查意见',
  opinion: '意见|建议',
  law: '法规|法律',
  outlet: '网点',
  'personnel-record': '人员记录|人员档案|培训记录|员工档案|资质档案',
  'finance-record': '经费记录|财务记录|会计凭证|会计档案',
  'quality-record': '质量记录|质量档案|召回记录',
  'management-record': '体系管理记录|管理记录|体系记录',
  finance: '经费|财务|资金',
  quality: '质量',
  supervision: '监督',
  target: '目标',
  promise: '承诺',
  facility: '设施|设备|工具',
  document: '文件|说明书|手册',
  record: '记录|档案|资料|台账|单据',
  certificate: '证书',
  data: '数据',
  publicity: '宣传',
  improvement: '改进',
  delivery: '交付异常|货物异常|到货',
  satisfaction: '满意度',
  due: '到期|届满',
}

const table = [
  ...Object.entries(heads).map(([name, words]) => ({ name, words, isHead: true })),
  ...Object.entries(objects).map(([name, words]) => ({ name, words, isHead: false })),
].flatMap(({ name, words, isHead }) => words.split('|').map((word) => ({ name, word, isHead })))

const byWord = new Map(table.map((entry) => [entry.word, entry] as const))

const pattern = new RegExp(
  [...byWord.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
  'g',
)

/** A concept in a text, at its place. */
export type ConceptUse = {
  readonly name: string
  readonly word: string
  readonly isHead: boolean
  readonly start: number
  readonly end: number
}

/** The concepts of a text in reading order. */
export const readConcepts = (text: string): ConceptUse[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const entry = byWord.get(match[0])
    return entry === undefined ? [] : [{ ...entry, start: match.index, end: match.index + match[0].length }]
  })

/** The text without its concepts: what is left says something else. */
export const withoutConcepts = (text: string): string => text.replace(pattern, '')
