import { elementMark } from './typed-text.js'

/** A typed name that is used like that of a department or post of the company. */
export type UnitMention = { readonly kind: 'department' | 'post'; readonly name: string; readonly start: number }

/** Names in a text that take part in the work as departments and posts do: 由客服部受理, 报售后主管批准. */
export const unitMentions = (text: string): readonly UnitMention[] =>
  hasEnding.test(text) ? [...mentionsOf('department', text), ...mentionsOf('post', text)] : []

const hasEnding = /[部科室]|中心|小组|委员会|经理|主管|专员|工程师|主任|总监|员/

/** The work that a unit does: what follows a name of the company's own. */
const work =
  '负责|组织|主持|归口|审[核批定查]|批准|编[制写]|制[定订]|登记|受理|协助|配合|牵头|会同|应|须|每|按|根据|依据|接[到报待听]|收到|汇总|统计|确认|处理|办理|答复|提出|填写|保存|备案|签字|派|实施|执行|完成|安排|通知|联系|回访|跟踪|监督|检查|指定|判定|调度|将|可|不得|在|对'

/** Endings of names; a door (部门), a part (部分), a room's inside (室内) and the staff (员工) are none. */
const endings = {
  department:
    /部(?![门分件位署长队下级委落头首属类将品]|经理|主任|主管|总监)|科(?![学目技研室普长]|主任|主管)|室(?![内外温友]|主任|主管)|中心(?![线思对]|经理|主任|主管)|小组(?!件)|委员会/gu,
  post: /经理(?!部)|主管(?!部门|机关|领导|单位|人员|当局)|专员|工程师(?!傅)|主任(?!务)|总监|员(?![工额会外警])/gu,
} as const

/** Words before which the sentence ends and the name begins. */
const leadIn =
  /^.*(?:由|经|报|向|交|送|给|至|到|转|与|和|及|或|对|为|请|会同|通知|提交|移交|报告|请示|告知|协助|配合|抄送|设立|成立|设置|设|组建|指定|要求|授权|联系|任命|隶属|公司|本公司)/su

/** Words that no name holds: where one is left the run is no name, or somebody else's. */
const noName =
  /[的了在是应须不每各本该其所将并按从把被如有无可已未均这那任何以两几某等时]|(?<!安)全|(?<!^)[前内外]|(?<!^|售)后|供方|顾客单位|客户单位|厂家|生产者|对方|机构|单位|政府|国家|认证|执法|监管|主管$|部门|直接|同级|上级|下级/u

const longestName = 10

const worksNext = new RegExp(`^(?:${work})`, 'u')

/** Words before a name by which it takes part in the work, other than being one of a list. */
const strongLead = /(?:[由经报向交送给请转]|会同|通知|提交|移交|报告|告知|任命|抄送)$/u

/** 编号和检验员 is a list of data as often as of people. */
const needsWork = /(?<!专)员$/u

const mentionsOf = (kind: UnitMention['kind'], text: string): readonly UnitMention[] =>
  [...text.matchAll(endings[kind])].flatMap((match): readonly UnitMention[] => {
    const before = /[\p{Script=Han}A-Z]{0,16}$/u.exec(text.slice(0, match.index))?.[0] ?? ''
    const stem = before.replace(leadIn, '')
    const name = stem + match[0]
    const start = match.index - stem.length
    if (stem.length < 2 || name.length > longestName) return []
    if (noName.test(stem) || generic[kind].test(name)) return []
    const rest = text.slice(start + name.length)
    const isLed = before.length > stem.length
    const isActor =
      strongLead.test(before.slice(0, -stem.length)) || (worksNext.test(rest) && (isLed || isListed(text, start)))
    const isNamed = !needsWork.test(name) && phraseEnds.test(rest) && (isLed || isListed(text, start))
    return isActor || isNamed ? [{ kind, name, start }] : []
  })

/** At the start of a line or cell, or after a sign: 、质量部、. */
const isListed = (text: string, start: number): boolean =>
  start === 0 || /[，。；：、（(“|\s]/u.test(text[start - 1] ?? '')

/** Where the phrase is over after a name: at the end, a sign, a field, or before the next of a list. */
const phraseEnds = new RegExp(`^(?:$|[\\s，。；：、！？）)」』”》|/${elementMark}]|和|与|及|或|以及)`, 'u')

/** Names that any company uses for places, occasions and other people's units. */
const generic = {
  department: new RegExp(
    [
      '^(?:商务|公安|交通|交通运输|财政|卫生|教育|国防|住建|信息化|农业农村|生态环境|司法|民政|事业|俱乐|项目|编辑|党|团|支|门市|经营|营业)部$',
      '[一二两三几多整某内外全局总干乐底顶头上下中东西南北左右腹根尾首面端边腰]部$',
      '[学本专理百文前各内外]科$',
      '(?:会议|实验|培训|接待|教|检测|化验|维修|休息|值班|档案|资料|荣誉|展|温|控制|监控|操作|机|客|浴|卧|洽谈|陈列|贮藏|储藏|更衣|谈话|候)室$',
      '^(?:服务|维修|数据|呼叫|购物|配送|物流|检测|检验|培训|信息|市|文化|活动|会议|仓储|分拨|回收|商业|家居|技术|维权|调解|仲裁|鉴定|计量|市民|社区|体验|展示|帮助|会员|用户|个人|下载|支持)中心$',
      '(?:专项|临时|调查|工作|项目|评审|评价|攻关|研究|应急|鉴定|结题|检查|调解|改进|验收|学习|兴趣|成|联合)小组$',
      '(?:仲裁|居民|村民|改革|标准化技术|监督管理|检查|工会|评审|专家|业主|消费者|卫生健康)委员会$',
    ].join('|'),
    'u',
  ),
  post: new RegExp(
    [
      '总经理$',
      '^(?:部门|项目|大堂|客户|门店|店|区域|片区|副?总|业务)(?:经理|主管|总监)$',
      '^(?:室|部|科|办公室|车间|班|班主)主任$',
      '(?:注册|高级|助理|总|首席|监理|设计|软件)工程师$',
      `^(?!${['售后', '客服', '回访', '维修', '安装', '调度', '接线', '话务', '质检', '检验', '仓管', '库管', '保管', '采购', '配送', '送货', '档案', '资料', '培训', '监督', '督察', '投诉', '调解', '巡检', '备件', '文件'].join('|')}).*(?<!专)员$`,
      '(?:人|成|会|学|店|职|雇|官|党|队|委|社|演|动|满|缺|裁|补|派)员$',
    ].join('|'),
    'u',
  ),
} as const
