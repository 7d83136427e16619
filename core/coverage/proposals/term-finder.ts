/** Where a term stands in a text. */
export type TermFound = { readonly term: string; readonly at: number }

type Node = { readonly next: Map<string, Node>; term?: string }

/** Finds all terms of a fixed list in a text, those within others too, in the order in which they begin. */
export type TermFinder = (text: string) => readonly TermFound[]

/** Makes a finder of a tree of the terms' characters: its cost grows with the text, hardly with the list. */
export const createTermFinder = (terms: Iterable<string>): TermFinder => {
  const root: Node = { next: new Map() }
  for (const term of terms) {
    let node = root
    for (const character of term) {
      const known = node.next.get(character)
      if (known !== undefined) node = known
      else {
        const fresh: Node = { next: new Map() }
        node.next.set(character, fresh)
        node = fresh
      }
    }
    if (node !== root) node.term = term
  }
  return (text) => {
    const characters = Array.from(text)
    const found: TermFound[] = []
    for (let at = 0; at < characters.length; at += 1) {
      let node: Node | undefined = root
      for (let end = at; end < characters.length && node !== undefined; end += 1) {
        node = node.next.get(characters[end]!)
        if (node?.term !== undefined) found.push({ term: node.term, at })
      }
    }
    return found
  }
}

/** Forward maximum matching: of terms that overlap, the one that begins first, and of these the longest. */
export const longestTerms = (found: readonly TermFound[]): readonly string[] => {
  const longest: string[] = []
  let free = 0
  for (let index = 0; index < found.length; index += 1) {
    const { term, at } = found[index]!
    if (at < free || found[index + 1]?.at === at) continue
    longest.push(term)
    free = at + Array.from(term).length
  }
  return longest
}
