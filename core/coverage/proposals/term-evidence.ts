import type { TermGroups } from '../../catalogue/expectation.js'
import type { RequirementKnowledge } from './knowledge.js'
import { createTermFinder, longestTerms } from './term-finder.js'

/** Terms of a text that speak for a requirement (by its place in the list), with their weight. */
export type TermEvidence = {
  readonly scores: Float64Array
  readonly because: ReadonlyMap<number, ReadonlyMap<string, number>>
}

/** What each of the groups of terms that stand together in a sentence is worth. */
const groupWeight = 0.75

type Rule = { readonly place: number; readonly groups: TermGroups; readonly weight: number }

/** Reads a canonical text sentence by sentence for terms that speak for a requirement, alone or together with others. */
export const termEvidence = (known: readonly RequirementKnowledge[]): ((text: string) => TermEvidence) => {
  const speakers = speakingTerms(known)
  const rules = known.flatMap(({ expected, together }, place) =>
    [...expected, ...together].map((groups): Rule => ({ place, groups, weight: groups.length * groupWeight })),
  )
  const rulesByTerm = firstGroups(rules)
  const find = createTermFinder([...speakers.keys(), ...rules.flatMap(({ groups }) => groups.flat())])
  return (text) => {
    const scores = new Float64Array(known.length)
    const because = new Map<number, Map<string, number>>()
    const speak = (place: number, term: string, weight: number): void => {
      scores[place]! += weight
      const named = because.get(place)
      if (named === undefined) because.set(place, new Map([[term, weight]]))
      else named.set(term, (named.get(term) ?? 0) + weight)
    }
    const met = new Set<Rule>()
    const times = new Map<string, number>()
    for (const sentence of text.split(/[。;!?\n]/u)) {
      const found = find(sentence)
      for (const term of longestTerms(found.filter((entry) => speakers.has(entry.term)))) {
        const time = (times.get(term) ?? 0) + 1
        times.set(term, time)
        const { places, weight } = speakers.get(term)!
        for (const place of places) speak(place, term, weight / time ** 2)
      }
      const present = new Set(found.map(({ term }) => term))
      for (const rule of [...present].flatMap((term) => rulesByTerm.get(term) ?? [])) {
        if (met.has(rule)) continue
        const terms = oneOfEach(rule.groups, present)
        if (terms === undefined) continue
        met.add(rule)
        for (const term of terms) speak(rule.place, term, rule.weight / terms.length)
      }
    }
    return { scores, because }
  }
}

/** Rules by each term of their first group: others cannot be met. */
const firstGroups = (rules: readonly Rule[]): ReadonlyMap<string, readonly Rule[]> => {
  const byTerm = new Map<string, Rule[]>()
  for (const rule of rules)
    for (const term of new Set(rule.groups[0])) {
      const others = byTerm.get(term)
      if (others === undefined) byTerm.set(term, [rule])
      else others.push(rule)
    }
  return byTerm
}

type Speaker = { readonly places: readonly number[]; readonly weight: number }

/** A term weighs the more, the fewer requirements it speaks for and the longer it is. */
const speakingTerms = (known: readonly RequirementKnowledge[]): ReadonlyMap<string, Speaker> => {
  const places = new Map<string, number[]>()
  known.forEach(({ terms }, place) => {
    for (const term of terms) places.set(term, [...(places.get(term) ?? []), place])
  })
  return new Map(
    [...places].map(([term, held]) => {
      const rarity = Math.log(1 + known.length / held.length) / Math.log(1 + known.length)
      return [term, { places: held, weight: rarity * Math.min(1.4, 0.4 + 0.3 * Array.from(term).length) }]
    }),
  )
}

/** The first term of each group that is present; undefined where a group has none. */
const oneOfEach = (groups: TermGroups, present: ReadonlySet<string>): readonly string[] | undefined => {
  const terms: string[] = []
  for (const group of groups) {
    const term = group.find((candidate) => present.has(candidate))
    if (term === undefined) return undefined
    terms.push(term)
  }
  return terms
}
