import type { CommitmentMatcher } from '../../catalogue/expectation.js'
import { isCommitmentValue } from '../../model/profile-field.js'
import { resolveField, type FieldContext } from '../../project/fields.js'
import { normaliseText } from '../../text/normalise-text.js'
import { readQuantities } from '../../text/quantities.js'
import { statedOf } from '../evidence.js'
import type { MatchContext } from '../match-context.js'
import { statesValue } from '../states-value.js'
import { holdsAny, termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A passage that promises: a commitment field that is filled, or without a field a figure, in one of the units. */
export const findCommitment = (matcher: CommitmentMatcher, { fields }: MatchContext): Finder =>
  matcher.field === undefined ? findFigure(matcher) : findFieldPromise(matcher, matcher.field, fields)

const findFieldPromise = (matcher: CommitmentMatcher, field: string, fields: FieldContext): Finder => {
  const value = fields.profile[field]
  if (!isCommitmentValue(value)) return findNothing
  if (matcher.units !== undefined && !matcher.units.includes(value.unit)) return findNothing
  const said = normaliseText(value.condition ?? fields.definitions.get(field)?.condition ?? '')
  const open = (matcher.condition ?? []).filter((group) => !holdsAny(said, group.map(normaliseText)))
  const { holds } = termSet({ ...matcher, all: [...(matcher.all ?? []), ...open] })
  const { text } = resolveField(field, fields)
  return findPassages(
    (evidence) => evidence.passage.fields.includes(field) && holds(evidence) && statesValue(evidence, text),
  )
}

/** A figure that only approximates binds nobody. */
const findFigure = ({ units = [], all = [], condition = [], none = [] }: CommitmentMatcher): Finder => {
  const { holds } = termSet({ all: [...all, ...condition], none })
  return findPassages(
    (evidence) =>
      /[\d一二三四五六七八九十百两半]/.test(evidence.text) &&
      holds(evidence) &&
      readQuantities(statedOf(evidence)).some(({ unit, bound }) => units.includes(unit) && bound !== 'about'),
  )
}
