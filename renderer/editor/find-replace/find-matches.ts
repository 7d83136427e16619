import type { Document } from '../../../core/model/document.js'
import type { RecordForm } from '../../../core/model/record-form.js'
import { mapFormWords } from './map-form-words.js'
import { mapBlockWords, mapTitleWords, type WordChange } from './map-words.js'
import { searcherFor, type SearchQuery, type TextRange } from './search-query.js'
import type { WordPlace } from './word-place.js'

/** What is searched: documents, then record forms. */
export type Searched = { readonly documents: readonly Document[]; readonly records: readonly RecordForm[] }

/**
 * A match: in which document or record form, in which block (none for a title or a form), at which place, and where in
 * the text of that run. `before` and `after` are what stands beside it. `key` names it within the project.
 */
export type TextMatch = TextRange & {
  readonly key: string
  readonly kind: 'document' | 'record'
  readonly code: string
  readonly block: string | undefined
  readonly place: WordPlace
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Characters shown on either side of a match. */
const contextLength = 24

/** Every match of a query, in reading order. Guides are searched too; fields, references and generated content never. */
export const findMatches = ({ documents, records }: Searched, query: SearchQuery): readonly TextMatch[] => {
  const search = searcherFor(query)
  if (search === undefined) return []
  const matches: TextMatch[] = []
  const collect = (kind: TextMatch['kind'], code: string, block?: string): WordChange => {
    let run = -1
    return ({ leaves, text }, place) => {
      run += 1
      for (const range of search(text))
        matches.push({
          ...range,
          key: matchKey(code, block, run, range.from),
          kind,
          code,
          block,
          place,
          before: text.slice(Math.max(0, range.from - contextLength), range.from),
          text: text.slice(range.from, range.to),
          after: text.slice(range.to, range.to + contextLength),
        })
      return leaves
    }
  }
  for (const document of documents) {
    mapTitleWords(document, collect('document', document.code))
    for (const block of document.content) mapBlockWords(block, collect('document', document.code, block.id))
  }
  for (const form of records) mapFormWords(form, collect('record', form.code))
  return matches
}

/** The name of a match within the project: codes are unique over documents and forms. */
export const matchKey = (code: string, block: string | undefined, run: number, from: number): string =>
  [code, block ?? '', run, from].join('\u0000')
