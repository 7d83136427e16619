/*
 * What a clause says of the standing of other text: 「这只是设想」, 「以上规定尚未批准」, 「…的做法未被采纳」, 「(讨论稿)」. The words come
 * from word-classes.ts; here is how they combine.
 */

import { ruleNegation } from './polarity-words.js'
import type { Stance } from './stance.js'
import {
  bygone,
  gathering,
  machines,
  mentionNouns,
  natures,
  notInForce,
  pointers,
  strangers,
  taken,
  topicalNatures,
  undone,
  unenforced,
} from './word-classes.js'
import { refusal, unsettled } from './refusals.js'

/** A stance other than to state. */
export type Taken = Exclude<Stance, 'stated'>

const linking =
  '(?:不过|只不过|只|仅|仅仅|都|均|全|纯粹|纯|也|还|尚|暂|主要|大多|多数|其实|实际上?|目前|现在|说到底|无非|仍|原|本|已)*(?:是|为|系|属于?|乃|即|算是?|限于|停留[在于]|视为|作为)'
const closing =
  '(?:了|过|执行|实施|使用|施行|而已|罢了|之一|部分|性质|状态|阶段|之中|之用|处理|此事|之列|至今|下来|掉)*'

/** What is said of a text that is not in force: its status, what it is instead, whose it is, where it comes from. */
const verdict = [
  `${notInForce}${closing}`,
  `${linking}[^,;:]{0,18}?(?:${natures})(?:文字|文|稿|句子|字样|用语|段落|内容)?${closing}`,
  `${linking}[^,;:]{0,8}?${notInForce}的[^,;:]{0,6}(?:${mentionNouns}|申请|稿件?)`,
  `(?:均|都|系|是|由|为)*[^,;:]{0,4}(?:${machines})[^,;:]{0,4}(?:生成|填入|填充|插入|编造|自带|输出|翻译|合成)[^,;:]{0,6}`,
  `(?:所)?(?:${gathering})[^,;:]{0,8}?(?:(?:${natures})(?<!${topicalNatures})|(?:${strangers})的?[^,;:]{0,6}(?:${mentionNouns}|手册|文件)|(?:${bygone}|${undone})的?[^,;:]{0,4}(?:${mentionNouns}|手册|文件|版本))`,
  `${linking}[^,;:]{0,10}?(?:纸面|口头|墙上|纸上|${bygone})[^,;:]{0,10}`,
  `${linking}(?:[^,;:]{0,6}?)(?:${strangers})[^,;:]{0,16}`,
  `(?:${linking})?[^,;:]{0,4}${taken}[^,;:]*`,
  `(?:尚|均|都|还)?(?:有待|待)[^,;:]{0,10}`,
  `(?:${linking})?[^,;:]{0,4}拟[^,;:]{1,8}的(?:条款|条文|内容|规定|要求|措施|安排)?`,
  `(?:我?公司|我司|本公司|各部门|各网点)?(?:目前|现在|暂时|还|均|都)*(?:做不到|达不到|办不到|行不通|没做到)`,
].join('|')

/** The end of a clause that takes back. One pattern for all that end so: it is long, and costs 30 ms when first used. */
const verdictAtEnd = new RegExp(`(?:${verdict})$`, 'y')

/** Whether a clause is nothing but such a beginning and a verdict. */
const endsInVerdict = (clause: string, beginning: RegExp): boolean => {
  for (let at = 0; at < clause.length; at += 1) {
    if (!beginning.test(clause.slice(0, at))) continue
    verdictAtEnd.lastIndex = at
    if (verdictAtEnd.test(clause)) return true
  }
  return false
}

const noun = `(?:${mentionNouns})`
const each =
  '(?:所[列述说写载提][^,;:]{0,2}|[一二两三几各这那诸]?(?:条|项|点|款|段|句|章|节|类|种|些|个|套|番|事|处)(?:话)?|的|所有|全部|这些)*'

/** A pointer as the subject of its clause: 「以上各条…」, 「本节所列内容…」. */
const pointed = (words: string): string => `(?:${words})${each}(?:[^,;:的]{0,4}?${noun})?(?:本身|部分|的)?`

const demonstrativeWords = '这|此|该|那|上述|以上|前述|本条'
const demonstrative = '(?:这|此|该|它|其|那|如此|本条)'

/** 「——这只是设想」, 「该做法已停止」, 「以上为示例」. */
const ofFormer = new RegExp(
  `^(?:—+|而|但是?|不过|可惜?|然而|其实)?(?:${pointed(`${demonstrative}|${pointers.back}`)})(?:(?:在|对|就|从)[^,;:]{1,6}?(?:公司|司|我们|这里|本地|店|厂|目前|现阶段|来说|来讲|而言|来看))*$`,
)

