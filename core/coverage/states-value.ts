import { normaliseText } from '../text/normalise-text.js'
import { statedIn, type Evidence } from './evidence.js'

/**
 * True when the printed value of a field stands in what evidence states. The value is one word for it, however long and
 * punctuated it is; one that prints nothing is there by being used.
 */
export const statesValue = (evidence: Evidence, value: string): boolean => {
  const printed = normaliseText(value)
  if (printed === '') return true
  if (!evidence.text.includes(printed)) return false
  const marked = (words: string): string => words.replaceAll(printed, valueMark)
  return statedIn(evidence, { own: marked(evidence.own), text: marked(evidence.text) }).includes(valueMark)
}

/** Stands for a value; a private character, so that no word list knows it. */
const valueMark = '\uE000'
