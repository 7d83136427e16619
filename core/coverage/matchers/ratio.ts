import type { RatioMatcher } from '../../catalogue/expectation.js'
import type { MatchContext } from '../match-context.js'
import { statesValue } from '../states-value.js'
import { termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A passage that gives both numbers, where the one is a large enough part of the other. */
export const findRatio = (matcher: RatioMatcher, { fields }: MatchContext): Finder => {
  const [part, whole] = [fields.profile[matcher.part], fields.profile[matcher.whole]]
  if (typeof part !== 'number' || typeof whole !== 'number' || part < leastOf(matcher, whole)) return findNothing
  const { holds } = termSet(matcher)
  return findPassages(
    (evidence) =>
      evidence.passage.fields.includes(matcher.part) &&
      evidence.passage.fields.includes(matcher.whole) &&
      holds(evidence) &&
      statesValue(evidence, String(part)),
  )
}

/** The least number that satisfies a ratio: the percentage, rounded up, and no fewer than `least`. */
export const leastOf = ({ percent, least = 0 }: RatioMatcher, whole: number): number =>
  Math.max(least, Math.ceil((whole * percent) / 100 - rounding))

/** Takes away what binary fractions add: 10 % of 30 is 3, not 3.0000000000000004. */
const rounding = 1e-9
