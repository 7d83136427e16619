import type { Catalogue } from '../../catalogue/catalogue.js'
import { gramEvidence } from './gram-evidence.js'
import { requirementKnowledge } from './knowledge.js'
import type { Proposal, Proposer, ProposerOptions } from './proposal.js'
import { canonicalWording } from './synonyms.js'
import { termEvidence, type TermEvidence } from './term-evidence.js'

/** How much the surroundings of a text say about it, beside the text itself. */
const contextWeights = { heading: 1.2, section: 0.7, title: 0.5 }

/** The sum of evidence at which a score is one half: about two good terms that occur together. */
const halfway = 4

/** Texts whose evidence is remembered: headings and titles come again for every block below them. */
const mostRemembered = 4096

/** Terms named as reasons. */
const mostReasons = 6

/**
 * Makes a proposer. It knows the catalogue's wording and expectations; a vocabulary and examples widen what it
 * recognises. The same text in the same context is always ranked the same; ties fall in the catalogue's order.
 */
export const createProposer = (catalogue: Catalogue, options: ProposerOptions = {}): Proposer => {
  const { vocabulary, examples = [] } = options
  const canonical = canonicalWording(vocabulary?.synonyms ?? [])
  const known = requirementKnowledge(catalogue, vocabulary?.clauses ?? [], canonical)
  const grams = gramEvidence(
    known,
    examples.map((example) => ({ ...example, text: canonical(example.text) })),
  )
  const terms = termEvidence(known)
  const evidenceOf = remember((text: string): TermEvidence => {
    const words = canonical(text)
    const found = terms(words)
    const weight = grams(words)
    return { scores: found.scores.map((score, place) => score + weight[place]!), because: found.because }
  })
  return {
    rank: (text, { heading = '', section = [], title = '' } = {}) => {
      const own = evidenceOf(text)
      const sums = Float64Array.from(own.scores)
      const add = (other: string, weight: number): void => {
        if (other !== '') evidenceOf(other).scores.forEach((score, place) => (sums[place]! += weight * score))
      }
      add(heading, contextWeights.heading)
      add(title, contextWeights.title)
      for (const sibling of section) add(sibling, contextWeights.section / Math.sqrt(section.length))
      return known
        .map(({ id }, place): Proposal => {
          const sum = sums[place]!
          return { requirement: id, score: sum / (sum + halfway), because: strongest(own.because[place]!) }
        })
        .filter(({ score }) => score > 0)
        .sort((one, other) => other.score - one.score)
    },
  }
}

const strongest = (terms: ReadonlyMap<string, number>): readonly string[] =>
  [...terms]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostReasons)
    .map(([term]) => term)

/** A function of a text that keeps its latest answers. */
const remember = <Answer>(answer: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= mostRemembered) answers.clear()
    const fresh = answer(text)
    answers.set(text, fresh)
    return fresh
  }
}