/** 「…的做法未被采纳」, 「…这一要求有待批准」, 「…一说纯属误传」. */
const saidOfNamed = new RegExp(
  `[^,;:](?:的|这一?(?:种|个|项|条|些|番|套)?|该|此|一|之)[^,;:的]{0,2}?(?:(?:${noun}|工作|活动|项目|业务|事情?)(?:本身|之说|一事)?|一?说|一事|这一?点|之说|这件事|此事)(?:${verdict}|(?:一直|从来|至今|还|都|也)*(?:没|无)有?人[^,;:]{1,6})$`,
)

/** What may stand between a quotation and what is said of it. */
const afterQuotation = `[”」』](?:[一这该此那]?[句条项段款点话](?:话|文字)?|字样|一语|一说|的(?:${noun}|申请))*`
const quoted = new RegExp(`${afterQuotation}$`)
const reworded = new RegExp(`${afterQuotation}(?:翻译|译|改写|改)[成为作][^,;:]{1,8}$`)

/** 「“…”是标准的原话」, 「…”一句已被划掉」. */
const saysOfQuoted = (clause: string): boolean =>
  /[”」』]/.test(clause) && (reworded.test(clause) || endsInVerdict(clause, quoted))

/** 「…的想法还不成熟」, 「…的提议…」: what is said of an idea, whatever it is, unless it has been taken up. */
const saidOfIdea =
  /[^,;:]{7,}(?<!顾客|客户|用户|员工|网点|部门|他们)的(?:想法|设想|说法|提法|提议|动议|提案|构想|主张|念头|愿望|呼声|传闻|传言|看法|观点|口号)(?!应|须|由|按|已(?:经)?(?:被)?(?:采|批|通|实|落|列|纳|写|兑)|每|得到(?:采|批|落)|予以(?:采|登|记)|和|与|及|、|的)[^,;:]+$/

/** 「这个目标太高」, 「这一条早就不用了」: a denial of a rule just named, unlike 「此项要求不因节假日改变」. */
const deniedFormer = new RegExp(
  `^—*(?:${demonstrativeWords})${each}(?:${noun}|条|项)?[^,;:]{0,6}?(?:不|没|无|未|难以|太)(?!得|变|受|允许|准|许|降|打折|例外|少于|低于|高于|超过|限于?|分|因|含|包括|另|同|间断|收|影响|论|条件|例外|可|能|应|再另|用于|适用于[^本我])[^,;:]{0,10}$`,
)

/** 「此前的规定废止」, 「与本办法不一致的规定…」: what gives way to the rule. */
const givesWay = new RegExp(
  `(?:此前|以前|原有?|原来|旧|老|以往|过去|从前|不一致|抵触|冲突|相反|不符|被替代|其他|有关)(?:发布|下发|执行|印发|公布|实行)?的?${noun}`,
)

/** A name that is a sentence made into one: 「由回访员每月回访顾客的做法…」. */
const longName = new RegExp(`^[^,;:]{7,}(?:的|这一?.?|一)(?:${noun}|说|事)`)

const contrast =
  '可?现实(?:中|里)?(?=并|却|不|是|没)|但是?|可是?|然而|不过|却|只是|可惜|遗憾的是|其实|事实上|实际情?况?上?|结果|只可惜|无奈|偏偏'
const time =
  '自[^,;:]{1,8}[起后]|从[^,;:]{1,8}[起后]|因故|因[^,;:]{1,8}原因|最终|最后|后来[^,;:]{0,8}?(?=停|断|取消|作罢|黄|没有|不)|后来|此后|之后|以后|随后|其后|如今|现在|现已|现今|至今|迄今|目前|到现在|到目前为止|眼下|而今|近年来?|近期|本次修订[中时]?|本版[本中]?|新版[中里]?|新[^,;:]{1,4}[中里]|\\d{4}年[^,;:]{0,6}|去年[^,;:]{0,3}|前年|今年|上半年|[^,;:]{0,4}(?:搬迁|改制|合并|重组|换届|离职|离任|改版|修订|改组|分立)[之以]?后|执行[中时]|执行起来|实践中|(?:实际)?操作中|落实中|检查时?发现|抽查时?发现|核查发现|盘点时?发现|事后发现|多年来|几年来|一年来'
const people = '我?公司|本公司|我司|我们|大家|各网点|各部门|有关部门|部门|管理层|领导'
const unseen =
  '(?:(?:没有?|无|并无)(?!须|需|论|法|偿|上?限|例外|影响|区别|变)[^,;:]{0,12}|(?:查|找|看|见|做|达|办|谈|拿|用|管)不[到上着出了][^,;:]{0,12}|(?:是|成了?|只剩|仍是|仍为|等于|只有)[^,;:]{0,8}(?:空话|空白|空文|空谈|口号|摆设|形式|样子|零|说说|纸面|文字|设想))'
