import type { PassageTerms } from '../catalogue/expectation.js'
import { normaliseText } from '../text/normalise-text.js'
import { statedOf, type Evidence } from './evidence.js'

/** Terms ready to be looked for. */
export type TermSet = {
  /** The groups, normalised; a term of each must be stated. */
  readonly groups: readonly (readonly string[])[]
  /** The terms of `none`, normalised. */
  readonly spoilers: readonly string[]
  /** True when evidence states a term of every group and holds no term of `none`. */
  readonly holds: (evidence: Evidence) => boolean
}

/** Normalises terms once. What is cheap is asked first: polarity is read only where the words are there at all. */
export const termSet = ({ all = [], none = [] }: PassageTerms): TermSet => {
  const groups = all.map((group) => group.map(normaliseText))
  const spoilers = none.map(normaliseText)
  const everyGroup = (text: string): boolean => {
    for (const group of groups) if (!holdsAny(text, group)) return false
    return true
  }
  return {
    groups,
    spoilers,
    holds: (evidence) => {
      if (!everyGroup(evidence.text) || holdsAny(evidence.text, spoilers)) return false
      const stated = statedOf(evidence)
      return stated === evidence.text || everyGroup(stated)
    },
  }
}

/** True when text holds one of the terms. */
export const holdsAny = (text: string, terms: readonly string[]): boolean => {
  for (const term of terms) if (text.includes(term)) return true
  return false
}
