import type { Catalogue, Requirement } from '../catalogue/catalogue.js'
import { levelOf, noAdjustments, scoreOf, type Adjustments } from '../catalogue/scoring.js'
import type { EvidenceItem } from '../project/project.js'
import type { RequirementVerdict, Score } from './report.js'

/**
 * The score that verdicts support. The level is that of the documented score: what the company reaches if it does what
 * its documents say.
 */
export const projectScore = (
  catalogue: Catalogue,
  verdicts: readonly RequirementVerdict[],
  evidence: readonly EvidenceItem[],
  adjustments: Adjustments = noAdjustments,
): Score => {
  const shares = new Map(verdicts.map((verdict) => [verdict.id, metShare(verdict)] as const))
  const excluded = new Set(verdicts.filter((verdict) => verdict.status === 'excluded').map((verdict) => verdict.id))
  const onFile = new Set(evidence.flatMap((item) => item.requirements))
  const applicable = catalogue.requirements.filter((requirement) => !excluded.has(requirement.id))
  const documented = ({ id }: Requirement): number => shares.get(id) ?? 0
  const score = (shareOf: (requirement: Requirement) => number): number => scoreOf(applicable, shareOf, adjustments)
  const documentedScore = score(documented)
  return {
    certain: score((requirement) => (onFile.has(requirement.id) ? documented(requirement) : 0)),
    documented: documentedScore,
    possible: score(() => 1),
    level: levelOf(catalogue, documentedScore, adjustments),
    provisional: applicable.some((requirement) => requirement.points.provenance === 'estimated'),
  }
}

/** How much of a requirement the text meets: what a reviewer overrode counts in full. */
const metShare = ({ status, expectations }: RequirementVerdict): number => {
  if (status === 'overridden') return 1
  if (expectations.length === 0) return 0
  return expectations.filter((expectation) => expectation.met).length / expectations.length
}
