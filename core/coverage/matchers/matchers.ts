import type { Matcher } from '../../catalogue/expectation.js'
import type { MatchContext } from '../match-context.js'
import { findClaim } from './claim.js'
import { findCommitment } from './commitment.js'
import { findDocument } from './document.js'
import { findEvidence } from './evidence.js'
import { findField } from './field.js'
import type { Finder } from './finder.js'
import { findLaw } from './law.js'
import { findRatio } from './ratio.js'
import { findRecord } from './record.js'
import { findResponsible } from './responsible.js'
import { findTable } from './table.js'
import { findTopic } from './topic.js'

type FinderTable = {
  readonly [Type in Matcher['type']]: (
    matcher: Extract<Matcher, { type: Type }>,
    context: MatchContext,
    requirement: string,
  ) => Finder
}

const finders = {
  claim: findClaim,
  topic: findTopic,
  commitment: findCommitment,
  record: findRecord,
  field: findField,
  responsible: findResponsible,
  document: findDocument,
  table: findTable,
  ratio: findRatio,
  law: findLaw,
  evidence: findEvidence,
} satisfies FinderTable

/** Makes the finder of a requirement's matcher; whatever depends on the project alone is settled here, once. */
export const finderFor = <Type extends Matcher['type']>(
  matcher: Extract<Matcher, { type: Type }>,
  context: MatchContext,
  requirement: string,
): Finder => (finders as FinderTable)[matcher.type as Type](matcher, context, requirement)
