import type { Catalogue, Requirement } from '../catalogue/catalogue.js'
import { isWithin } from '../catalogue/clause-number.js'
import type { Adjustments } from '../catalogue/scoring.js'
import type { EvidenceItem } from '../project/project.js'
import type { RequirementStatus, RequirementVerdict } from './report.js'

/** What a score is reckoned from. */
export type ScoreBasis = {
  readonly catalogue: Catalogue
  readonly verdicts: readonly RequirementVerdict[]
  readonly evidence: readonly EvidenceItem[]
  readonly adjustments: Adjustments
}

/**
 * How a requirement stands, in numbers of expectations: `met` of those `asked` of the text, `proved` of those that ask
 * for evidence. `hasEvidence` where anything is on file for it. `missing` are the open expectations of the text.
 */
export type Standing = {
  readonly requirement: Requirement
  readonly status: RequirementStatus
  readonly isExcluded: boolean
  readonly isOverridden: boolean
  readonly met: number
  readonly asked: number
  readonly proved: number
  readonly proofs: number
  readonly hasEvidence: boolean
  readonly missing: readonly string[]
}

/** How each requirement of the catalogue stands, in its order; one without a verdict is open. */
export const standingsOf = ({
  catalogue,
  verdicts,
  evidence,
}: Omit<ScoreBasis, 'adjustments'>): readonly Standing[] => {
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict] as const))
  return catalogue.requirements.map((requirement) => {
    const onFile = evidence.some((item) => item.requirements.some((clause) => isWithin(requirement.id, clause)))
    return standingOf(requirement, byId.get(requirement.id), onFile)
  })
}

/** The share (0 to 1) that the text supports. What asks for evidence only, the text cannot lower. */
export const documentedShare = ({ isOverridden, met, asked, proofs }: Standing): number => {
  if (isOverridden) return 1
  return asked === 0 ? Number(proofs > 0) : met / asked
}

/** The share that text and evidence on file support together; nothing on file proves nothing. */
export const certainShare = ({ isOverridden, hasEvidence, met, asked, proved, proofs }: Standing): number => {
  if (!hasEvidence) return 0
  if (isOverridden) return 1
  return asked + proofs === 0 ? 0 : (met + proved) / (asked + proofs)
}

/** True for a requirement that counts and that the text does not answer in full. */
export const isOpen = (standing: Standing): boolean => !standing.isExcluded && documentedShare(standing) < 1

/** The requirement once its documents say all that is asked for; evidence stays as it is. */
export const closed = (standing: Standing): Standing => {
  const asked = Math.max(standing.asked, 1)
  return { ...standing, asked, met: asked, missing: [] }
}

/** The requirement once all evidence is on file. */
export const evidenced = (standing: Standing): Standing => ({
  ...standing,
  hasEvidence: true,
  proved: standing.proofs,
})

const standingOf = (requirement: Requirement, verdict: RequirementVerdict | undefined, onFile: boolean): Standing => {
  const proofIds = new Set(
    requirement.expectations.filter(({ match }) => match.type === 'evidence').map(({ id }) => id),
  )
  const all = verdict?.expectations ?? []
  const inText = all.filter(({ id }) => !proofIds.has(id))
  const ofEvidence = all.filter(({ id }) => proofIds.has(id))
  const open = inText.filter(({ met }) => !met)
  const proved = ofEvidence.length - ofEvidence.filter(({ met }) => !met).length
  const isOverridden = verdict?.status === 'overridden'
  return {
    requirement,
    status: verdict?.status ?? 'gap',
    isExcluded: verdict?.status === 'excluded',
    isOverridden,
    met: inText.length - open.length,
    asked: inText.length,
    proved,
    proofs: ofEvidence.length,
    hasEvidence: onFile || proved > 0,
    missing: isOverridden ? [] : open.map(({ text }) => text),
  }
}
