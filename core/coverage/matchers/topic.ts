import type { TopicMatcher } from '../../catalogue/expectation.js'
import type { Passage } from '../../project/passage.js'
import type { DocumentScope } from '../document-scope.js'
import { evidenceOf, statedOf } from '../evidence.js'
import type { Witness } from '../report.js'
import { holdsAny, termSet, type TermSet } from '../terms.js'
import { findInDocument, findPassages, type Finder } from './finder.js'

/** A passage, block or claimed section that states a term of every group and holds none that spoils it. */
export const findTopic = (matcher: TopicMatcher): Finder => {
  const terms = termSet(matcher)
  switch (matcher.within ?? 'sentence') {
    case 'sentence':
      return findPassages(terms.holds)
    case 'block':
      return findInDocument((scope) => inPieces(blocks(scope), terms))
    case 'section':
      return findInDocument(({ claims }) =>
        inPieces(
          claims.map((claim) => claim.passages),
          terms,
        ),
      )
  }
}

/** The claimed passages of a document, block by block. */
const blocks = ({ reading, isClaimed }: DocumentScope): Iterable<readonly Passage[]> => {
  const byBlock = new Map<string, Passage[]>()
  for (const passage of reading.passages) {
    if (!isClaimed(passage.claims)) continue
    const others = byBlock.get(passage.block)
    if (others === undefined) byBlock.set(passage.block, [passage])
    else others.push(passage)
  }
  return byBlock.values()
}

/** One witness for each piece that holds all: the passage with which the last group is there. Nested sections agree. */
const inPieces = function* (pieces: Iterable<readonly Passage[]>, terms: TermSet): Generator<Witness> {
  const told = new Set<Passage>()
  for (const passages of pieces) {
    const last = completes(passages, terms)
    if (last === undefined || told.has(last)) continue
    told.add(last)
    yield { document: last.document, block: last.block, quote: last.quote }
  }
}

const completes = (passages: readonly Passage[], { groups, spoilers }: TermSet): Passage | undefined => {
  const open = new Set(groups)
  let last: Passage | undefined
  for (const passage of passages) {
    const evidence = evidenceOf(passage)
    if (evidence === undefined) continue
    if (holdsAny(evidence.text, spoilers)) return undefined
    for (const group of open) {
      if (!holdsAny(evidence.text, group) || !holdsAny(statedOf(evidence), group)) continue
      open.delete(group)
      last = passage
    }
  }
  return open.size === 0 ? last : undefined
}
