import type { Document } from './document.js'

/** A clause that a block claims to answer. */
export type ClaimPlace = { readonly clause: string; readonly block: string }

/** The claims of a document in reading order. */
export const walkClaims = (document: Document): ClaimPlace[] =>
  document.content.flatMap((block) => (block.clauses ?? []).map((clause) => ({ clause, block: block.id })))
