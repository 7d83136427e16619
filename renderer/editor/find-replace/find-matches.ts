import type { Document } from '../../../core/model/document.js'
import { blockLines, type LinePlace } from '../../../core/model/walk.js'
import { searcherFor, type SearchQuery, type TextRange } from './search-query.js'
import { textRuns } from './text-runs.js'

/**
 * A match in a document: which block, which line of it, which run of that line, and where in the run's text. `before`
 * and `after` are what stands beside it. `key` names it within the project.
 */
export type TextMatch = TextRange & {
  readonly key: string
  readonly document: string
  readonly block: string
  readonly place: LinePlace
  readonly line: number
  readonly run: number
  readonly before: string
  readonly text: string
  readonly after: string
}

/** Characters shown on either side of a match. */
const contextLength = 24

/** Every match of a query in documents, in reading order. Guides are searched too; fields and references never are. */
export const findMatches = (documents: readonly Document[], query: SearchQuery): readonly TextMatch[] => {
  const search = searcherFor(query)
  if (search === undefined) return []
  return documents.flatMap((document) =>
    document.content.flatMap((block) =>
      blockLines(block).flatMap(({ inlines, place }, line) =>
        textRuns(inlines).flatMap((run, index) =>
          search(run.text).map((range): TextMatch => ({
            ...range,
            key: matchKey(document.code, block.id, line, index, range.from),
            document: document.code,
            block: block.id,
            place,
            line,
            run: index,
            before: run.text.slice(Math.max(0, range.from - contextLength), range.from),
            text: run.text.slice(range.from, range.to),
            after: run.text.slice(range.to, range.to + contextLength),
          })),
        ),
      ),
    ),
  )
}

/** The name of a match within the project. */
export const matchKey = (document: string, block: string, line: number, run: number, from: number): string =>
  [document, block, line, run, from].join('\u0000')
