import { readConcepts, type ConceptUse } from './concepts.js'

/** The work after the figure (24小时内答复), else the last before it (保修期为12个月), events left out (接到报修后). */
export const headOf = (after: string, before: string): ConceptUse | undefined => {
  const following = readConcepts(after).find((use) => isWork(use, after))
  if (following !== undefined) return headOrDenied(following, after)
  return lastHead(withoutEvents(before))
}

/** Without the events from which a limit runs: 自报修登记时起, 接到投诉后. */
const withoutEvents = (text: string): string => text.replace(/(?:自|从|在|于|接到|收到)[^，]*?(?:后|起)/g, '')

/** 24小时内未答复的 limits no answer, it names a failure. */
const headOrDenied = (use: ConceptUse, text: string): ConceptUse | undefined =>
  /[未没无](?:能|有|法|予|及时|按时)?$|不(?:能|予)?$/.test(text.slice(0, use.start)) ? undefined : use

/** 主动巡检，间隔不超过6个月: a clause that is nothing but the limit takes its work from those before it. */
export const earlierHeads = (earlier: readonly string[], before: string, after: string): readonly string[] =>
  bareBefore.test(before) && bareAfter.test(after) ? earlier.toReversed().map(withoutEvents) : []

const bareBefore =
  /^(?:两次|的|其|应当?|须|在|于|间隔|频次|频率|周期|时限|期限|时间|不得?超过|不超过|为|至少|最长|最迟|不少于|\s)*$/
const bareAfter = /^\s?(?:以内|之内|内)?(?:完成|进行|执行|开展|实施)?\s?$/

/** The last work that a text names. */
export const lastHead = (text: string): ConceptUse | undefined =>
  readConcepts(text).findLast((use) => isWork(use, text))

/** 检查计划 and 回访记录 are papers, 答复率 a measure, 维修人员 people: no work that a figure limits. */
const isWork = (use: ConceptUse, text: string): boolean => use.isHead && !notWork.test(text.slice(use.end))

const notWork =
  /^(?:的?(?:计划|记录|工单|表|单|报告|方案|台账|名单|清单|通知|人员|专员|工程师|技师|部门?|中心|网点|费|率|结果|意见|情况|标准|口径|员|人|组))/
