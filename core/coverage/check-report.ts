import type { Catalogue } from '../catalogue/catalogue.js'
import { wordDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/language.js'
import type { Project } from '../project/project.js'
import type { Coverage } from './check-coverage.js'
import type { CheckReport, ReportCommitment, ReportFinding, Witness } from './report.js'

/** What a check report is put together from; `folder` is the project's folder as the user named it. */
export type CheckReportInput = {
  readonly project: Pick<Project, 'manifest'>
  readonly folder: string
  readonly catalogue: Catalogue
  readonly coverage: Coverage
  readonly diagnostics: readonly Diagnostic[]
  readonly commitments: readonly ReportCommitment[]
  readonly language?: Language
}

/** Puts verdicts, findings in words and commitments into the fixed shape, keys always in the same order. */
export const makeCheckReport = (input: CheckReportInput): CheckReport => {
  const { project, folder, catalogue, coverage, diagnostics, commitments, language = 'zh-CN' } = input
  const { certain, documented, possible, level, provisional } = coverage.score
  return {
    project: { name: project.manifest.name, folder },
    standard: { id: catalogue.id, title: catalogue.title },
    score: { certain, documented, possible, level, provisional },
    requirements: coverage.requirements.map(({ id, title, status, points, expectations }) => ({
      id,
      title,
      status,
      points: { value: points.value, provenance: points.provenance },
      expectations: expectations.map((expectation) => ({
        id: expectation.id,
        text: expectation.text,
        met: expectation.met,
        witness: expectation.witness === null ? null : orderedWitness(expectation.witness),
      })),
    })),
    findings: diagnostics.map((diagnostic) => reportFinding(diagnostic, language)),
    commitments: commitments.map(({ topic, value, unit, document, block, quote }) => ({
      topic,
      value,
      unit,
      document,
      block,
      quote,
    })),
  }
}

const orderedWitness = ({ document, block, quote }: Witness): Witness => ({ document, block, quote })

/** A diagnostic as reports show it. */
export const reportFinding = (diagnostic: Diagnostic, language: Language = 'zh-CN'): ReportFinding => {
  const { message, hint } = wordDiagnostic(diagnostic, language)
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message,
    document: diagnostic.document ?? null,
    block: diagnostic.block ?? null,
    hint,
  }
}
