/** A pair of characters that weighs less is too common among requirements to be named as a reason. */
const leastWeight = 1.6

/** Words named at most, the strongest first, and characters of a word. */
const most = { words: 3, characters: 6 }

/** Characters with which no word of the field begins or ends. */
const particles =
  /^[的了着过在和与及或把被就都也又再不是有为到给来去由从对向将可会要能其该此这那一个每各]+|[的了着过在和与及或把被就都也又再不是有为到给来去由从对向将可会要能其该此这那一个每各]+$/gu

const chineseRuns = /\p{Script=Han}+/gu

/** The words of a text that are made of weighty pairs of characters: neighbouring pairs are one word. */
export const sharedWords = (text: string, weightOf: (pair: string) => number): readonly string[] => {
  const words = new Map<string, number>()
  for (const [run] of text.matchAll(chineseRuns)) {
    let word = ''
    let sum = 0
    const close = (): void => {
      const bare = word.replace(particles, '')
      if (bare.length > 1) words.set(bare, Math.max(sum, words.get(bare) ?? 0))
      word = ''
      sum = 0
    }
    const characters = Array.from(run)
    for (let at = 0; at + 1 < characters.length; at += 1) {
      const pair = characters[at]! + characters[at + 1]!
      const weight = weightOf(pair)
      if (weight < leastWeight || word.length >= most.characters) close()
      if (weight < leastWeight) continue
      word = word === '' ? pair : word + characters[at + 1]!
      sum += weight
    }
    close()
  }
  return [...words]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most.words)
    .map(([word]) => word)
}
