import type { CatalogueCorrection } from '../catalogue/corrections.js'
import type { Adjustments } from '../catalogue/scoring.js'

/** A person's verdict against that of the engine: the requirement counts as met. Kept and printed with its reason. */
export type Override = {
  readonly requirement: string
  readonly reason: string
  readonly by: string
  readonly date?: string
}

/** The grounds of a special deduction (GB/T 27922-2011, chapter 6): law, the company's own rules, its industry's, harm. */
export const deductionGrounds = ['law', 'own-rule', 'industry', 'operation'] as const

/** Why a special deduction of one point is expected. */
export type Deduction = { readonly ground: (typeof deductionGrounds)[number]; readonly reason: string }

/** What the user's own copy of the standard says otherwise of a clause or requirement; the catalogue keeps the rest. */
export type Correction = CatalogueCorrection

/**
 * What people decided about a project beside its text (`review.json`, may be absent): overrides, special deductions and
 * bonus, corrections of the catalogue by clause id, and other companies' names that must not be left in the text.
 */
export type Review = {
  readonly overrides: readonly Override[]
  readonly deductions: readonly Deduction[]
  readonly bonus?: { readonly reason: string }
  readonly corrections: Readonly<Record<string, Correction>>
  readonly foreignNames: readonly string[]
}

/** Nothing decided. */
export const emptyReview: Review = { overrides: [], deductions: [], corrections: {}, foreignNames: [] }

/** True where nothing is decided: such a review needs no file. */
export const isEmptyReview = (review: Review): boolean =>
  review.overrides.length === 0 &&
  review.deductions.length === 0 &&
  review.bonus === undefined &&
  Object.keys(review.corrections).length === 0 &&
  review.foreignNames.length === 0

/** What a review adds to the score and takes from it: one point for each special deduction, one for the bonus. */
export const adjustmentsOf = (review: Review | undefined): Adjustments => ({
  deductions: review?.deductions.length ?? 0,
  bonus: review?.bonus !== undefined,
})
