import type { CommitmentMatcher } from '../../catalogue/expectation.js'
import { isCommitmentValue } from '../../model/profile-field.js'
import { termTest } from '../terms.js'
import { findNothing, findPassages, type Finder, type MatchContext } from './finder.js'

/** A passage that uses a commitment which is filled, with one of the units. */
export const findCommitment = (matcher: CommitmentMatcher, context: MatchContext): Finder => {
  const value = context.fields.profile[matcher.field]
  if (!isCommitmentValue(value)) return findNothing
  if (matcher.units !== undefined && !matcher.units.includes(value.unit)) return findNothing
  const holds = termTest(matcher)
  return findPassages(({ passage, text }) => passage.fields.includes(matcher.field) && holds(text))
}
