import type { Points } from '../catalogue/catalogue.js'

/** The state of a requirement. */
export type RequirementStatus = 'covered' | 'partial' | 'gap' | 'excluded' | 'overridden'

/** The sentence that meets an expectation: document code, block id and the text as printed. */
export type Witness = { readonly document: string; readonly block: string; readonly quote: string }

/** One expectation's verdict. */
export type ExpectationVerdict = {
  readonly id: string
  readonly text: string
  readonly met: boolean
  readonly witness: Witness | null
}

/** One requirement's verdict. */
export type RequirementVerdict = {
  readonly id: string
  readonly title: string
  readonly status: RequirementStatus
  readonly points: Points
  readonly expectations: readonly ExpectationVerdict[]
}

/**
 * The projected score: `certain` from text and evidence, `documented` what the text supports if practice follows,
 * `possible` when every open item is closed. `provisional` while points are estimated.
 */
export type Score = {
  readonly certain: number
  readonly documented: number
  readonly possible: number
  readonly level: string
  readonly provisional: boolean
}

/** A finding in words, as reports show it. */
export type ReportFinding = {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly document: string | null
  readonly block: string | null
  readonly hint: string | null
}

/** A promise to customers where the text makes it. */
export type ReportCommitment = {
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly document: string
  readonly block: string
  readonly quote: string
}

/** What `check --format json` prints (fixed, docs/project-format.md). */
export type CheckReport = {
  readonly project: { readonly name: string; readonly folder: string }
  readonly standard: { readonly id: string; readonly title: string }
  readonly score: Score
  readonly requirements: readonly RequirementVerdict[]
  readonly findings: readonly ReportFinding[]
  readonly commitments: readonly ReportCommitment[]
}
