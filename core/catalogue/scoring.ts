import type { Catalogue, Requirement } from './catalogue.js'

/** What counts outside the items: special deductions of one point each, and the one special bonus of one point. */
export type Adjustments = { readonly deductions: number; readonly bonus: boolean }

/** No special deduction and no bonus. */
export const noAdjustments: Adjustments = { deductions: 0, bonus: false }

/** With so many special deductions the evaluation fails whatever the score is. */
export const deductionsThatFail = 5

/** The points that a requirement earns when this share of it (0 to 1) is met: all or nothing, or in proportion. */
export const earnedPoints = (requirement: Requirement, share: number): number => {
  const met = Math.min(Math.max(share, 0), 1)
  if (requirement.kind === 'qualitative') return met === 1 ? requirement.points.value : 0
  return requirement.points.value * met
}

/**
 * The score: points earned ÷ points of the items that apply × 100, less deductions, plus the bonus, within 0 and 100.
 * An excluded item leaves the denominator. Where nothing applies the score is 0.
 */
export const scoreOf = (
  applicable: readonly Requirement[],
  shareOf: (requirement: Requirement) => number,
  adjustments: Adjustments = noAdjustments,
): number => {
  const denominator = applicable.reduce((sum, requirement) => sum + requirement.points.value, 0)
  if (denominator === 0) return 0
  const earned = applicable.reduce((sum, requirement) => sum + earnedPoints(requirement, shareOf(requirement)), 0)
  const adjusted = (earned / denominator) * 100 - adjustments.deductions + (adjustments.bonus ? 1 : 0)
  return roundScore(Math.min(Math.max(adjusted, 0), 100))
}

/**
 * Two decimals, halves up. The rounded score is what is printed and what the level is read from, so that a report
 * never says 95.00 beside a lower level.
 */
export const roundScore = (score: number): number => Math.round(Number((score * 100).toFixed(6))) / 100

/** The level that a score earns; five special deductions fail it whatever the score. */
export const levelOf = (catalogue: Catalogue, score: number, adjustments: Adjustments = noAdjustments): string => {
  if (adjustments.deductions >= deductionsThatFail) return catalogue.belowLevels
  return catalogue.levels.find((level) => score >= level.from)?.name ?? catalogue.belowLevels
}
