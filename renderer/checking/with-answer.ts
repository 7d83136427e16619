import type { RequirementVerdict } from '../../core/coverage/report.js'
import type { Checked } from './messages.js'

/**
 * What is known after an answer. Verdicts and findings that say the same as before stay the very same values, although
 * they came through a message: what shows them is not redrawn.
 */
export const withAnswer = (before: Checked | null, changed: Partial<Checked>): Checked => {
  const after = { ...before, ...changed } as Checked
  if (before === null) return after
  return {
    ...after,
    coverage:
      changed.coverage === undefined
        ? before.coverage
        : { ...changed.coverage, requirements: shareVerdicts(before, changed.coverage.requirements) },
    findings: changed.findings === undefined ? before.findings : shareItems(before.findings, changed.findings),
  }
}

const shareVerdicts = (before: Checked, after: readonly RequirementVerdict[]): readonly RequirementVerdict[] => {
  const known = new Map(before.coverage.requirements.map((verdict) => [verdict.id, verdict] as const))
  return after.map((verdict) => {
    const former = known.get(verdict.id)
    return former !== undefined && isSame(former, verdict) ? former : verdict
  })
}

const shareItems = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] => {
  const known = new Map(before.map((item) => [JSON.stringify(item), item] as const))
  return after.map((item) => known.get(JSON.stringify(item)) ?? item)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
