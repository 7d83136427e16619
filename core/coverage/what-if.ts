import { isWithin } from '../catalogue/clause-number.js'
import type { Adjustments } from '../catalogue/scoring.js'
import { standingsScore } from './project-score.js'
import type { Score } from './report.js'
import { closed, evidenced, standingsOf, type ScoreBasis } from './standings.js'

/**
 * Changes to be tried: requirements closed, deleted, taken back into the scope or given evidence, by their ids or those
 * of clauses above them, and other adjustments.
 */
export type Changes = Partial<Adjustments> & {
  readonly close?: readonly string[]
  readonly exclude?: readonly string[]
  readonly include?: readonly string[]
  readonly evidence?: readonly string[]
}

/** The score after the changes; nothing of the basis is changed. A deletion goes before an inclusion. */
export const whatIf = (basis: ScoreBasis, changes: Changes): Score => {
  const { close = [], exclude = [], include = [], evidence = [] } = changes
  const standings = standingsOf(basis).map((standing) => {
    const isIn = (clauses: readonly string[]): boolean =>
      clauses.some((clause) => isWithin(standing.requirement.id, clause))
    const written = isIn(close) ? closed(standing) : standing
    const proved = isIn(evidence) ? evidenced(written) : written
    if (isIn(exclude)) return { ...proved, isExcluded: true }
    return isIn(include) ? { ...proved, isExcluded: false } : proved
  })
  const { deductions = basis.adjustments.deductions, bonus = basis.adjustments.bonus } = changes
  return standingsScore(basis.catalogue, standings, { deductions, bonus })
}
