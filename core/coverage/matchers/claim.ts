import type { ClaimMatcher } from '../../catalogue/expectation.js'
import type { Claim } from '../../project/passage.js'
import { chineseCharacters } from '../../text/normalise-text.js'
import { evidenceOf, statedOf } from '../evidence.js'
import { findInDocument, type Finder } from './finder.js'

/** A claiming section that states enough of its own; the witness is the claiming heading (or the claiming block). */
export const findClaim = (matcher: ClaimMatcher): Finder =>
  findInDocument(function* ({ claims }) {
    for (const claim of claims) {
      if (!saysEnough(claim, matcher.characters)) continue
      yield { document: claim.document, block: claim.block, quote: claim.quote }
    }
  })

const saysEnough = ({ passages }: Claim, least: number): boolean => {
  let sum = 0
  for (const passage of passages) {
    const evidence = evidenceOf(passage)
    if (evidence === undefined) continue
    const stated = statedOf(evidence)
    sum += stated === evidence.text ? evidence.characters : Math.min(evidence.characters, chineseCharacters(stated))
    if (sum >= least) return true
  }
  return false
}
