import { keepByObject } from '../project/keep.js'
import { referenceMark, type Passage, type PassageForm } from '../project/passage.js'
import { chineseCharacters, normaliseText } from '../text/normalise-text.js'
import { statedText } from '../text/polarity.js'

/**
 * A passage that says something of its own. `own` is its text, normalised, without what only refers elsewhere; `text`
 * the same with what stands beside it (name, responsible posts and limit of a step).
 */
export type Evidence = {
  readonly passage: Passage
  readonly own: string
  readonly text: string
  readonly characters: number
}

/**
 * The passage as evidence; undefined for a heading, a header row, a mere reference, a passage without words, and one that
 * the text around it lifts out of force.
 */
export const evidenceOf = keepByObject((passage: Passage): Evidence | undefined => readEvidence(passage))

/**
 * What of the evidence is stated: not denied, wished, asked, quoted, supposed or merely listed. The name of a step is no
 * sentence (a decision is named by a question), so what stands beside counts where the step itself states something.
 */
export const statedOf = keepByObject((evidence: Evidence): string => statedIn(evidence, evidence))

/** The same for other words in the place of the evidence's own. */
export const statedIn = ({ passage }: Evidence, { own, text }: Pick<Evidence, 'own' | 'text'>): string => {
  const stated = statedText(own, isProse(passage, own))
  if (stated === own) return text
  if (passage.form !== 'step') return stated
  const isLeft = chineseCharacters(stated) >= Math.max(fewestCharacters, chineseCharacters(own) / stepShare)
  return isLeft ? stated + text.slice(own.length) : ''
}

/** A step of which less than this part is stated states nothing: 「评分细则写道：“…”，得3分」. */
const stepShare = 4

/** A row with one filled cell reads like a line of text. */
const isProse = ({ form }: Passage, own: string): boolean =>
  form === 'sentence' || (form === 'row' && !own.includes('\n'))

const readEvidence = (passage: Passage): Evidence | undefined => {
  if (!speaks[passage.form] || passage.suspended || passage.text === '') return undefined
  const words = normaliseText(passage.text.replace(ordinal, ''))
  if (contentsLine.test(words)) return undefined
  const own = ownWords(words)
  if (own.length < words.length && statesNothing(passage, words)) return undefined
  const characters = chineseCharacters(own)
  if (characters < fewestCharacters) return undefined
  const text = passage.context === '' ? own : `${own}\n${normaliseText(passage.context)}`
  return { passage, own, text, characters }
}

/** The number of an article or item, typed before its words. */
const ordinal =
  /^(?:第[一二三四五六七八九十百\d]+[条款]\s+|[一二三四五六七八九十]+、|[（(](?:[一二三四五六七八九十]+|\d+)[）)]|\d+[)）、])\s*/

/** Words may take back what stands before a reference, though they go with the reference: 「…见附录A的做法未被采纳」. */
const statesNothing = (passage: Passage, words: string): boolean =>
  chineseCharacters(statedText(words, isProse(passage, words))) < fewestCharacters

/** A line of a table of contents: dots and a page. */
const contentsLine = /(?:\.{3,}|…+|·{3,})\d+$/

/** Less than this says nothing. */
const fewestCharacters = 2

const speaks = {
  heading: false,
  header: false,
  sentence: true,
  step: true,
  row: true,
} satisfies Record<PassageForm, boolean>

/** What a text holds that refers at all. */
const mayRefer = /[\uFFFC《见阅]|s[pirm]/

/** The text without the clauses that only name or point to another document. */
const ownWords = (text: string): string => {
  if (!mayRefer.test(text)) return text
  const clauses = text.replace(aside, '').split(clauseStart)
  const kept = clauses.map((clause) => (isReferral(clause.replace(clauseBorder, '')) ? closingOf(clause) : clause))
  const own = kept.join('')
  return own.length < text.length && onlyTopic.test(own) ? '' : own
}

/** 「…(详见附录)」: it points away, and what it stands beside stays. */
const aside = /\((?:详?见|参[见阅看])[^()]*\)/g

/** What closes a clause and bears on the whole sentence: a question mark, a remark in brackets. */
const closingOf = (clause: string): string =>
  /(?:\((?:待|暂|拟|未|尚|计划|规划|设想|草案|初稿|已?(?:废止|取消|作废|停用|删除)|示例|范文|样例)[^()]*\))?[?!]*(?=[,;:。]*$)/.exec(
    clause,
  )?.[0] ?? ''

/** 「关于售前咨询的内容,见…」 without what follows. */
const onlyTopic = /^(?:有?关于?|对于)[^,;。]*[,。]*$/

/** Where one statement ends and the next begins within a passage; the signs stay with the statement that they end. */
const clauseStart = /(?<=[,;:。!?\n])(?![,;:。!?\n])|(?=并(?:按|依|参照|遵照|执行))/

const clauseBorder = /[,;:。!?\n]+$/

/** 《…》 typed as plain text, with the code that may follow it. */
const typedTitle = /《[^《》\n]*》(?:\([a-z]{2}(?:-\d{2})*\))?/g

/** A code typed as text. */
const typedCode = /(?<![a-z\d])(?:s[pir]-\d{2}(?:-\d{2})?|sm)(?![a-z\d])/g

const isReferral = (clause: string): boolean => {
  if (pointingAway.test(clause)) return true
  const marked = clause.replace(typedTitle, referenceMark).replace(typedCode, referenceMark)
  return (
    marked.includes(referenceMark) && (bareReference.test(marked) || pointing.test(marked) || settledThere.test(marked))
  )
}

/** 「参见公司人事制度汇编」, 「见本手册附录三」. */
const pointingAway =
  /(?:详见|参见|参阅|参看|另见|请见|请?查阅)(?!证|档)[^,]{1,24}$|(?<![意看可罕常])见(?:公司|集团|总公司|总部|母公司|本手册|本程序|附录|附件|附表|附图|第|本章|本节|上文|下文)[^,]{1,20}$/

const references = `${referenceMark}(?:[、和与及或]?${referenceMark})*`
const tail =
  '(?:等)?(?:的)?(?:有关|相关|具体)?(?:规定|要求|程序|内容|办法|文件)?(?:严格)?(?:执行|办理|实施|进行|处理|管理|开展)?(?:第?[\\d.]+[章节条款]?)?'

/** Nothing but references. */
const bareReference = new RegExp(`^[、和与及或\\d.\\-—·()]*${references}[、.()]*$`)

/** 「投诉处理按《…》执行」, 「详见《…》」. */
const pointing = new RegExp(
  `(?:详见|参见|参阅|查阅|另见|参看|见|参照|遵照|依照|按照|依据|根据|执行|适用|遵守|按|依)(?:本公司|公司)?${references}${tail}$`,
)

/** 「由《…》规定」, 「在《…》中明确」; what begins with 「《…》规定」 quotes it. */
const settledThere = new RegExp(`[^、]${references}(?:中|另行|具体|予以|作出|作了|已)*(?:规定|明确|说明)$`)
