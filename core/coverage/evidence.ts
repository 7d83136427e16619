import { referenceMark, type Passage, type PassageForm } from '../project/passage.js'
import { chineseCharacters, normaliseText } from '../text/normalise-text.js'

/** A passage that says something of its own; `text` is normalised, without what only refers elsewhere. */
export type Evidence = { readonly passage: Passage; readonly text: string; readonly characters: number }

/** The passage as evidence; undefined for a heading, a header row, a mere reference and a passage without words. */
export const evidenceOf = (passage: Passage): Evidence | undefined => {
  if (!speaks[passage.form] || passage.text === '') return undefined
  const own = ownWords(normaliseText(passage.text))
  const characters = chineseCharacters(own)
  if (characters < fewestCharacters) return undefined
  const text = passage.context === '' ? own : `${own}\n${normaliseText(passage.context)}`
  return { passage, text, characters }
}

/** Less than this says nothing. */
const fewestCharacters = 2

const speaks = {
  heading: false,
  header: false,
  sentence: true,
  step: true,
  row: true,
} satisfies Record<PassageForm, boolean>

/** The text without the clauses that only name or point to another document. */
const ownWords = (text: string): string => {
  if (!text.includes(referenceMark) && !text.includes('《')) return text
  return text
    .split(clauseBorder)
    .filter((clause) => !isReferral(clause))
    .join(',')
}

/** Where one statement ends and the next begins within a passage. */
const clauseBorder = /[,;:。!?\n]+|(?=并(?:按|依|参照|遵照|执行))/

/** 《…》 typed as plain text, with the code that may follow it. */
const typedTitle = /《[^《》\n]*》(?:\([a-z]{2}(?:-\d{2})*\))?/g

const isReferral = (clause: string): boolean => {
  const marked = clause.replace(typedTitle, referenceMark)
  return (
    marked.includes(referenceMark) && (bareReference.test(marked) || pointing.test(marked) || settledThere.test(marked))
  )
}

const references = `${referenceMark}(?:[、和与及或]?${referenceMark})*`
const tail =
  '(?:等)?(?:的)?(?:有关|相关|具体)?(?:规定|要求|程序|内容|办法|文件)?(?:严格)?(?:执行|办理|实施|进行|处理|管理|开展)?'

/** Nothing but references. */
const bareReference = new RegExp(`^[、和与及或\\d.\\-—·()]*${references}[、.()]*$`)

/** 「投诉处理按《…》执行」, 「详见《…》」. */
const pointing = new RegExp(
  `(?:详见|参见|另见|参看|见|参照|遵照|依照|按照|依据|根据|执行|适用|遵守|按|依)(?:本公司|公司)?${references}${tail}$`,
)

/** 「由《…》规定」, 「在《…》中明确」. */
const settledThere = new RegExp(`[由在于]?${references}(?:中|另行|具体|予以|作出|作了|已)*(?:规定|明确|说明)$`)
