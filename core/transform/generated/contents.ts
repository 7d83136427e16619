import type { Document } from '../../model/document.js'
import { blockBookmark } from '../bookmarks.js'
import { numberDocument } from '../numbering.js'
import type { PrintContext } from '../print-context.js'
import type { PrintContents, PrintContentsEntry } from '../print-set.js'
import { resolveRuns, textOfRuns } from '../resolve-runs.js'

/** The headings of a document down to a level, as entries of a contents table. */
export const headingEntries = (context: PrintContext, deepest: number): PrintContentsEntry[] => {
  const { document }: { readonly document: Document } = context
  const { headings } = numberDocument(document)
  return document.content.flatMap((block): PrintContentsEntry[] =>
    block.type === 'heading' && block.level <= deepest
      ? [
          {
            level: block.level,
            number: headings.get(block.id) ?? null,
            text: textOfRuns(resolveRuns(block.children, context)),
            bookmark: blockBookmark(document.code, block.id),
          },
        ]
      : [],
  )
}

/** The contents table inside a document. */
export const contentsOf = (context: PrintContext): PrintContents => ({
  type: 'contents',
  title: '目　次',
  entries: headingEntries(context, 2),
  orientation: 'portrait',
})
