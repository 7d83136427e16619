import type { Catalogue, Requirement } from '../catalogue/catalogue.js'
import { levelOf, noAdjustments, scoreOf, type Adjustments } from '../catalogue/scoring.js'
import type { EvidenceItem } from '../project/project.js'
import { nextLevel } from './next-level.js'
import type { RequirementVerdict, Score } from './report.js'
import { certainShare, documentedShare, standingsOf, type Standing } from './standings.js'

/**
 * The score that verdicts support. The level is that of the documented score: what the company reaches if it does what
 * its documents say.
 */
export const projectScore = (
  catalogue: Catalogue,
  verdicts: readonly RequirementVerdict[],
  evidence: readonly EvidenceItem[],
  adjustments: Adjustments = noAdjustments,
): Score => standingsScore(catalogue, standingsOf({ catalogue, verdicts, evidence }), adjustments)

/** The score of requirements that stand as they do. */
export const standingsScore = (
  catalogue: Catalogue,
  standings: readonly Standing[],
  adjustments: Adjustments,
): Score => {
  const counted = standings.filter((standing) => !standing.isExcluded)
  const byRequirement = new Map(counted.map((standing) => [standing.requirement, standing] as const))
  const applicable = [...byRequirement.keys()]
  const score = (shareOf: (standing: Standing) => number): number => {
    const share = (requirement: Requirement): number => {
      const standing = byRequirement.get(requirement)
      return standing === undefined ? 0 : shareOf(standing)
    }
    return scoreOf(applicable, share, adjustments)
  }
  const documented = score(documentedShare)
  return {
    certain: score(certainShare),
    documented,
    possible: score(() => 1),
    level: levelOf(catalogue, documented, adjustments),
    provisional: applicable.some((requirement) => requirement.points.provenance === 'estimated'),
    next: nextLevel(catalogue, counted, adjustments),
  }
}
