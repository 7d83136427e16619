import { bestMatch, countWords } from './best-match.js'
import { gramsOf } from './grams.js'
import type { RequirementKnowledge } from './knowledge.js'
import type { ProposalExample } from './proposal.js'

/** How much a match with a requirement's own wording weighs, and one with example texts. */
const weights = { wording: 0.8, examples: 0.9 }

/** Examples are long and many: a word that recurs in them goes on counting, and length is set off in part. */
const exampleTuning = { saturation: 6, lengthShare: 0.5 }

/** The weight of a text's grams for each requirement, by its place in the list. */
export type GramEvidence = (text: string) => Float64Array

/** Looks a canonical text's grams up in the wording of requirements, and in examples of text that answers them. */
export const gramEvidence = (
  known: readonly RequirementKnowledge[],
  examples: readonly ProposalExample[],
): GramEvidence => {
  const inWording = bestMatch(
    known.map(({ wording, terms, expected }) => {
      const words = [...wording, ...terms, ...expected.flat(2)]
      return countWords(words.flatMap((line) => gramsOf(line)))
    }),
  )
  const inExamples = bestMatch(countExamples(known, examples), exampleTuning)
  return (text) => {
    const counts = countWords(gramsOf(text))
    const length = Math.sqrt(Math.max(shortest, counts.size))
    const fromExamples = inExamples(counts)
    return inWording(counts).map(
      (score, index) => (weights.wording * score + weights.examples * fromExamples[index]!) / length,
    )
  }
}

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
