/*
 * What leads in a rule in force: 「现统一规定:」, 「我公司必须做到:」, 「维持原规定:」, 「正式条文如下:」. Nearest to what it leads in, it holds
 * against what was said before in the same sentence of the past, of others, or of drafts.
 */

const own =
  '(?:本|我|全)?公司|我司|本企业|本厂|本店|我店|我厂|我们|我方|各(?:部门|网点|单位|岗位|门店|级)|全体[^,;:]{1,4}|总经理|管理层|总部|董事会|会议|(?:公司)?领导|[^,;:没未不曾拟按]{2,6}(?:部|中心|委员会|办公会)'

const now =
  '(?:现(?!行|场)|[此本这]次(?!未|没)|如今|今后|往后|目前|当前|今年(?:以来|起)?|即日起|自[^,;:]{1,10}起|从[^,;:]{1,8}起|最终|最后|经[^,;:]{1,10}?(?:后|并|(?=仍|最终|一致|决定|同意|统一|正式|现))|(?<!不)(?:必须|务必|务须|务求)|一律|统一|一致|正式|仍然?|依然|依旧|继续|重新|坚持|再次|郑重|书面|均须|均应|都[要须应]|但是?|而|不过|却)'

const manner =
  '(?:现在|已经?|就|将|则|便|在?此|特|为此|据此|因此|所以|故|把[它此其]|于是|遂|明确|严格|全面|全部|照旧|予以?|作出?|做出?|补充|另行|均|都|应当?|须|要|按(?:本[条款章]|此|原|现行|既定|新的?|以下|下列|如下|下述)[^,;:不未没]{0,6}?|照此|对此|向顾客|向社会|对外|共同|同样|自行|专门|各[^,;:]{1,3}|把[^,;:]{1,8})'

const acts =
  '(?:规定|要求|决定|议定|商定|明确|执行|实行|实施|施行|推行|做到|遵守|遵照|遵循|办理|落实|贯彻|维持|保留|恢复|沿用|制定|制订|修订|修改|改为|改成|更正|更改|调整为?|定为|确定|确立|确认|承诺|批准|核准|发布|颁布|公布|印发|通过|重申|采取|采用|启用|坚持|履行|照办|守住|(?:写|定|变|列|订)[成为](?=制度|规定|规矩|条文|规则|要求)|[写列载编纳][入进](?=[^,;:]*(?:制度|手册|规定|文件|章程|正文|本版|条款|规范|标准)))'

const matter =
  '(?:了|为|成|并|和|、|及|原来?|旧有|新|现行|原有|本|此|该|各|的|[一二两三几][条项点款章]|如下|以下|下列|下述|这[条项样]|规定|要求|制度|办法|条款|条文|标准|措施|做法|决定|内容|事项|承诺|原则|规则|规矩|方式|方案|意见|结论|制度|手册|文件|章程|正文|本版|规范|条|项|不变|有效)'

const nouns = '(?:规定|要求|做法|条文|制度|办法|标准|承诺|决定|条款|措施|规则|规矩|原则|结论|态度|文本|内容|答复|回答)'
const ends = '(?:是|为|如下|即|即为|就是|是这样的?|不变)?'

/** 「现统一规定」, 「我公司必须做到」, 「今后按本条执行」. */
const rulesNow = new RegExp(
  `^(?=[^,;:]*${now}|${manner}*(?:${own})|维持|恢复|[^,;:]*(?:如下|以下|下列|下述))(?:${own}|${now}|${manner})*${acts}(?:${acts}|${matter})*${ends}$`,
)

/** 「公司的规定是」, 「正式条文如下」. */
const namesRule = new RegExp(
  `^(?:而|但)?(?:(?:${own})的?|现行的?|正式的?|最终的?|最后的?|新版?的?|(?:修[订改]|更正|调整|完善|批准|审定|定稿|生效|复议)后的?|批准的|现在的?|目前的?|今后的?|有效的?)+(?:有关|具体|统一|书面|明文)*${nouns}(?:内容|全文)?${ends}$`,
)

/** 「具体规定为」: whose, the words before have to say. */
const detailsRule = new RegExp(`^(?:其|有关|具体|全部|详细|主要)*(?:的)?(?:${nouns}|条文)(?:内容|全文)?${ends}$`)