const contrary =
  '(?:是(?:另一|两)回事|并非如此|不是(?:这样|如此|这么回事)|(?:其实|实则)?不然|恰恰相反|相反|大相径庭|两张皮|两码事|(?:并)?不在(?:此|其)列|(?:并)?未(?:参照|照搬|跟进|加入|参与|引进|效仿|仿效))'

/** 「但落空了」, 「如今已无人执行」, 「现实却是另一回事」: a clause that is nothing but a withdrawal. */
const withdrawal = new RegExp(
  `^—*(?:(?:${people})(?=${contrast}|${time}|${contrary}))?(?:${contrast}|${time})(?:${contrast}|${time}|${people})*(?:${notInForce}|(?:早已|早就|已经?|都|也|并)*${contrary}|${unseen})(?<!的|时|者|后|除外|情况)${closing}$`,
)

/** 「从未执行」, 「未形成决议」, 「不了了之」: the same without a word of time or contrast. */
const bareWithdrawal = new RegExp(
  `^—*(?:(?:${people})?(?:${contrary}|(?:一直|至今|始终|从来|从|尚|并|还|迄今|多年来|长期|一次也|一条也?|一项也?|实际上?)(?:都)?${unenforced}|(?:未曾?|没有?|没能|未能|未予|未获|未被)(?:得到|获得|正式|真正)?(?:采纳|批准|获批|获准|实施|执行|落实|兑现|实现|形成[^,;:]{0,6}|[作做]出?决定|生效|付诸[^,;:]{0,4})|(?:已|被|均|全|终|便|就|也|最终)*(?:作罢|停了|断了|搁置|落空|流产|泡汤|告吹|夭折|不了了之|没有?下文|流于形式|形同虚设|名存实亡|束之高阁|被否决|一纸空文|停办|中断|成为?空谈)|(?:做不到|达不到|办不到|行不通|不现实|不可行|不切实际|没有必要|没必要)|据[传说悉称][^,;:]{0,6}|(?:有|尚|仍)待[^,;:]{0,14}(?:研究|讨论|决定|确定|商定|批准|明确|论证|商榷|落实)|尚无[^,;:]{1,6}|(?:已经?|均已|已被|现已|早已)(?:放弃|取消|作废|废止|停止|停办|撤销|删除|否决|搁置|失效|停用)|(?:现|已|后来)*(?:改为|改用|改成|换成)(?:他|其他|别的|另|新的?)[^,;:]{0,4}|(?:本来|其实|只|仅|也|都|纯|不过|无非)*(?:是|属|系|(?<=仅|只)为)[^,;:]{0,4}?(?:${strangers})[^,;:]{0,16}|(?:本来|其实|只|仅|纯|不过|无非)+(?:是|属|系|为)[^,;:]{0,10}?(?:${natures})|[暂权姑](?:且)?作[^,;:]{0,4}参考|与(?:本|我)?公司无关|(?:没有?|无)人(?:响应|理会|问津|过问|遵守|执行|照办|照做|当真|落实|兑现))|(?:只|仅|不过|无非|只不过|都|全)+(?:是|属|算|限于|停留[在于])[^,;:]{0,10}?(?:纸面|口头|墙上|纸上|${natures})[^,;:]{0,6}|(?:仅|只)供[^,;:]{0,8}(?:参考|参阅|借鉴|讨论|练习|研究|传阅|对照|示意)(?:之用)?)${closing}$`,
)

/** A clause before that sets a condition: 「不合格的,不予采用」. */
const condition = /(?:的|(?<![小学工课及同])时|者|的话|情形|情况下|以外|之外)$/

/** A clause before that names a text: 「对于…的说法,公司不予认可」. */
const topic = new RegExp(`(?:${mentionNouns})$`)
const comment = new RegExp(
  `^(?:${people}|${contrast}|${time})*(?:${notInForce}|${contrary}|(?:也|都|还|并)*(?:没有?|不做|不搞|不是))${closing}$`,
)

/** The stance that the last clause of a statement lays over the clauses before it; undefined for most. */
export const tailStance = (clause: string, former: string): Taken | undefined => {
  if (endsInVerdict(clause, ofFormer) || saidOfIdea.test(clause) || saysOfQuoted(clause)) return stanceOf(clause)
  if (deniedFormer.test(clause) && !ruleNegation.test(clause)) return 'denied'
  if (saidOfNamed.test(clause) && !givesWay.test(clause) && (longName.test(clause) || !condition.test(former)))
    return stanceOf(clause)
  if (condition.test(former)) return undefined
  if (withdrawal.test(clause) || bareWithdrawal.test(clause) || refusal.test(clause)) return 'denied'
  if (unsettled.test(clause)) return 'intended'
  return topic.test(former) && comment.test(clause) ? 'denied' : undefined
}

