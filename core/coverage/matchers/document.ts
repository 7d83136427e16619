import type { DocumentMatcher } from '../../catalogue/expectation.js'
import { chineseCharacters } from '../../text/normalise-text.js'
import { statedOf } from '../evidence.js'
import type { MatchContext } from '../match-context.js'
import { termSet } from '../terms.js'
import { findNothing, findPassages, type Finder } from './finder.js'

/** A passage that refers to a document of the register and states something of its own besides. */
export const findDocument = (matcher: DocumentMatcher, { documents }: MatchContext): Finder => {
  const printed = matcher.codes.filter((code) => documents.has(code)).map((code) => `（${code}）`)
  if (printed.length === 0) return findNothing
  const { holds } = termSet(matcher)
  return findPassages(
    (evidence) =>
      printed.some((reference) => evidence.passage.quote.includes(reference)) &&
      holds(evidence) &&
      chineseCharacters(statedOf(evidence)) >= fewestCharacters,
  )
}

/** Fewer own characters than this beside a reference say nothing of the matter. */
const fewestCharacters = 6
