import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PrintContentsEntry, PrintSet } from '../../core/transform/print-set.js'
import { collectBookmarks, type Bookmarks } from './source/bookmarks.js'

const lost = (entries: readonly PrintContentsEntry[], bookmarks: Bookmarks, document?: string): readonly Diagnostic[] =>
  entries
    .filter((entry) => !bookmarks.isHeading(entry.bookmark))
    .map((entry) =>
      diagnose('not-rendered', { format: 'PDF', what: entry.text }, document === undefined ? {} : { document }),
    )

/** Entries of contents that lead to no heading of the set cannot have a page number and are left out: says which. */
export const inspectContents = (set: PrintSet): readonly Diagnostic[] => {
  const bookmarks = collectBookmarks(set)
  return [
    ...lost(set.contents, bookmarks),
    ...set.documents.flatMap((document) =>
      document.blocks.flatMap((block) =>
        block.type === 'contents' ? lost(block.entries, bookmarks, document.code) : [],
      ),
    ),
  ]
}
