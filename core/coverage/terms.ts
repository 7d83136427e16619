import type { PassageTerms } from '../catalogue/expectation.js'
import { normaliseText } from '../text/normalise-text.js'

/** Tests normalised text. */
export type TermTest = (text: string) => boolean

/** A test for text that holds a term of every group of `all` and no term of `none`. */
export const termTest = ({ all = [], none = [] }: PassageTerms): TermTest => {
  const groups = all.map((group) => group.map(normaliseText))
  const spoilers = none.map(normaliseText)
  return (text) => groups.every((group) => holdsAny(text, group)) && !holdsAny(text, spoilers)
}

const holdsAny = (text: string, terms: readonly string[]): boolean => terms.some((term) => text.includes(term))
