import { mapFormWords } from './map-form-words.js'
import { mapBlockWords, mapTitleWords, type WordChange } from './map-words.js'
import { matchKey, type Searched } from './find-matches.js'
import { searcherFor, type SearchQuery } from './search-query.js'
import { replaceInLeaves } from './text-runs.js'

/** What was searched after a replacement, and how many matches were replaced. What holds none is returned itself. */
export type Replaced = Searched & { readonly count: number }

/**
 * Replaces a query: every match, or those whose key is chosen. Ids, fields, references and marks stay; a match never
 * reaches over a field or a reference. A title is never emptied.
 */
export const replaceMatches = (
  { documents, records }: Searched,
  query: SearchQuery,
  replacement: string,
  chosen?: ReadonlySet<string>,
): Replaced => {
  const search = searcherFor(query)
  if (search === undefined) return { documents, records, count: 0 }
  let count = 0
  const exchange = (code: string, block?: string): WordChange => {
    let run = -1
    return ({ leaves, text }, place) => {
      run += 1
      const ranges = search(text).filter(
        ({ from }) => chosen === undefined || chosen.has(matchKey(code, block, run, from)),
      )
      const changed = replaceInLeaves(
        leaves,
        ranges.map((range) => ({ ...range, text: replacement })),
      )
      const isTitle = place.type === 'title' || place.type === 'formTitle'
      if (isTitle && changed.every((leaf) => leaf.text.trim() === '')) return leaves
      count += ranges.length
      return changed
    }
  }
  const changedDocuments = documents.map((document) => {
    const content = document.content.map((block) => mapBlockWords(block, exchange(document.code, block.id)))
    const isSame = content.every((block, index) => block === document.content[index])
    return mapTitleWords(isSame ? document : { ...document, content }, exchange(document.code))
  })
  const changedRecords = records.map((form) => mapFormWords(form, exchange(form.code)))
  return { documents: changedDocuments, records: changedRecords, count }
}
