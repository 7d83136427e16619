/*
 * What a heading says of its section: 「服务承诺(废止)」, 「暂不执行的规定」, 「同行做法参考」. A heading names a topic, so that only what it
 * says of rules themselves counts: 「作废文件的管理」 is about documents, 「已作废的条款」 is about the section.
 */

import { remarkStance, type Taken } from './standing.js'
import { bygone, mentionNouns, natures, notInForce, strangers, taken } from './word-classes.js'

/** Natures that a heading also bears where its section rules on them: 「顾客建议」, 「服务案例」. */
const topical = /(?:建议|意见|提议|提案|案例|教材|题目|样本|范本|样板|示范|意向|思路|假设|倡议|误解)$/

const number =
  /^(?:第?[\d.一二三四五六七八九十]+[章节条款]?[、.:]?|附录?[a-z\d一二三四五六七八九十]*[:、]?|附件[\d一二三四五六七八九十]*[:、]?)/

const kinds: readonly { readonly pattern: RegExp; readonly stance: Taken }[] = [
  {
    stance: 'quoted',
    pattern: new RegExp(
      `^(?:${strangers})[^,;:]{0,8}(?:${mentionNouns}|手册|介绍|情况|材料)(?:参考|摘录|节选|借鉴|简介|介绍|摘编|汇编)?$|^[^,;:]{0,10}(?:${taken})|^(?:国家|行业)?(?:标准|法律|法规|条文)[^,;:]{0,8}(?:原文|摘录|节选|摘抄|全文|条文)$`,
    ),
  },
  {
    stance: 'denied',
    pattern: new RegExp(
      `^(?:${notInForce})(?:执行|实施|使用|施行)?的?[^,;:的]{0,4}(?:${mentionNouns})$|^(?:${bygone})的?[^,;:]{0,8}(?:${mentionNouns}|手册|文件)(?:摘录|摘要|节选|存档|对照|备查|参考|留存)?$`,
    ),
  },
  {
    stance: 'intended',
    pattern:
      /^(?:今后|未来|将来|日后|以后|下一步|下一?阶段|明年|来年|远期|中长期|长远)的?[^,;:]{0,8}(?:设想|打算|计划|规划|构想|思路|想法|目标|方向|安排|展望)$|^(?:初步|总体)?(?:设想|构想|愿景|展望|远景)$/,
  },
  { stance: 'supposed', pattern: new RegExp(`(?:${natures})(?:内容|条款|部分|稿)?$`) },
]

/** The stance that a heading lays over its section; undefined for most. */
export const titleStance = (title: string): Taken | undefined => {
  const noted =
    /[(【[]([^()【】[\]]{1,20})[)】\]]$/.exec(title)?.[1] ?? /^[(【[]([^()【】[\]]{1,20})[)】\]]/.exec(title)?.[1]
  const remarked = noted === undefined ? undefined : remarkStance(noted)
  if (remarked !== undefined) return remarked
  const words = title.replace(number, '').replace(/[(【[][^()【】[\]]*[)】\]]$/, '')
  if (words.length < shortestTitle) return undefined
  return kinds.find(({ pattern, stance }) => (stance !== 'supposed' || !topical.test(words)) && pattern.test(words))
    ?.stance
}

const shortestTitle = 2
