import type { Matcher } from '../../catalogue/expectation.js'
import { findClaim } from './claim.js'
import { findCommitment } from './commitment.js'
import { findField } from './field.js'
import type { Finder, MatchContext } from './finder.js'
import { findRecord } from './record.js'
import { findTopic } from './topic.js'

type FinderTable = {
  readonly [Type in Matcher['type']]: (matcher: Extract<Matcher, { type: Type }>, context: MatchContext) => Finder
}

const finders = {
  claim: findClaim,
  topic: findTopic,
  commitment: findCommitment,
  record: findRecord,
  field: findField,
} satisfies FinderTable

/** Makes the finder of a matcher; whatever depends on the project alone is settled here, once. */
export const finderFor = <Type extends Matcher['type']>(
  matcher: Extract<Matcher, { type: Type }>,
  context: MatchContext,
): Finder => (finders as FinderTable)[matcher.type as Type](matcher, context)
