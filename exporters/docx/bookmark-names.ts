import type { PrintSet } from '../../core/transform/print-set.js'

/** Word's limit. */
const longest = 40

/** Letters, digits and underscores, a letter first; what Word allows in a bookmark's name. */
const plainName = (bookmark: string): string => {
  const name = bookmark.replace(/[^\p{L}\p{Nd}_]/gu, '_')
  return /^\p{L}/u.test(name) ? name : `b_${name}`
}

const bookmarksOf = (set: PrintSet): readonly string[] =>
  set.documents.flatMap((document) => [
    document.bookmark,
    ...document.blocks.flatMap((block) =>
      'bookmark' in block && block.bookmark !== undefined ? [block.bookmark] : [],
    ),
  ])

/** Names that Word accepts for the bookmarks of a set: at most 40 characters, unique whatever their case. */
export const nameBookmarks = (set: PrintSet): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const bookmark of bookmarksOf(set)) {
    if (names.has(bookmark)) continue
    const plain = plainName(bookmark)
    let name = plain.slice(0, longest)
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1)
      name = `${plain.slice(0, longest - String(copy).length - 1)}_${copy}`
    taken.add(name.toLowerCase())
    names.set(bookmark, name)
  }
  return names
}
