import type { ClaimMatcher } from '../../catalogue/expectation.js'
import type { Finder } from './finder.js'

/** A claiming section that says enough of its own; the witness is the claiming heading (or the claiming block). */
export const findClaim = (matcher: ClaimMatcher): Finder =>
  function* (scope) {
    for (const { claim, characters } of scope.claims) {
      if (characters < matcher.characters) continue
      yield { document: claim.document, block: claim.block, quote: claim.quote }
    }
  }
