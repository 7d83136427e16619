import type { Catalogue } from '../catalogue/catalogue.js'
import type { Proposer } from '../coverage/proposals/proposal.js'
import { proposeClaims, type ClaimProposal } from '../coverage/proposals/propose-claims.js'
import { createProposer } from '../coverage/proposals/proposer.js'
import type { DocumentReading } from '../project/reading.js'
import type { CheckReference } from './setting.js'

/** Starts proposing: the proposer is made when the first question comes, and anew for another catalogue. */
export const startProposals = ({
  vocabulary,
}: Pick<CheckReference, 'vocabulary'>): ((
  reading: DocumentReading,
  catalogue: Catalogue,
) => readonly ClaimProposal[]) => {
  let kept: { readonly catalogue: Catalogue; readonly proposer: Proposer } | undefined
  let answers = new WeakMap<DocumentReading, readonly ClaimProposal[]>()
  return (reading, catalogue) => {
    if (kept?.catalogue !== catalogue) {
      kept = { catalogue, proposer: createProposer(catalogue, vocabulary === undefined ? {} : { vocabulary }) }
      answers = new WeakMap()
    }
    const known = answers.get(reading)
    if (known !== undefined) return known
    const proposals = proposeClaims(reading, kept.proposer)
    answers.set(reading, proposals)
    return proposals
  }
}
