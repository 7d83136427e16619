import type { DocumentReading } from '../project/reading.js'
import type { Claim } from '../project/passage.js'

/** What a matcher that looks at a whole document is asked about: the document, and the claims for its requirement. */
export type DocumentScope = {
  readonly reading: DocumentReading
  readonly claims: readonly Claim[]
  /** True for a list of claimed clauses that speaks for the requirement. */
  readonly isClaimed: (clauses: readonly string[]) => boolean
}
