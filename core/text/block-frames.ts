/*
 * Sentences that speak about the text around them: 「以下规定暂不执行。」, 「以下各条为征求意见稿:」, 「上述条款自本版起停止执行。」. What they say is
 * read as in any sentence (standing.ts, leads.ts); here is how far it reaches over other sentences and blocks.
 */

import { leadStance, openingStance } from './leads.js'
import { openQuotes } from './frames.js'
import { readStances } from './polarity.js'
import { leadsInRule, saysInForce } from './ruling.js'
import { refusal } from './refusals.js'
import { goesOnToSuspend, pointedPlace, pointedStance, type Pointed } from './standing.js'

/**
 * The text that a sentence lifts out of force: `led`, the list, table or paragraph that a colon leads in, `ledAll` all
 * paragraphs after it; `after`, what follows in the section; `before`, what stands before it there; `block`, `section`,
 * `chapter` and `document`, all of it. `resumes`: what follows is in force again.
 */
export type BlockFrame =
  'led' | 'ledAll' | 'after' | 'before' | 'block' | 'section' | 'chapter' | 'document' | 'resumes'

/** What a normalised sentence does with the text around it; undefined for nearly all. */
export const blockFrame = (whole: string): BlockFrame | undefined => {
  if (tasks.test(whole)) return 'after'
  if (!mayFrame.test(whole)) return undefined
  const sentence = whole.replace(/\([^()]*\)(?=:$)/, '')
  const leads = sentence.endsWith(':')
  const clauses = sentence.replace(/[。;:!]+$/, '').split(/[,;:]/)
  const [first = ''] = clauses
  if (openQuotes(sentence) !== 0) return undefined
  const last = clauses.at(-1) ?? ''
  if (leads && leadsInRule(last, clauses.at(-2))) return 'resumes'
  const place = pointedPlace(first)
  const isLeadIn = leads || pointsForth.test(sentence)
  if (place !== undefined && lasts.test(first)) return leads ? 'resumes' : undefined
  if (place !== undefined) {
    const about = clauses.filter((clause, index) => index === 0 || !makesWay.test(clause))
    const said = about.some((clause) => pointedStance(clause) !== undefined) || about.slice(1).some(goesOnToSuspend)
    if (said && !(clauses.length > 1 && saysInForce(last)))
      return place === 'forth' ? reachOf(sentence) : places(first, place)
  }
  if (isLeadIn && leadsOut(sentence, clauses, leads)) return reachOf(sentence)
  return isLeadIn && (leads || rules.test(sentence)) ? 'resumes' : undefined
}

/** 「下列要求不因人员变动而中止」. */
const lasts = /不(?:因|得|能|可|许|应|会|随)[^,;:]{0,14}(?:中止|中断|停止|终止|取消|废止|改变|变更|作废|失效)/

/** 「2019年版同时废止」: another text makes way for the one that is spoken of. */
const makesWay = /^[^,;:]{2,}(?:同时|随之|随即|即行|相应)(?:予以)?(?:废止|作废|失效|停止(?:执行|使用)?)$/

const reachOf = (sentence: string): BlockFrame =>
  sentence.endsWith(':')
    ? /各[条项款点]|[几诸两二三四五六七八九十\d][条项款点]|条款|规定|条文/.test(sentence)
      ? 'ledAll'
      : 'led'
    : 'after'

const places = (clause: string, place: Exclude<Pointed, 'forth'>): BlockFrame => {
  if (place === 'back') return 'before'
  if (place === 'document') return 'document'
  return /^本章/.test(clause) ? 'chapter' : /^[本此该][段款句]/.test(clause) ? 'block' : 'section'
}

/** Whether a lead-in takes what it leads in out of force: by its last clause, or by how it begins. */
const leadsOut = (sentence: string, clauses: readonly string[], leads: boolean): boolean => {
  const [first = ''] = clauses
  const last = clauses.at(-1) ?? ''
  if (own.test(last)) return false
  if (leads && (leadStance(last) !== undefined || openingStance(first) !== undefined)) return true
  if (clauses.some((clause) => pointsForth.test(clause) && leadStance(clause) !== undefined)) return true
  if (!leads && sentence.startsWith(`${first}:`) && leadStance(first) !== undefined) return true
  const points = clauses.findIndex((clause) => pointsForth.test(clause))
  if (points >= 0 && clauses.slice(points + 1).some((clause) => refusal.test(clause))) return true
  return leads && readStances(clauses.join(',')).every(({ stance }) => stance === 'intended' || stance === 'supposed')
}

/** The heading of a task, with what follows to be worked on: 「判断正误,对的打勾。」. */
const tasks =
  /^(?:[一二三四五六七八九十\d]+[、.])?(?:判断(?:正误|对错|题)|改错|改正病句|填空|单选|多选|选择正确|翻译练习|阅读理解|看图|造句|连线|案例分析题|名词解释|简答)(?:题)?(?:[,。:(]|$)[^;]{0,30}$/

/** Only sentences with such words or signs can speak of the text around them. */
const mayFrame = /:$|以[下上]|下[列述面文]|如下|上[述列面文]|前[述款文条列]|后[附文述面]|接下来|^本|^全文|^[此该这]/
const pointsForth = /以下|下列|下述|下面|如下|后附|后文|后述/

/** The company rules for itself after all: 「本公司现规定如下:」. */
const own =
  /^(?:现|为此|据此|特|故|因此|(?:本|我)?公司|我司)(?:现|特|据此|为此|自|统一|已)*(?:规定|决定|制定|作出|要求|承诺|采取|确定|明确|公布|改为|执行)/

/** What makes a pointing sentence a lead-in of rules in force, which ends what an earlier one had lifted. */
const rules = /(?:执行|适用|实施|施行|遵守|遵照|生效|办理|规定如下|承诺如下|要求如下)/
