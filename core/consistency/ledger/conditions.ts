import { withoutConcepts } from './concepts.js'

/** A condition of a promise: class and value (`distance:near`), or words that no class knows (`other:…`). */
export type Condition = string

/** How a condition in words that no class knows begins. */
export const unknownCondition = 'other:'

/** The classes of conditions and the words that say them, the more exact first. A word counts for one value only. */
const classes: readonly (readonly [condition: Condition, words: string])[] = [
  [
    'distance:far',
    '中距离(?:服务半径)?(?:以外|之外)|超过中距离|超出中距离|远距离|偏远|外地|外省|省外|跨省|边远|乡镇|农村|远郊',
  ],
  ['distance:middle', '超过近距离|近距离(?:服务半径)?(?:以外|之外)|中距离|郊区|郊县|县城|近郊|省内'],
  ['distance:near', '近距离|市区|市内|城区|本市|同城'],
  ['severity:minor', '(?:一般|普通|轻微|简单|常规)(?=的?(?:投诉|故障|问题|情况|质量|维修|缺陷|咨询|事项|不符合))'],
  ['severity:major', '重大|严重|特大|疑难|复杂|群体性?|多发'],
  ['severity:urgent', '紧急|应急|加急|抢修|危险|安全事故|停机|停产|危急|特急'],
  ['warranty:in', '保修期内|质保期内|保内|在保'],
  ['warranty:out', '保修期外|质保期外|保外|过保|超过保修期|超过质保期|超保'],
  ['time:off', '节假日|周末|休息日|夜间|非工作时间|受理时间(?:以|之)?外|下班'],
  ['time:on', '受理时间内|工作时间内?|工作日(?!历)'],
  ['customer:key', 'VIP|重点顾客|重点客户|大客户|战略客户|重要顾客|重要客户'],
  ['customer:consumer', '消费者|个人顾客|家庭用户'],
  ['stage:last', '最终|最后|终结|彻底|全部完成'],
  ['stage:first', '首次|初次|初步|第一时间'],
  ['stock:special', '专用|非常用|特殊|定制|进口|长周期'],
  ['stock:common', '常用|通用|常备'],
  ['means:remote', '远程|电话指导'],
  ['means:return', '返厂|送修|寄修'],
]

const pattern = new RegExp(classes.map(([, words]) => `(${words})`).join('|'), 'g')

/** What is only left out by an exception: 重大故障除外 is no condition of being major. */
const exceptions = /[^，。；、（(]*(?:除外|不在此限)|除[^，。；]*?外(?=[，。；]|$)/g

/** The conditions that a text states in known words. */
export const knownConditions = (text: string): Condition[] => {
  const found = new Set<Condition>()
  for (const match of text.replace(exceptions, '').matchAll(pattern)) {
    const index = match.slice(1).findIndex((group) => group !== undefined)
    const row = classes[index]
    if (row !== undefined) found.add(row[0])
  }
  return [...found]
}

/** The class of a condition. */
export const conditionClass = (condition: Condition): string => condition.slice(0, condition.indexOf(':'))

/** Words that set no condition: whom, by whom, and the usual beginnings of a time limit. */
const neutral = new RegExp(
  '公司|本公司|我司|存在|发现|发生|顾客|客户|用户|提出|要求|需要|接到|接报|收到|受理|确认|服务|商品|产品|成立|一切|所有|全部|凡是|每[件项次个]|对于|' +
    '之日|时起|的|后|之|时|起|自|从|对|凡|均|应|须|需|由|经|向|在|到|及|和|与|或者|或|并|属于|属|为|其|该|本|各|人员|工程师|请求|申请|情况|' +
    '现场|渠道|任一|完成|合格|[“”「」（）()\\s]',
  'g',
)

/** A clause that says for what case the next one holds: ends in 的 or 时, or begins with 如, 若, 遇. */
const conditionalClause = /(?:的|时|情况下|情形下)$|^(?:如果?|若|遇|当|对于?|因|除)/

/**
 * The conditions of a figure: those in known words, and what a conditional clause before it says in unknown ones.
 * `before` are the clauses of its sentence before its own, nearest last; `own` is the part of its clause up to it.
 */
export const conditionsOf = (before: readonly string[], own: string, whole: string): Condition[] => {
  const unknown = [...before.filter((clause) => conditionalClause.test(clause)), ...leadOf(own)]
    .map((clause) => withoutConcepts(clause.replace(exceptions, '').replace(pattern, '')).replace(neutral, ''))
    .map((rest) => rest.replace(/[^\p{Script=Han}A-Za-z]/gu, '').replace(/^(?:如果?|若|遇|当|因|除)$/, ''))
    .filter((rest) => rest !== '')
  return [...knownConditions(whole), ...new Set(unknown.map((rest) => `${unknownCondition}${rest}`))]
}

/** The beginning of a clause that restricts it: 对固井车, 因台风停工时. */
const leadOf = (own: string): string[] => {
  const lead = /^(?:对于?|如果?|若|遇|当|因|除)[^，]{2,}?(?=应|须|在|于|由|不|的|时|后|$)/.exec(own)
  return lead === null ? [] : [lead[0]]
}

/**
 * What a warranty is given for besides the goods as a whole: 核心部件 of 核心部件质保期为3年. Warranties of parts are
 * commonly others than that of the goods.
 */
export const warrantyScope = (own: string): Condition[] => {
  const scope = withoutConcepts(own.replace(exceptions, '').replace(pattern, ''))
    .replace(neutral, '')
    .replace(/整机|免费|提供|承诺|实行|享受|期限|期间|至少|不少于|不低于|最长|延长|[^\p{Script=Han}]/gu, '')
  return scope.length < 2 ? [] : [`${unknownCondition}${scope}`]
}
