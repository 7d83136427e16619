import { bestMatch, countWords, type WordCounts } from './best-match.js'
import { gramsOf } from './grams.js'
import type { RequirementKnowledge } from './knowledge.js'
import type { ProposalExample } from './proposal.js'
import { sharedWords } from './shared-words.js'

/** How much a match with a requirement's wording and sayings weighs, and one with example texts. */
const weights = { wording: 2, examples: 0.9 }

/** Sayings repeat what matters: the second time a word counts for much of the first. */
const wordingTuning = { saturation: 2, lengthShare: 0.5 }

/** Examples are long and many: a word that recurs in them goes on counting, and length is set off in part. */
const exampleTuning = { saturation: 6, lengthShare: 0.5 }

/** What the grams of a canonical text say for each requirement, by its place in the list. */
export type GramEvidence = {
  /** One weight more than there are requirements: the last is that of unrelated text. */
  readonly weigh: (text: string) => Float64Array
  /** The words that a text shares with the wording of one requirement and of few others, the strongest first. */
  readonly shared: (text: string, place: number) => readonly string[]
}

/** Looks a canonical text's grams up in the wording of requirements, and in examples of text that answers them. */
export const gramEvidence = (
  known: readonly RequirementKnowledge[],
  unrelated: readonly string[],
  examples: readonly ProposalExample[],
): GramEvidence => {
  const lines = new Map<string, number>()
  const count = (texts: readonly string[]): WordCounts => {
    const counts = new Map<string, number>()
    for (const text of texts) {
      const grams = gramsOf(text)
      countWords(grams, 1, counts)
      countWords([...new Set(grams)], 1, lines)
    }
    return counts
  }
  const inWording = bestMatch(
    [
      ...known.map(({ wording, sayings, terms, expected }) => [...wording, ...sayings, ...terms, ...expected.flat(2)]),
      unrelated,
    ].map(count),
    wordingTuning,
  )
  const inExamples = bestMatch(countExamples(known, examples), exampleTuning)
  const weigh = (text: string): Float64Array => {
    const counts = countWords(gramsOf(text))
    const length = Math.sqrt(Math.max(shortest, counts.size))
    const fromExamples = inExamples.rank(counts)
    return inWording
      .rank(counts)
      .map((score, index) => (weights.wording * score + weights.examples * (fromExamples[index] ?? 0)) / length)
  }
  return {
    weigh,
    shared: (text, place) =>
      sharedWords(text, (pair) => ((lines.get(pair) ?? 0) < fewestLines ? 0 : inWording.weightOf(pair, place))),
  }
}

/** Two characters that stand side by side in fewer lines are hardly a word: they met by chance. */
const fewestLines = 3

/** So many grams count as a text's length at least: a title of three characters is no paragraph. */
const shortest = 6

const countExamples = (
  known: readonly RequirementKnowledge[],
  examples: readonly ProposalExample[],
): readonly Map<string, number>[] => {
  const places = new Map(known.map(({ id }, index) => [id, index]))
  const counts = known.map(() => new Map<string, number>())
  for (const { text, requirements } of examples) {
    const grams = gramsOf(text)
    for (const id of requirements) {
      const place = places.get(id)
      if (place !== undefined) countWords(grams, 1 / requirements.length, counts[place])
    }
  }
  return counts
}
