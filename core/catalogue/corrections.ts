import { diagnose, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Catalogue, Clause, Points, Requirement, RequirementKind, Translation } from './catalogue.js'
import { compareClauses, isWithin } from './clause-number.js'
import { checkInvariants } from './invariants.js'
import { spreadOpenPoints, type OpenClause, type OpenRequirement } from './spread-points.js'

/** What the user's own copy of the standard says otherwise of a clause or requirement; the catalogue keeps the rest. */
export type CatalogueCorrection = {
  readonly points?: number
  readonly title?: string
  readonly text?: string
  readonly kind?: RequirementKind
}

/** A catalogue with the user's corrections, or as it was where they are refused, and what is wrong with them. */
export type CorrectedCatalogue = { readonly catalogue: Catalogue; readonly diagnostics: readonly Diagnostic[] }

/** Corrections by the number of a clause or requirement. */
type Corrections = Readonly<Record<string, CatalogueCorrection>>

/**
 * Puts what the user read in the standard in the place of what the catalogue guesses; such values have the provenance
 * `user`. Points that stay open are spread anew over what is left. Where the result breaks an invariant all corrections
 * are refused; what names no clause, or nothing that a clause has, is told and left out. Diagnostics name `file`.
 */
export const correctedCatalogue = (
  catalogue: Catalogue,
  corrections: Corrections,
  file = 'review.json',
): CorrectedCatalogue => {
  const ids = Object.keys(corrections).sort(compareClauses)
  if (ids.length === 0) return { catalogue, diagnostics: [] }
  const told = ids.flatMap((clause) => strayCorrection(catalogue, clause, corrections[clause] ?? {}, file))
  const corrected = spreadOpenPoints({
    ...catalogue,
    clauses: catalogue.clauses.map((clause) => correctClause(clause, corrections[clause.id], catalogue)),
    requirements: catalogue.requirements.map((entry) => correctRequirement(entry, corrections[entry.id])),
  })
  const broken = checkInvariants(corrected, file).map(({ parameters }) =>
    diagnose('correction-refused', parameters, { file }),
  )
  return hasErrors(broken)
    ? { catalogue, diagnostics: [...told, ...broken] }
    : { catalogue: corrected, diagnostics: told }
}

const strayCorrection = (
  catalogue: Catalogue,
  clause: string,
  { text, kind }: CatalogueCorrection,
  file: string,
): readonly Diagnostic[] => {
  if (catalogue.requirements.some(({ id }) => id === clause)) return []
  if (!catalogue.clauses.some(({ id }) => id === clause))
    return [diagnose('correction-clause-unknown', { clause }, { file })]
  return Object.entries({ text, kind })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => diagnose('correction-not-of-clause', { clause, key }, { file }))
}

const correctRequirement = (entry: Requirement, correction: CatalogueCorrection = {}): OpenRequirement => {
  const { points, title = entry.title, text = entry.text, kind = entry.kind } = correction
  const known = points === undefined ? knownPoints(entry.points) : fromUser(points)
  const isWorded = correction.title !== undefined || correction.text !== undefined
  const provenance = isWorded ? 'user' : entry.provenance
  const en = translationLeft(entry.en, correction)
  return { ...entry, title, text, kind, provenance, points: known, en }
}

const correctClause = (clause: Clause, correction: CatalogueCorrection = {}, catalogue: Catalogue): OpenClause => {
  const points = correction.points === undefined ? pointsOfItsOwn(clause, catalogue) : fromUser(correction.points)
  const en = translationLeft(clause.en, correction)
  return { ...clause, title: correction.title ?? clause.title, points, en }
}

/** The kit's translation, without what the user words otherwise. */
const translationLeft = <Words extends Translation<'title' | 'text'>>(
  en: Words | undefined,
  { title, text }: CatalogueCorrection,
): Words | undefined =>
  en === undefined
    ? undefined
    : {
        ...en,
        ...(title === undefined ? {} : { title: undefined }),
        ...(text === undefined ? {} : { text: undefined }),
      }

/** Points that somebody knows; the others are open. */
const knownPoints = (points: Points): Points | undefined => (points.provenance === 'estimated' ? undefined : points)

/**
 * A section's points are given. Those of an item below are its own where they are known better than the requirements
 * that share them; else they are no more than a sum, which follows its parts.
 */
const pointsOfItsOwn = (clause: Clause, catalogue: Catalogue): Points | undefined => {
  if (clause.level === 1) return clause.points
  const isShared = catalogue.requirements.some(
    ({ id, points }) => isWithin(id, clause.id) && points.provenance === 'estimated',
  )
  return isShared ? knownPoints(clause.points) : undefined
}

const fromUser = (value: number): Points => ({ value, provenance: 'user' })
