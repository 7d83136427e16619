/*
 * Words that take in more than their own clause: what leads in other words with a colon, what a sentence says at its end
 * of all that it said before, and marks of quotation. The patterns read normalised text (see polarity-words.ts).
 */

import { leadStance, openingStance } from './leads.js'
import type { Stance } from './stance.js'
import { pointingBack, remarkStance, tailStance } from './standing.js'

/** A stance that takes in what stands around a clause. */
export type Frame = { readonly stance: Exclude<Stance, 'stated'>; readonly over: 'rest' | 'former' | 'all' }

/** What a clause does with the rest of its sentence or with what stands before it; undefined for most. */
export const frameOf = (clause: string, place: FramePlace): Frame | undefined => {
  const { opens, isLast, endsSegment, before } = place
  const tail = endsSegment && !opens && before.length > 0 ? tailOf(clause, place) : undefined
  if (tail !== undefined) return { stance: tail, over: 'former' }
  const found = frames.find(({ pattern, needsColon }) => (!needsColon || opens) && pattern.test(clause))
  if (found !== undefined) return { stance: found.stance, over: 'rest' }
  const led = (opens ? leadStance(clause) : undefined) ?? (isOpening(before) ? openingStance(clause) : undefined)
  if (led !== undefined) return { stance: led, over: 'rest' }
  if (pending.test(clause)) return { stance: 'blank', over: opens || !isLast ? 'rest' : 'former' }
  if (attribution.test(clause)) return { stance: 'quoted', over: 'all' }
  if (retractions.some((pattern) => pattern.test(clause))) return { stance: 'denied', over: opens ? 'rest' : 'former' }
  const back = endsSegment ? tailStance(clause, before.at(-1) ?? '') : pointingBack(clause)
  return back === undefined ? undefined : { stance: back, over: 'former' }
}

/** What stands after a dash is read like a remark in brackets. */
const tailOf = (clause: string, { before, afterDash }: FramePlace): Frame['stance'] | undefined =>
  tailStance(clause, before.at(-1) ?? '') ?? (afterDash ? remarkStance(clause) : undefined)

/**
 * Where a clause stands: whether a colon follows upon it, whether it is the last of its sentence or of a part that ends
 * with a semicolon, the clauses before it in that part,
 * and whether a dash ends the last of them.
 */
export type FramePlace = {
  readonly opens: boolean
  readonly isLast: boolean
  readonly endsSegment: boolean
  readonly before: readonly string[]
  readonly afterDash: boolean
}

/** Nothing but a few words of time or place may stand before what opens a sentence. */
const isOpening = (before: readonly string[]): boolean => before.join('').length <= 8

/** The company speaks again after a frame. */
export const resumption =
  /^(?:据此|为此|因此|对此|有鉴于此|由此|其余|除此(?:以外|之外)?|此外|(?:本公司|公司|我司)(?:据此|为此|因此|已)|(?:而|但是?|不过)(?:本公司|公司|我司|我公司)(?!尚|未|没|不|并|暂))/

const speakers =
  '同行|老?师傅们?|老员工|竞争对手|友商|兄弟(?:单位|公司|企业)|(?:其他|别的|有的|有些|某[^,]{0,4}|标杆|先进|优秀|知名)(?:企业|公司|厂家|品牌|单位)|行业(?=惯例)|行业(?:龙头|内)|业内|专家|顾问|评审员|审核员|审核组|评审组|咨询师|咨询(?:公司|机构)|协会|主管部门|网上|教材|范本|样板'

type FramePattern = {
  readonly pattern: RegExp
  readonly stance: Exclude<Stance, 'stated'>
  /** Only in front of a colon. */
  readonly needsColon: boolean
}

