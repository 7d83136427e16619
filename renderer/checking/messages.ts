import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { Coverage } from '../../core/coverage/check-coverage.js'
import type { Finding } from '../../core/consistency/finding.js'
import type { ClaimProposal } from '../../core/coverage/proposals/propose-claims.js'
import type { ReportCommitment } from '../../core/coverage/report.js'
import type { Reference } from '../../core/api/reference.js'
import type { Project } from '../../core/project/project.js'
import type { ProjectPatch } from './patch.js'

/** What the page tells the worker. `edit` numbers the state, so that an answer says which state it is of. */
export type CheckRequest =
  | { readonly type: 'open'; readonly state: number; readonly reference: Reference; readonly project: Project }
  | { readonly type: 'edit'; readonly state: number; readonly patch: ProjectPatch }
  | { readonly type: 'propose'; readonly code: string }

/** What is known of one state of the project. */
export type Checked = {
  /** The catalogue as the user's review corrects it. */
  readonly catalogue: Catalogue
  readonly coverage: Coverage
  readonly findings: readonly Finding[]
  readonly commitments: readonly ReportCommitment[]
}

/** The worker's answer: only what is another value than in the answer before. */
export type CheckAnswer =
  | {
      readonly type: 'checked'
      readonly state: number
      readonly changed: Partial<Checked>
      readonly milliseconds: number
    }
  | { readonly type: 'proposed'; readonly code: string; readonly proposals: readonly ClaimProposal[] }
  | { readonly type: 'failed'; readonly state: number; readonly detail: string }
