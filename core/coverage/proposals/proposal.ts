import type { Vocabulary } from '../../catalogue/vocabulary.js'

/**
 * A requirement that a text may answer. `score` runs from 0 to 1 and may be compared between texts; `because` are the
 * words in it that speak for the requirement, the strongest first, a synonym as the first of its group: terms, or for
 * the three likeliest, where there are none, words shared with sentences that speak of the requirement.
 */
export type Proposal = { readonly requirement: string; readonly score: number; readonly because: readonly string[] }

/** What stands around a text: the heading above it, the texts of its section (its own too), its document's title. */
export type ProposalContext = {
  readonly heading?: string
  readonly section?: readonly string[]
  readonly title?: string
}

/** Text known to answer requirements (each of them), from which a proposer learns wording. */
export type ProposalExample = { readonly text: string; readonly requirements: readonly string[] }

/** What a proposer may know besides the catalogue. */
export type ProposerOptions = { readonly vocabulary?: Vocabulary; readonly examples?: readonly ProposalExample[] }

/** Ranks the requirements of a catalogue for a text, the likeliest first; those for which nothing speaks are left out. */
export type Proposer = { readonly rank: (text: string, context?: ProposalContext) => readonly Proposal[] }
