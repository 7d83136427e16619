/** A body of text to be found: words and how often each counts. */
export type WordCounts = ReadonlyMap<string, number>

/** The weight of a query's words in each body, by the body's place in the list. */
export type BodyRanking = (query: WordCounts) => Float64Array

/** BM25 over few bodies of text. `saturation` is k1, `lengthShare` b; words that all bodies have weigh next to nothing. */
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
    const rarity = Math.log(1 + (bodies.length - places.length + 0.5) / (places.length + 0.5))
    weights.set(word, {
      bodies: Int32Array.from(places, ({ body }) => body),
      weights: Float64Array.from(places, ({ body, count }) => {
        const length = 1 - lengthShare + (lengthShare * lengths[body]!) / average
        return (rarity * count * (saturation + 1)) / (count + saturation * length)
      }),
    })
  }
  return (query) => {
    const scores = new Float64Array(bodies.length)
    for (const [word, count] of query) {
      const held = weights.get(word)
      if (held === undefined) continue
      const times = Math.min(count, 3) ** 0.5
      held.bodies.forEach((body, index) => {
        scores[body]! += times * held.weights[index]!
      })
    }
    return scores
  }
}

/** Counts words, each as often as `times`, on top of what was counted before. */
export const countWords = (words: readonly string[], times = 1, counts = new Map<string, number>()): WordCounts => {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + times)
  return counts
}
