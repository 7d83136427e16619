import type { Clause, Points, Provenance, RequirementKind, StarLevel } from '../catalogue/catalogue.js'
import type { Document } from '../model/document.js'
import type { Deduction, Override } from '../project/review.js'

/** The state of a requirement. */
export type RequirementStatus = 'covered' | 'partial' | 'gap' | 'excluded' | 'overridden'

/** The sentence that meets an expectation: document code, block id and the text as printed. */
export type Witness = { readonly document: string; readonly block: string; readonly quote: string }

/** One expectation's verdict; `rule` says in words what was looked for. */
export type ExpectationVerdict = {
  readonly id: string
  readonly text: string
  readonly met: boolean
  readonly witness: Witness | null
  readonly rule?: string
}

/** A person's verdict in the place of the engine's: why, whose, and when. */
export type VerdictOverride = Pick<Override, 'reason' | 'by' | 'date'>

/** One requirement's verdict; `override` where a person set it. */
export type RequirementVerdict = {
  readonly id: string
  readonly title: string
  readonly status: RequirementStatus
  readonly points: Points
  readonly expectations: readonly ExpectationVerdict[]
  readonly override?: VerdictOverride
}

/**
 * The level above the present one: from which score, how many points of the score are missing, and the fewest open
 * requirements whose closing reaches it. `obstacle` where closing does not help: too many special deductions, or not
 * enough points even when everything is closed.
 */
export type NextLevel = {
  readonly level: string
  readonly from: number
  readonly missing: number
  readonly close: readonly string[]
  readonly obstacle: 'deductions' | 'points' | null
}

/**
 * The projected score: `certain` from text and evidence, `documented` what the text supports if practice follows,
 * `possible` when every open item is closed. `provisional` while points are estimated. `next` is null at the top.
 */
export type Score = {
  readonly certain: number
  readonly documented: number
  readonly possible: number
  readonly level: string
  readonly provisional: boolean
  readonly next: NextLevel | null
}

/**
 * An open requirement and what closing it adds to the documented score (`gain`). In a list of them, `after` and
 * `levelAfter` are score and level once it and all before it are closed. `lift`: closing it reaches the next level,
 * alone or together with the others so marked. `missing` are the texts of its open expectations.
 */
export type Stake = {
  readonly requirement: string
  readonly title: string
  readonly status: RequirementStatus
  readonly kind: RequirementKind
  readonly points: Points
  readonly gain: number
  readonly after: number
  readonly levelAfter: string
  readonly lift: 'alone' | 'together' | null
  readonly missing: readonly string[]
}

/** What deleting a clause does: the documented score with and without it. */
export type DeletionEffect = {
  readonly clause: string
  readonly kept: number
  readonly deleted: number
  readonly change: number
}

/** A requirement's verdict as reports list it; `wording` says where title and text come from. */
export type ReportRequirement = RequirementVerdict & { readonly kind: RequirementKind; readonly wording: Provenance }

/** A deleted clause with its reason and what the deletion does to the score. */
export type ReportExclusion = DeletionEffect & { readonly title: string; readonly reason: string }

/** A document in the order of the register. */
export type ReportDocument = Pick<Document, 'code' | 'title' | 'kind'>

/** A finding in words, as reports show it; `file` where it is one of a file, `fixable` where one call mends it. */
export type ReportFinding = {
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly document: string | null
  readonly block: string | null
  readonly hint: string | null
  readonly file: string | null
  readonly fixable: boolean
}

/** A promise to customers where the text makes it, through a field or in plain words. */
export type ReportCommitment = {
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly document: string
  readonly block: string
  readonly quote: string
  readonly condition: string | null
  readonly origin: 'field' | 'text'
}

/**
 * What `check --format json` prints, and what every other report is made of. The keys up to `commitments` are fixed
 * (docs/project-format.md); those after them came later.
 */
export type CheckReport = {
  readonly project: { readonly name: string; readonly folder: string }
  readonly standard: { readonly id: string; readonly title: string; readonly levels: readonly StarLevel[] }
  readonly score: Score
  readonly requirements: readonly ReportRequirement[]
  readonly findings: readonly ReportFinding[]
  readonly commitments: readonly ReportCommitment[]
  readonly stakes: readonly Stake[]
  readonly exclusions: readonly ReportExclusion[]
  readonly deductions: readonly Deduction[]
  readonly bonus: { readonly reason: string } | null
  readonly clauses: readonly Clause[]
  readonly documents: readonly ReportDocument[]
}
