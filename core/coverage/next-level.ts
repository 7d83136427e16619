import type { Catalogue, StarLevel } from '../catalogue/catalogue.js'
import { deductionsThatFail, earnedPoints, roundScore, scoreOf, type Adjustments } from '../catalogue/scoring.js'
import type { NextLevel } from './report.js'
import { documentedShare, isOpen, type Standing } from './standings.js'

/** An open requirement and what closing it adds to the score, not rounded. */
export type Gain = { readonly standing: Standing; readonly gain: number }

/** Open requirements by what closing them adds, most first; then the fewest things missing, then in their order. */
export const gainsOf = (counted: readonly Standing[]): readonly Gain[] => {
  const denominator = counted.reduce((sum, { requirement }) => sum + requirement.points.value, 0)
  const gainOf = (standing: Standing): number => {
    const { requirement } = standing
    return ((requirement.points.value - earnedPoints(requirement, documentedShare(standing))) / denominator) * 100
  }
  return counted
    .filter(isOpen)
    .map((standing) => ({ standing, gain: gainOf(standing) }))
    .sort((one, other) => other.gain - one.gain || leastMissing(one, other))
}

/** The documented score once these requirements are closed. */
export const scoreWith = (
  counted: readonly Standing[],
  closing: Iterable<Standing>,
  adjustments: Adjustments,
): number => {
  const shares = new Map(counted.map((standing) => [standing.requirement, documentedShare(standing)] as const))
  for (const { requirement } of closing) shares.set(requirement, 1)
  return scoreOf([...shares.keys()], (requirement) => shares.get(requirement) ?? 0, adjustments)
}

/** The next level and the shortest way there; null at the top. `counted` are the requirements that are not excluded. */
export const nextLevel = (
  catalogue: Catalogue,
  counted: readonly Standing[],
  adjustments: Adjustments,
): NextLevel | null => {
  const score = scoreWith(counted, [], adjustments)
  const level = levelToReach(catalogue.levels, score, adjustments)
  if (level === undefined) return null
  const { name, from } = level
  const missing = roundScore(Math.max(from - score, 0))
  const close = fewestToClose(counted, from, adjustments)
  const obstacle = hasFailed(adjustments) ? 'deductions' : close === undefined ? 'points' : null
  return { level: name, from, missing, close: (close ?? []).map(({ requirement }) => requirement.id), obstacle }
}

const leastMissing = (one: Gain, other: Gain): number => one.standing.missing.length - other.standing.missing.length

const hasFailed = ({ deductions }: Adjustments): boolean => deductions >= deductionsThatFail

/** The lowest level above the score; with too many deductions the level that the score would have earned counts, too. */
const levelToReach = (levels: readonly StarLevel[], score: number, adjustments: Adjustments): StarLevel | undefined => {
  const above = levels.findLast((level) => level.from > score)
  return hasFailed(adjustments) ? (levels.find((level) => level.from <= score) ?? above) : above
}

/**
 * The fewest requirements whose closing reaches a score. Gains add up, so the largest ones are the fewest; the last of
 * them gives way to one that is just enough with less missing. Undefined where all of them are not enough.
 */
const fewestToClose = (
  counted: readonly Standing[],
  from: number,
  adjustments: Adjustments,
): readonly Standing[] | undefined => {
  const gains = gainsOf(counted)
  const reaches = (chosen: readonly Standing[]): boolean => scoreWith(counted, chosen, adjustments) >= from
  const chosen: Standing[] = []
  for (const { standing } of gains) {
    if (reaches(chosen)) break
    chosen.push(standing)
  }
  if (!reaches(chosen)) return undefined
  if (chosen.length === 0) return chosen
  const firsts = chosen.slice(0, -1)
  const last = gains
    .slice(firsts.length)
    .filter(({ standing }) => reaches([...firsts, standing]))
    .sort(leastMissing)[0]
  return last === undefined ? chosen : [...firsts, last.standing]
}
