import type { FieldMatcher } from '../../catalogue/expectation.js'
import { resolveField } from '../../project/fields.js'
import { statesValue } from '../states-value.js'
import type { MatchContext } from '../match-context.js'
import { termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A passage that uses a field which is filled, in what it states. */
export const findField = (matcher: FieldMatcher, { fields }: MatchContext): Finder => {
  const { filled, text } = resolveField(matcher.field, fields)
  if (!filled) return findNothing
  const { holds } = termSet(matcher)
  return findPassages(
    (evidence) => evidence.passage.fields.includes(matcher.field) && holds(evidence) && statesValue(evidence, text),
  )
}