/** 「该规定未经审批,不能执行」: what points back with its first word does so before other clauses, too. */
export const pointingBack = (clause: string): Taken | undefined =>
  (pointsBack.test(clause) && endsInVerdict(clause, ofFormer)) || saysOfQuoted(clause) ? stanceOf(clause) : undefined

const pointsBack = /^(?:—+|但是?|不过)?(?:[这此该]|上述|以上|前述)/

const stanceOf = (clause: string): Taken =>
  new RegExp(`(?:${taken}|${strangers}|原文|条文)`).test(clause)
    ? 'quoted'
    : /示例|例子|范|样|假|练习|题|虚/.test(clause)
      ? 'supposed'
      : /设想|打算|计划|规划|建议|倡议|拟|酝酿|将|想法/.test(clause)
        ? 'intended'
        : 'denied'

/** Which part of a document a pointer points at. */
export type Pointed = keyof typeof pointers

const statements = (Object.keys(pointers) as Pointed[]).map((place) => ({
  place,
  opens: new RegExp(`^[^,;:]{0,4}?(?:${pointers[place]})`),
  leads: new RegExp(`^${pointed(pointers[place])}(?:(?!不得|不准|不许|严禁|禁止|不可|未经|应|须|由|每)[^,;:]){0,10}?$`),
}))

/** 「本规定不是征求意见稿」, 「以下要求并非建议」. */
const notMerely = new RegExp(`(?:不(?:再|只|仅|仅仅|单单)?(?:是|为|属于?)|绝?非|并非)[^,;:]{0,6}(?:${natures})$`)

/** What a later clause says of what the first one points at: 「本附录收录旧条文,仅供查阅」, 「以上各项…,目前一律不执行」. */
const elided = /^(?:文字|内容|条文|条款|其中|这些|它们|全部|各条|各项)?$/
const notElided = new RegExp(`^(?:不得|不准|不许|须|应|[^,;:]*为准$|[^,;:]{2,4}${taken})`)

/** Whether a clause without a subject says that what is pointed at is not in force. */
export const goesOnToSuspend = (clause: string): boolean =>
  (!notElided.test(clause) && endsInVerdict(clause, elided) && !notMerely.test(clause)) || unsettled.test(clause)

/** What a clause says of the text that it points at: 「以下规定暂不执行」, 「本章为设想」; undefined for most. */
export const pointedStance = (clause: string): { readonly place: Pointed; readonly stance: Taken } | undefined => {
  if (notMerely.test(clause)) return undefined
  const found = statements.find(({ opens, leads }) => opens.test(clause) && endsInVerdict(clause, leads))
  return found === undefined ? undefined : { place: found.place, stance: stanceOf(clause) }
}

/** The part that a clause points at with its first word; undefined where it does not. */
export const pointedPlace = (clause: string): Pointed | undefined =>
  statements.find(({ opens }) => opens.test(clause))?.place

const remark = new RegExp(
  `^(?:${pointed(`${demonstrative}|${pointers.back}|${pointers.forth}|${pointers.section}`)})?(?:${verdict}|[^,;:]{0,8}?(?:${natures})(?:第?[一二三四五六七八九十\\d]+[条款稿版]?)?|(?:${bygone})[^,;:]{0,6}|[^,;:]{0,10}${taken}[^,;:]*|未[^,;:的]{0,2}定|(?:${strangers})[^,;:]{0,10}|[^,;:]{0,4}(?:判断|选择|填空|思考|简答|问答|改错|讨论)题?|(?:已|拟|建议)[^,;:]{0,4}(?:删|取消|废|停|撤)[^,;:]{0,4}|(?:供|仅供)[^,;:]{1,8}|暂[定行存拟用]|拟定|备选|存疑|(?:下一?版|下次|今后|明年|下期)[^,;:]{0,8}|留待[^,;:]+|[^,;:]{0,4}(?:审批|报批|讨论|征求意见|起草|修订|修改|制订|拟订|编写|评审|论证|酝酿|筹备|试点)中|\\d{4}年[^,;:]{0,4}(?:停|废|删|取消|撤|作废)[^,;:]{0,4})$`,
)

/** The stance that a remark in brackets lays over what it is put to: 「示例」, 「摘自旧制度」, 「尚未启用」. */
export const remarkStance = (words: string): Taken | undefined =>
  /(?:的|者|除外|以外)$/.test(words) || !words.split(/[,;]/).some((part) => remark.test(part))
    ? undefined
    : stanceOf(words)
