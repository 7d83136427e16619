import { isWithin } from '../catalogue/clause-number.js'
import { levelOf, roundScore } from '../catalogue/scoring.js'
import { gainsOf, nextLevel, scoreWith, type Gain } from './next-level.js'
import { standingsScore } from './project-score.js'
import type { DeletionEffect, Stake } from './report.js'
import { standingsOf, type ScoreBasis, type Standing } from './standings.js'

/**
 * The open requirements by the points at stake: first the fewest that reach the next level, then whatever reaches it
 * alone, then the rest, each by what closing it adds to the documented score.
 */
export const stakesOf = (basis: ScoreBasis): readonly Stake[] => {
  const { catalogue, adjustments } = basis
  const counted = standingsOf(basis).filter((standing) => !standing.isExcluded)
  const next = nextLevel(catalogue, counted, adjustments)
  const together = new Set(next?.obstacle === null ? next.close : [])
  const liftOf = ({ standing }: Gain): Stake['lift'] => {
    if (next?.obstacle !== null) return null
    if (scoreWith(counted, [standing], adjustments) >= next.from) return 'alone'
    return together.has(standing.requirement.id) ? 'together' : null
  }
  const rankOf = (gain: Gain): number => {
    if (together.has(gain.standing.requirement.id)) return 0
    return liftOf(gain) === 'alone' ? 1 : 2
  }
  const gains = [...gainsOf(counted)].sort((one, other) => rankOf(one) - rankOf(other))
  const closing: Standing[] = []
  return gains.map((gain) => {
    const { requirement, status, missing } = gain.standing
    closing.push(gain.standing)
    const after = scoreWith(counted, closing, adjustments)
    return {
      requirement: requirement.id,
      title: requirement.title,
      status,
      kind: requirement.kind,
      points: requirement.points,
      gain: roundScore(gain.gain),
      after,
      levelAfter: levelOf(catalogue, after, adjustments),
      lift: liftOf(gain),
      missing,
    }
  })
}

/**
 * What deleting a clause (or a requirement) does to the documented score, whether or not it is deleted now. Deleting
 * what one passes lowers it; deleting what one fails raises it.
 */
export const deletionEffect = (basis: ScoreBasis, clause: string): DeletionEffect => {
  const score = (isExcluded: boolean): number => {
    const standings = standingsOf(basis).map((standing) =>
      isWithin(standing.requirement.id, clause) ? { ...standing, isExcluded } : standing,
    )
    return standingsScore(basis.catalogue, standings, basis.adjustments).documented
  }
  const kept = score(false)
  const deleted = score(true)
  return { clause, kept, deleted, change: roundScore(deleted - kept) }
}
