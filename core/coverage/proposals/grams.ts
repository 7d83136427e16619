const runs = /[\p{Script=Han}]+|[a-z0-9]+/gu
const han = /\p{Script=Han}/u

/**
 * Of normalised text the bi- and trigrams of characters in each run of Chinese, and Latin words whole: terms without a dictionary. A word
 * of two characters is one bigram, and a longer one shares some with every wording of it (顾客档案, 档案).
 */
export const gramsOf = (text: string): readonly string[] => {
  const grams: string[] = []
  for (const [run] of text.matchAll(runs)) {
    if (!han.test(run)) {
      grams.push(run)
      continue
    }
    const characters = Array.from(run)
    for (let at = 0; at + 1 < characters.length; at += 1) {
      grams.push(characters.slice(at, at + 2).join(''))
      if (at + 2 < characters.length) grams.push(characters.slice(at, at + 3).join(''))
    }
  }
  return grams
}
