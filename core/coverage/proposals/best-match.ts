/** A body of text to be found: words and how often each counts. */
export type WordCounts = ReadonlyMap<string, number>

/** The weight of a query's words in each body, by the body's place in the list; `weightOf` is that of one word in one. */
export type BodyRanking = {
  readonly rank: (query: WordCounts) => Float64Array
  readonly weightOf: (word: string, body: number) => number
}

/** The share of bodies above which a word tells nothing of any of them. */
const common = 0.8

/**
 * BM25 over few bodies of text. `saturation` is k1, `lengthShare` b. In place of a word's rarity stands how unevenly it
 * is spread: with few bodies most words are in many, but some of these live in one. Words of most bodies are passed over.
 */
export const bestMatch = (
  bodies: readonly WordCounts[],
  { saturation = 1.2, lengthShare = 0.5 }: { readonly saturation?: number; readonly lengthShare?: number } = {},
): BodyRanking => {
  const lengths = bodies.map((body) => [...body.values()].reduce((sum, count) => sum + count, 0))
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(bodies.length, 1)
  const postings = new Map<string, { readonly body: number; readonly count: number }[]>()
  bodies.forEach((counts, body) => {
    for (const [word, count] of counts) {
      const others = postings.get(word)
      if (others === undefined) postings.set(word, [{ body, count }])
      else others.push({ body, count })
    }
  })
  const weights = new Map<string, { readonly bodies: Int32Array; readonly weights: Float64Array }>()
  for (const [word, places] of postings) {
    if (places.length > Math.max(1, common * bodies.length)) continue
    const evenness = entropy(places.map(({ count }) => count))
    const telling = Math.log(bodies.length + 1) - evenness
    weights.set(word, {
      bodies: Int32Array.from(places, ({ body }) => body),
      weights: Float64Array.from(places, ({ body, count }) => {
        const length = 1 - lengthShare + (lengthShare * lengths[body]!) / average
        return (telling * count * (saturation + 1)) / (count + saturation * length)
      }),
    })
  }
  const rank = (query: WordCounts): Float64Array => {
    const scores = new Float64Array(bodies.length)
    for (const [word, count] of query) {
      const held = weights.get(word)
      if (held === undefined) continue
      const times = Math.min(count, 3) ** 0.5
      for (let index = 0; index < held.bodies.length; index += 1)
        scores[held.bodies[index]!]! += times * held.weights[index]!
    }
    return scores
  }
  const weightOf = (word: string, body: number): number => {
    const held = weights.get(word)
    return held?.weights[held.bodies.indexOf(body)] ?? 0
  }
  return { rank, weightOf }
}

/** How evenly counts are spread: 0 if there is one, the logarithm of their number if all are equal. */
const entropy = (counts: readonly number[]): number => {
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
}

/** Counts words, each as often as `times`, on top of what was counted before. */
export const countWords = (words: readonly string[], times = 1, counts = new Map<string, number>()): WordCounts => {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times)
  return counts
}
