import type { Catalogue } from '../../catalogue/catalogue.js'
import { gramEvidence } from './gram-evidence.js'
import { requirementKnowledge } from './knowledge.js'
import type { Proposal, Proposer, ProposerOptions } from './proposal.js'
import { canonicalWording } from './synonyms.js'
import { termEvidence, type TermEvidence } from './term-evidence.js'

/** How much the surroundings of a text say about it, beside the text itself. */
const contextWeights = { heading: 1.2, section: 0.7, title: 0.5 }

/** The evidence beyond that for others at which a score is one half. */
const halfway = 7.5

/** Texts whose evidence is remembered: headings and titles come again for every block below them. */
const mostRemembered = 4096

/** Terms named as reasons. */
const mostReasons = 6

/** So many of the likeliest are explained by shared wording where no term speaks for them. */
const mostExplained = 3

/** What a text by itself says, its canonical words, and the reasons that were asked for. */
type Evidence = TermEvidence & { readonly words: string; readonly reasons: Map<number, readonly string[]> }

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
    (vocabulary?.unrelated ?? []).map(canonical),
    examples.map((example) => ({ ...example, text: canonical(example.text) })),
  )
  const terms = termEvidence(known)
  const evidenceOf = remember((text: string): Evidence => {
    const words = canonical(text)
    const found = terms(words)
    const scores = grams.weigh(words)
    found.scores.forEach((score, place) => (scores[place]! += score))
    return { words, scores, because: found.because, reasons: new Map() }
  })
  const sectionSums = rememberFor((section: readonly string[]): Float64Array => {
    const sums = new Float64Array(known.length + 1)
    for (const text of section) if (text !== '') addTo(sums, evidenceOf(text).scores, 1)
    return sums
  })
  const reasons = ({ words, because, reasons }: Evidence, place: number, rank: number): readonly string[] => {
    const known = reasons.get(place)
    if (known !== undefined) return known
    const named = strongest(because.get(place) ?? none)
    if (named.length === 0 && rank >= mostExplained) return named
    const found = named.length > 0 ? named : grams.shared(words, place)
    reasons.set(place, found)
    return found
  }
  return {
    rank: (text, { heading = '', section = [], title = '' } = {}) => {
      const own = evidenceOf(text)
      const sums = Float64Array.from(own.scores)
      if (heading !== '') addTo(sums, evidenceOf(heading).scores, contextWeights.heading)
      if (title !== '') addTo(sums, evidenceOf(title).scores, contextWeights.title)
      if (section.length > 0) addTo(sums, sectionSums(section), contextWeights.section / Math.sqrt(section.length))
      const { above, beyond } = comparedWithOthers(sums)
      return known
        .map((_, place) => place)
        .filter((place) => above[place]! > 0)
        .sort((one, other) => above[other]! - above[one]!)
        .map((place, rank): Proposal => {
          const evidence = Math.max(0, beyond[place]!)
          const score = evidence / (evidence + halfway)
          return { requirement: known[place]!.id, score, because: reasons(own, place, rank) }
        })
    },
  }
}

/**
 * What speaks for each requirement `above` what speaks for the others on average, and `beyond` that also what makes the
 * text unrelated (the last sum): every text shares some characters with everything.
 */
const comparedWithOthers = (sums: Float64Array): Readonly<Record<'above' | 'beyond', Float64Array>> => {
  const places = sums.subarray(0, -1)
  const unrelated = sums.at(-1)!
  const whole = places.reduce((sum, score) => sum + score, 0)
  const above = places.map((score) => score - (whole - score) / Math.max(1, places.length - 1))
  return { above, beyond: above.map((score, place) => Math.min(score, places[place]! - unrelated)) }
}

const addTo = (sums: Float64Array, scores: Float64Array, weight: number): void => {
  for (let place = 0; place < sums.length; place += 1) sums[place]! += weight * scores[place]!
}

const none: ReadonlyMap<string, number> = new Map()

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

/** A function of an object that is never changed, which keeps its answer as long as the object lives. */
const rememberFor = <Key extends object, Answer>(answer: (key: Key) => Answer): ((key: Key) => Answer) => {
  const answers = new WeakMap<Key, Answer>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const fresh = answer(key)
    answers.set(key, fresh)
    return fresh
  }
}
