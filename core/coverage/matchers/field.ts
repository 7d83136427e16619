import type { FieldMatcher } from '../../catalogue/expectation.js'
import { resolveField } from '../../project/fields.js'
import { termTest } from '../terms.js'
import { findNothing, findPassages, type Finder, type MatchContext } from './finder.js'

/** A passage that uses a field which is filled. */
export const findField = (matcher: FieldMatcher, context: MatchContext): Finder => {
  if (!resolveField(matcher.field, context.fields).filled) return findNothing
  const holds = termTest(matcher)
  return findPassages(({ passage, text }) => passage.fields.includes(matcher.field) && holds(text))
}