/** 「本条为强制性要求」, 「而是要求」. */
const bindsHere =
  /^(?:特别说明|注意)?(?:(?:本|以下|下列|此|这|下述|该)(?:[条款项节章段]|各[条款项]|[一二两三几][条款项])?(?:[^,;:不未没非]{0,6}?)|而)?(?:均|都|皆|也|仍)?(?:为|是|属于?)(?:(?:本|我)?公司|各[^,;:]{2,4})?(?:对[^,;:]{1,8})?(?:的)?(?:强制性?|硬性|刚性|死|必须[^,;:]{0,6}的|应当[^,;:]{0,6}的|现行有效|现行|正式|已生效|有效|约束性|底线|红线)(?:执行|实施)?的?(?:要求|规定|条款|制度|条文|标准|内容|规矩|命令|义务)$/

/** 「设想已经变为制度」, 「经总经理办公会批准」: a clause by which a text comes into force. */
const entersForce =
  /^[^,;:未没不无待拟]*?(?:(?:已经?|现已?|均已|正式|自[^,;:]{1,10}起|即日起?|今起|(?<!未|没|没有|不|尚|待|须|需|先|应)经(?=[^,;:]*(?:批准|审定|审议|通过)))(?:[^,;:不未没否撤废停]{0,14}?))(?:(?:变|成|转|定|升|列|确定|固化|上升)(?:格)?(?:为|入|成)[^,;:]{0,6}(?:制度|规定|要求|规则|标准|惯例|条款|条文|规范|承诺)|(?:写|列|纳|载|编)[入进][^,;:]{0,6}(?:制度|手册|规定|标准|文件|章程|规范)|批准|核准|审定|通过|采纳|发布|颁布|生效|实施|施行|实行|执行|启用|恢复|定稿|落实)(?:了|并?(?:发布|执行|实施|生效|施行|启用|恢复|使用|有效)|过)*$/

/** 「仍须执行」, 「现已推广到全公司」. */
const stillHolds =
  /^(?:但|而|不过|各[^,;:]{1,4}|目前|现在)*(?:(?:仍|依然|照样|一律|必须|务必|均须|都要|都须|继续)+(?:必?须|应当?|要|按此|照此|严格)?(?:执行|遵守|有效|照办|办理|遵照|落实)|(?:现已|已经?|现|现在)(?:推广|推行|扩大|扩展|覆盖|适用)[到至于][^,;:未没不]{1,10})$/

/** A clause that hangs on what follows: 「有人建议,」, 「如果总部同意,」, 「据说,」. */
const hangs =
  /(?:说|讲|称|道|写|认为|以为|主张|表示|(?<!是|非|的)(?:建议|提议)|呼吁|(?<![没不无未][^,;:]{0,2}|是[^,;:]{0,4}|的|口头|书面|旧|原|[项条])(?:要求|规定)|希望|宣布|写着|写明|指出|回忆|透露|(?<!是|的)(?:设想|计划|打算)|提出|记载|显示|中|里|上|时|期间|的话|年代|时期|当年|之前|以前)$|^(?:据|听(?!取)|按说|如果?|若|倘|假|要是|一旦|设想|除非|即将|等|待)/

/** What does not hang, however it ends: 「无论别人怎么说」. */
const whatever = /^(?:无论|不管|不论|任凭|任由|尽管|虽)/

/** 「规定不变」, 「要求照旧」. */
const unchanged = new RegExp(
  `^(?:${own}|${now}|${manner}|的|该|此|这[些条项]?|上述|下列|以[上下])*${nouns}(?:仍|照旧|依旧|保持|维持|继续|一直)*(?:不变|照旧|如故|依旧|有效)$`,
)

/** Whether a clause before a colon leads in a rule in force; `before` is the clause in front of it. */
export const leadsInRule = (clause: string, before?: string): boolean =>
  bindsHere.test(clause) ||
  (before !== undefined && hangs.test(before) && !whatever.test(before)
    ? false
    : rulesNow.test(clause) ||
      unchanged.test(clause) ||
      namesRule.test(clause) ||
      (before !== undefined && detailsRule.test(clause) && entersForce.test(before)))

/** Whether a clause says that the text named before has come into force after all: 「现已正式批准」. */
export const saysInForce = (clause: string): boolean => entersForce.test(clause) || stillHolds.test(clause)

/**
 * The index of the clause with which a sentence turns to a rule in force, undefined for most; `opens` says whether a colon
 * follows upon a clause.
 */
export const turnToRule = (clauses: readonly string[], opens: (index: number) => boolean): number | undefined => {
  const at = clauses.findIndex((_clause, index) => opens(index))
  const clause = clauses[at]
  if (clause === undefined || (at === 0 && !bindsHere.test(clause))) return undefined
  return leadsInRule(clause, clauses[at - 1]) ? at : undefined
}
