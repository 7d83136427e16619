import type { Made } from './typesetter.js'

type Found = readonly { readonly value: readonly (readonly [string, number])[] }[]

/** Asks the layout on which page each bookmark stands; the source leaves the answer under a label of its own. */
export const bookmarkPages = ({ compiler, document }: Made): ReadonlyMap<string, number> => {
  const found = compiler.query(document, { selector: '<fivestar-pages>' }) as Found
  return new Map(found[0]?.value.filter(([, page]) => page > 0))
}
