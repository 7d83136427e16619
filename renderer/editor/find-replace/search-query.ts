/** What to look for: words as they stand, or a pattern; whole words hold for Latin letters and digits only. */
export type SearchQuery = {
  readonly text: string
  readonly matchCase?: boolean
  readonly wholeWord?: boolean
  readonly isPattern?: boolean
}

/** A place in a run of text, from the first character to behind the last. */
export type TextRange = { readonly from: number; readonly to: number }

/** Finds a query in a run of text, from left to right without overlaps. Empty matches are none. */
export type TextSearcher = (text: string) => readonly TextRange[]

const wordCharacter = /[\p{Script=Latin}\p{N}_]/u

/** A searcher for a query; undefined for an empty query or a pattern that is none. */
export const searcherFor = (query: SearchQuery): TextSearcher | undefined => {
  if (query.text === '') return undefined
  const source = query.isPattern === true ? query.text : query.text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const pattern = compile(source, query.matchCase === true ? 'gu' : 'giu')
  if (pattern === undefined) return undefined
  return (text) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ from: match.index, to: match.index + match[0].length }))
      .filter((range) => range.to > range.from && (query.wholeWord !== true || isWholeWord(text, range)))
}

const compile = (source: string, flags: string): RegExp | undefined => {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}

const isWholeWord = (text: string, { from, to }: TextRange): boolean =>
  !(joins(text[from - 1], text[from]) || joins(text[to - 1], text[to]))

const joins = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && wordCharacter.test(one) && wordCharacter.test(other)
