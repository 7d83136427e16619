import type { Catalogue } from '../catalogue/catalogue.js'
import { claimSpeaksFor } from '../catalogue/clause-number.js'
import { keepByObject } from '../project/keep.js'

/** The ids of the requirements for which a list of claimed clauses speaks. */
export type ClaimReach = (claims: readonly string[]) => ReadonlySet<string>

/** The reach of claims in a catalogue; claims and lists of them recur, so both are remembered. */
export const claimReach = keepByObject((catalogue: Catalogue): ClaimReach => {
  const ofClaim = new Map<string, readonly string[]>()
  const one = (claim: string): readonly string[] => {
    const known = ofClaim.get(claim)
    if (known !== undefined) return known
    const found = catalogue.requirements.filter(({ id }) => claimSpeaksFor(claim, id)).map(({ id }) => id)
    ofClaim.set(claim, found)
    return found
  }
  return keepByObject((claims: readonly string[]) => new Set(claims.flatMap(one)))
})
