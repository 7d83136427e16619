import type { Catalogue } from '../catalogue/catalogue.js'
import { requirementById } from '../catalogue/lookup.js'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { manifestPath, reviewPath } from '../project/project-files.js'
import type { Project } from '../project/project.js'
import { adjustmentsOf, type Override } from '../project/review.js'
import type { RequirementVerdict } from './report.js'
import { deletionEffect } from './stakes.js'

/**
 * What is wrong with decisions: overrides of nothing or of what needs none, deletions without a justification, and
 * deletions that cost more than they bring.
 */
export const reviewFindings = (
  { manifest, review, evidence }: Pick<Project, 'manifest' | 'review' | 'evidence'>,
  catalogue: Catalogue,
  verdicts: readonly RequirementVerdict[],
): readonly Diagnostic[] => [
  ...(review?.overrides ?? []).flatMap((override) => overrideFindings(override, catalogue, verdicts)),
  ...manifest.exclusions
    .filter(({ reason }) => reason.trim() === '')
    .map(({ clause }) => diagnose('exclusion-without-reason', { clause }, { file: manifestPath })),
  ...manifest.exclusions.flatMap(({ clause }) => {
    const { change } = deletionEffect({ catalogue, verdicts, evidence, adjustments: adjustmentsOf(review) }, clause)
    if (change >= 0) return []
    return [diagnose('exclusion-lowers-score', { clause, points: -change }, { file: manifestPath })]
  }),
]

const overrideFindings = (
  { requirement: clause }: Override,
  catalogue: Catalogue,
  verdicts: readonly RequirementVerdict[],
): readonly Diagnostic[] => {
  const place = { file: reviewPath }
  if (requirementById(catalogue, clause) === undefined) return [diagnose('override-unknown', { clause }, place)]
  const verdict = verdicts.find(({ id }) => id === clause)
  if (verdict === undefined) return []
  if (verdict.status === 'excluded') return [diagnose('override-excluded', { clause }, place)]
  const isMet = verdict.expectations.length > 0 && verdict.expectations.every(({ met }) => met)
  return isMet ? [diagnose('override-needless', { clause }, place)] : []
}
