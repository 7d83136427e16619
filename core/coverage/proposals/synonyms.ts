import { normaliseText } from '../../text/normalise-text.js'

/** Normalises text and says each word that has synonyms by the first of its group. */
export type Canonical = (text: string) => string

/** Makes that of groups of synonyms; of words that begin at the same place the longest is taken. */
export const canonicalWording = (groups: readonly (readonly string[])[]): Canonical => {
  const firsts = new Map(
    groups.flatMap(([first = '', ...others]) =>
      [first, ...others].map((word) => [normaliseText(word), normaliseText(first)] as const),
    ),
  )
  if (firsts.size === 0) return normaliseText
  const words = [...firsts.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(words.map(escapePattern).join('|'), 'gu')
  return (text) => normaliseText(text).replace(pattern, (word) => firsts.get(word) ?? word)
}

const escapePattern = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