/** What opens a frame over the rest of the sentence. */
const frames: readonly FramePattern[] = [
  // 「同行的做法是:」, 「评审员建议:」
  {
    pattern: new RegExp(
      `^(?:${speakers})[^,]{0,14}(?:做法|经验|惯例|承诺|例句|规定|要求|建议|认为|提出|主张|说|写|表述|反映|提议|意见)(?:是|为|如下|道)?$`,
    ),
    stance: 'quoted',
    needsColon: true,
  },
  // 「据说」, 「听老员工讲」, 「据顾客反映」
  {
    pattern:
      /^(?:据说|听说|据传|据悉|传闻|相传|有传言|有人说|据[^,]{1,10}(?:反映|介绍|称|透露|说|讲|回忆)$|听[^,、不得]{1,6}(?:讲|说)(?!明|解|授))/,
    stance: 'quoted',
    needsColon: false,
  },
  // 「旧版手册写道:」, 「过去的做法是:」
  {
    pattern:
      /^(?:公司|我司|本公司)?(?:过去|以前|从前|早年|当年|原先|原来|旧|老|上一?版|\d{4}年?版|作废|废止)[^,]{0,10}(?:做法|条款|规定|手册|制度|文件|版本|办法|流程|条文|程序|要求|承诺)[^,]{0,6}$/,
    stance: 'denied',
    needsColon: true,
  },
  // 「公司曾规定…」, 「曾于2016年设立…」; 「曾发生故障的商品」 only describes
  {
    pattern:
      /^(?:(?:本|我)?公司|我司|企业|本企业|我们|[^,的]{1,6}部)?(?:也|还|此前|之前|以前|早年|\d{4}年)?曾(?:经)?(?:规定|要求|承诺|提出|计划|(?![^,]{1,14}的(?:商品|产品|顾客|网点|人员|机型|设备|配件|供方|部件|批次|区域|型号|投诉))[^,]*(?<![的者时])$)|^(?:从前|早年|当年|早先|想当初)/,
    stance: 'denied',
    needsColon: false,
  },
  // 「公司计划今后…」, whatever clause follows
  {
    pattern:
      /^(?:公司|我司|本公司|企业|我们)?(?:计划|打算|设想|准备|有意|考虑|希望|争取)(?:在|于|从)?(?:今后|将来|日后|以后|未来|明年|后年|来年|下一年|适当时)/,
    stance: 'intended',
    needsColon: false,
  },
  // 「今后的设想:」
  {
    pattern:
      /(?:今后|未来|将来|日后|以后|下一步|下一?阶段|明年|来年|远期)[^,]{0,8}(?:设想|打算|计划|规划|构想|思路|想法|目标|方向|安排|重点)(?:是|为|如下)?$/,
    stance: 'intended',
    needsColon: true,
  },
  // 「不适用:」, 「做不到:」
  {
    pattern:
      /^[^,]{0,12}(?:不适用|做不到|办不到|达不到|不成立|不属实|不执行|不采用|不实行|不采纳|未采纳|作废|已?废止|已?取消|已?停止|已?暂停)$/,
    stance: 'denied',
    needsColon: true,
  },
  // 「并非…」, 「不是…」 over the whole sentence
  {
    pattern:
      /^(?:(?:否则|因此|所以|因而|更|也|还|就|便)*(?:谈不上|说不上|谈何|无从谈起)(?!的)|(?:并非|并不是|不是说|说不上|不能说)(?![^,]*(?:的|者|时)$|[^,]{1,12}的[^,]{0,8}$))/,
    stance: 'denied',
    needsColon: false,
  },
  // 「公司没有做到…」; 「没有做到承诺的,…」 is a condition
  {
    pattern:
      /^(?:公司|我司|本公司|企业|我们|目前|至今|各?网点|各部门)*(?:没有|没能|未能|尚未|从未|并未|仍未)(?:做到|执行|落实|实现|兑现)(?![^,]{0,8}的$)[^,]/,
    stance: 'denied',
    needsColon: false,
  },
  // 「按说…」, 「原本要…」: it is not so
  {
    pattern:
      /^(?:按说|照理|按理|论理)|(?:^|公司|企业|人员|部门|网点|我们)(?:理应|本该|本来(?:要|应|该))|^本应(?![^,]*[的时]$)|原本(?:要|应|该|打算|计划|准备|由|设)/,
    stance: 'supposed',
    needsColon: false,
  },
  // 「如果将来需要」
  {
    pattern:
      /^(?:如果?|若|倘若?|假如|要是)(?:公司|企业|我司)?(?:今后|将来|日后|以后|未来)(?:公司|企业|我司)?(?:确|有|业务|经营|管理|发展|上)*(?:需要|必要|可能|要求|条件)(?:允许|许可|具备|成熟)?(?:时|的话)?$/,
    stance: 'supposed',
    needsColon: false,
  },
]

