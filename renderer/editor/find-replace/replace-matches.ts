import type { Block } from '../../../core/model/block.js'
import type { Document } from '../../../core/model/document.js'
import { mapInlines } from '../../../core/model/map-inlines.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { matchKey } from './find-matches.js'
import { searcherFor, type SearchQuery, type TextSearcher } from './search-query.js'
import { mapRuns, replaceInLeaves } from './text-runs.js'

/** Documents after a replacement, and how many matches were replaced. Documents without one are returned themselves. */
export type Replaced = { readonly documents: readonly Document[]; readonly count: number }

/**
 * Replaces a query in documents: every match, or those whose key is chosen. Ids, fields, references and marks stay; a
 * match never reaches over a field or a reference.
 */
export const replaceMatches = (
  documents: readonly Document[],
  query: SearchQuery,
  replacement: string,
  chosen?: ReadonlySet<string>,
): Replaced => {
  const search = searcherFor(query)
  if (search === undefined) return { documents, count: 0 }
  let count = 0
  const changed = documents.map((document) => {
    const content = document.content.map((block) =>
      replaceInBlock(document.code, block, { search, replacement, chosen, onReplace: () => (count += 1) }),
    )
    return content.every((block, index) => block === document.content[index]) ? document : { ...document, content }
  })
  return { documents: changed, count }
}

type Replacing = {
  readonly search: TextSearcher
  readonly replacement: string
  readonly chosen: ReadonlySet<string> | undefined
  readonly onReplace: () => void
}

const replaceInBlock = (
  document: string,
  block: Block,
  { search, replacement, chosen, onReplace }: Replacing,
): Block => {
  let line = -1
  return mapInlines(block, (inlines) => {
    line += 1
    let run = -1
    const changed = mapRuns(inlines, ({ leaves, text }) => {
      run += 1
      const ranges = search(text).filter(
        ({ from }) => chosen === undefined || chosen.has(matchKey(document, block.id, line, run, from)),
      )
      ranges.forEach(onReplace)
      return replaceInLeaves(
        leaves,
        ranges.map((range) => ({ ...range, text: replacement })),
      )
    })
    return changed === inlines ? inlines : normaliseInlines(changed)
  })
}
