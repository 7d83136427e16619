import type { LawMatcher } from '../../catalogue/expectation.js'
import { normaliseText } from '../../text/normalise-text.js'
import type { CurrentLaw, MatchContext } from '../match-context.js'
import { holdsAny, termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A passage that cites a law in force by name or number, and states something besides. */
export const findLaw = (matcher: LawMatcher, { laws }: MatchContext): Finder => {
  const wanted = matcher.laws?.map(normaliseText)
  const cited = laws
    .filter(({ name, number }) => wanted === undefined || holdsAny(`${name}\n${number}`, wanted))
    .flatMap(citations)
  if (cited.length === 0) return findNothing
  const { holds } = termSet(matcher)
  return findPassages((evidence) => holds(evidence) && holdsAny(normaliseText(evidence.passage.quote), cited))
}

/** How a law is cited: its number, its name, its name without 「中华人民共和国」. */
const citations = ({ name, number }: CurrentLaw): string[] => {
  const short = name.replace(/^中华人民共和国/, '')
  return [number, `《${name}》`, `《${short}》`, short].filter((words) => words.length > 2 && words !== '《》')
}
