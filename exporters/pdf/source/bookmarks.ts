import type { PrintBlock, PrintDocument, PrintSet } from '../../../core/transform/print-set.js'
import { printable } from './literal.js'

/** What carries a bookmark. */
export type Owner = PrintDocument | PrintBlock

/** The bookmarks of a set: each belongs to the first document or block that has it. */
export type Bookmarks = {
  readonly names: readonly string[]
  readonly has: (bookmark: string) => boolean
  /** True for bookmarks of documents and headings, the only ones that contents can list. */
  readonly isHeading: (bookmark: string) => boolean
  /** The bookmark that the owner carries in print, null where it has none or another has it already. */
  readonly of: (owner: Owner) => string | null
}

/** An empty name, or one that would not reach Typst as it is, is none. */
const bookmarkOf = (owner: Owner): string | undefined => {
  const bookmark = 'bookmark' in owner ? owner.bookmark : undefined
  return bookmark === undefined || bookmark === '' || printable(bookmark) !== bookmark ? undefined : bookmark
}

/** Collects the bookmarks of a set. */
export const collectBookmarks = (set: PrintSet): Bookmarks => {
  const owners = new Map<string, Owner>()
  for (const owner of set.documents.flatMap((document): readonly Owner[] => [document, ...document.blocks])) {
    const bookmark = bookmarkOf(owner)
    if (bookmark !== undefined && !owners.has(bookmark)) owners.set(bookmark, owner)
  }
  return {
    names: [...owners.keys()],
    has: (bookmark) => owners.has(bookmark),
    isHeading: (bookmark) => {
      const owner = owners.get(bookmark)
      return owner !== undefined && (!('type' in owner) || owner.type === 'heading')
    },
    of: (owner) => {
      const bookmark = bookmarkOf(owner)
      return bookmark !== undefined && owners.get(bookmark) === owner ? bookmark : null
    },
  }
}