/** 「以下内容待定」, 「此处待补充:」, 「初稿」: nobody has settled it. */
const pending =
  /(?<![等对])待(?:定|议|补充?|拟|写|填|续|完善|讨论|商定|商议|商榷)$|^(?:待补充?|待定|待写|待拟|此处(?:补充|填写|待)|(?:本[^,]{0,4})?(?:初稿|草稿|草案|讨论稿|未定稿|征求意见稿|送审稿|试写稿)(?:$|第|[(,:]|未|待|尚|仅|供|一|二|三))/

/** 「这是标准的要求」, 「摘自标准」 after quoted words. */
const attribution =
  /^(?:这|以上|上述|此)(?:些|段|话|句话|条)?(?:均|都|皆)?(?:是|为|系|来自|引自|出自|摘自)[^,]{0,12}(?:标准|条款|法律|法规|准则|细则|原文|范本|教材)(?:第?[\d.]+条?)?(?:的|中的|里的)?(?:要求|规定|原文|原话|条文|内容|表述|说法)?$|^(?:引自|出自|摘自|摘录自|转引自|语出)/

const carriedOut =
  '(?:真正|完全|正式|全面|严格|得到|予以|能够?|认真|很好地|贯彻)*(?:做到|执行|落实|实施|实行|实现|兑现|办到|办成|开展|到位|任命|施行|推行|启用|生效|照办|照做|坚持|运行|成立|履行|做过|做|办)(?:过|了|到位|起来|下去|下来)*'

const notYet =
  '(?:目前|现在|现阶段|至今|迄今|实际上?|一直|一次|均|都|也|还|近[^,]{1,4}年|因[^,]{1,12})*(?:尚未|还没有?|还未|没有?|没能|未能?|从未|从来没有?|并未|并没有|并不|一直未|无法|无力|不能)'

/** Clauses that take back what the sentence said before. */
const retractions: readonly RegExp[] = [
  // 「但目前尚未执行」, 「可是一次也没有做过」
  new RegExp(
    `^(?:但是?|可是?|然而|不过|却|只是|可惜|其实|事实上|实际上?)(?:${notYet}|(?:目前|实际上?|从来|一直|至今)*(?:没有?|无)人(?:这样|这么|照此|照着|按此)?)${carriedOut}$`,
  ),
  // 「目前尚未做到」
  new RegExp(`^(?:目前|现在|现阶段|至今|迄今|实际上?)${notYet}${carriedOut}$`),
  // 「该做法现已停止」, 「这项规定从未执行过」
  new RegExp(
    `^(?:该|这|此|上述|以上|前述)(?:一?项|一|些|种|类|几条)?(?:做法|规定|制度|办法|要求|条款|条|安排|措施|机制|工作|业务|承诺|政策|内容|流程|目标|服务)(?:[^,]{0,8}(?:已经?|现已|均已)[^,]{0,6}(?:取消|撤销|停用|停办|停止|暂停|中止|关闭|终止|废止|作废|失效)(?:执行)?|${notYet}${carriedOut})$`,
  ),
  // 「后来取消了」, 「2019年撤销」, 「现已停办」
  /^(?:但|可|不过|而)?(?:后来|如今|现在|现已|目前已经?|\d{4}年[^,]{0,10})(?:又|便|就|即|均|都|已经?|被|全部|因[^,]{1,10})*(?:取消|撤销|废止|停办|停止|停用|裁撤|关闭|关停|中断|作废|停刊)(?:了|执行|至今)?$/,
]

/** A denial that bears on what a colon leads in: 「暂不执行以下规定:」, unlike 「不必等到期满:」. */
export const deniesWhatFollows =
  /以下|下列|如下|上述|各[项条款]|做到|执行|落实|实行|实施|采用|适用|达到|实现|停止|取消|暂停|废止/

/** Words whose quoted object is a name or motto: what it says is not said by the sentence. */
const motto = /(?:以|为|是|即|叫做?|称作?|理念|口号|宗旨|主题|方针|精神|名)[「“『"][^「“『"」”』\n:]{1,30}[」”』"]/g

/** The text with its mottos and quoted names made into one word each, as long as they are. */
export const withoutMottos = (text: string): string =>
  /[「“『"]/.test(text)
    ? text.replace(motto, (found) => {
        const at = found.search(/[「“『"]/)
        return found.slice(0, at) + '\uE001'.repeat(found.length - at)
      })
    : text

/** How many quotation marks text opens beyond those that it closes; straight ones count in pairs. */
export const openQuotes = (text: string): number => {
  if (!/[「“『」”』]/.test(text)) return 0
  return text.replace(/[^「“『]+/g, '').length - text.replace(/[^」”』]+/g, '').length
}
