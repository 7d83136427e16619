import type { DocumentKind } from '../model/document.js'

/** Where a passage stands: only sentences, steps and rows say something; headings and header rows name it. */
export type PassageForm = 'heading' | 'sentence' | 'step' | 'header' | 'row'

/** Stands in a passage's text for a reference to a document, clause or block: its title is no text of the sentence. */
export const referenceMark = '\uFFFC'

/** Stands in a passage's text for a reference to a record form. */
export const recordMark = '\uFFFB'

/**
 * The smallest piece of text that answers for itself: a sentence, a step of a process or a row of a table. `block` is
 * the id of its block, for a step the step's own id. `claims` are the clauses claimed there, by the headings above and
 * the block itself. `text` holds its words, fields resolved (nothing where unfilled), references as marks; `context`
 * what stands beside them (name, responsible posts and limit of a step). `quote` is the passage as printed. `fields`
 * are the keys used in it, `records` the record forms called in it. `suspended` passages are no rules in force, as a
 * heading or sentence around them says: a draft, a quotation, what has been repealed.
 */
export type Passage = {
  readonly document: string
  readonly kind: DocumentKind
  readonly block: string
  readonly form: PassageForm
  readonly claims: readonly string[]
  readonly text: string
  readonly context: string
  readonly quote: string
  readonly fields: readonly string[]
  readonly records: readonly string[]
  readonly suspended: boolean
}

/** A claim of clauses by a heading (for its section) or by a block, with the passages for which it speaks. */
export type Claim = {
  readonly document: string
  readonly kind: DocumentKind
  readonly block: string
  readonly quote: string
  readonly clauses: readonly string[]
  readonly passages: readonly Passage[]
}

/** What a document says and claims, in reading order. */
export type DocumentPassages = { readonly passages: readonly Passage[]; readonly claims: readonly Claim[] }
