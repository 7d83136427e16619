import type { Catalogue } from '../catalogue/catalogue.js'
import { clauseTitle } from '../catalogue/lookup.js'
import { wordedCatalogue } from '../catalogue/worded-catalogue.js'
import { wordDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Language } from '../diagnostics/language.js'
import type { FieldContext } from '../project/fields.js'
import { evidenceOnFile, type Project } from '../project/project.js'
import { adjustmentsOf } from '../project/review.js'
import type { Coverage } from './check-coverage.js'
import type {
  CheckReport,
  ExpectationVerdict,
  ReportCommitment,
  ReportFinding,
  ReportRequirement,
  RequirementVerdict,
  Score,
  Witness,
} from './report.js'
import { deletionEffect, stakesOf } from './stakes.js'
import type { ScoreBasis } from './standings.js'
import { wordedVerdict } from './worded-verdicts.js'

/** A diagnostic of the project, with a fix where one call mends it. */
export type CheckedDiagnostic = Diagnostic & { readonly fix?: unknown }

/** A promise as the ledger has it; where it says nothing of condition and origin it is a field's. */
export type CheckedCommitment = Omit<ReportCommitment, 'condition' | 'origin'> & {
  readonly condition?: string | null | undefined
  readonly origin?: 'field' | 'text'
}

/**
 * What a check report is put together from; `folder` is the project's folder as the user named it, `fields` are what
 * rules name.
 */
export type CheckReportInput = {
  readonly project: Pick<Project, 'manifest' | 'documents' | 'evidence' | 'absentEvidence' | 'review'>
  readonly folder: string
  readonly catalogue: Catalogue
  readonly coverage: Coverage
  readonly diagnostics: readonly CheckedDiagnostic[]
  readonly commitments: readonly CheckedCommitment[]
  readonly fields: FieldContext
  readonly language?: Language
}

/** Puts verdicts, findings in words, commitments and points at stake into one shape, keys always in the same order. */
export const makeCheckReport = (input: CheckReportInput): CheckReport => {
  const { project, folder, coverage, diagnostics, commitments, fields, language = 'zh-CN' } = input
  const catalogue = wordedCatalogue(input.catalogue, language)
  const wording = { language, catalogue, fields }
  const verdicts = coverage.requirements.map((verdict) => wordedVerdict(verdict, wording))
  const basis: ScoreBasis = {
    catalogue,
    verdicts,
    evidence: evidenceOnFile(project),
    adjustments: adjustmentsOf(project.review),
  }
  return {
    project: { name: project.manifest.name, folder },
    standard: {
      id: catalogue.id,
      title: catalogue.title,
      levels: catalogue.levels.map(({ name, from }) => ({ name, from })),
    },
    score: orderedScore(coverage.score),
    requirements: verdicts.map((verdict) => reportRequirement(verdict, catalogue)),
    findings: diagnostics.map((diagnostic) => reportFinding(diagnostic, language)),
    commitments: commitments.map(reportCommitment),
    stakes: stakesOf(basis),
    exclusions: project.manifest.exclusions.map(({ clause, reason }) => ({
      ...deletionEffect(basis, clause),
      title: clauseTitle(catalogue, clause) ?? '',
      reason,
    })),
    deductions: project.review?.deductions ?? [],
    bonus: project.review?.bonus ?? null,
    clauses: catalogue.clauses.map(({ id, title, level, points }) => ({ id, title, level, points })),
    documents: project.documents.map(({ code, title, kind }) => ({ code, title, kind })),
  }
}

/** A diagnostic as reports show it. */
export const reportFinding = (diagnostic: CheckedDiagnostic, language: Language = 'zh-CN'): ReportFinding => {
  const { message, hint } = wordDiagnostic(diagnostic, language)
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message,
    document: diagnostic.document ?? null,
    block: diagnostic.block ?? null,
    hint,
    file: diagnostic.file ?? null,
    fixable: diagnostic.fix !== undefined,
  }
}

const orderedScore = ({ certain, documented, possible, level, provisional, next }: Score): Score => ({
  certain,
  documented,
  possible,
  level,
  provisional,
  next,
})

const reportRequirement = (verdict: RequirementVerdict, catalogue: Catalogue): ReportRequirement => {
  const { id, title, status, points, expectations, override } = verdict
  const requirement = catalogue.requirements.find((candidate) => candidate.id === id)
  return {
    id,
    title,
    status,
    points: { value: points.value, provenance: points.provenance },
    expectations: expectations.map(reportExpectation),
    ...(override === undefined ? {} : { override }),
    kind: requirement?.kind ?? 'qualitative',
    wording: requirement?.provenance ?? 'estimated',
  }
}

const reportExpectation = ({ id, text, met, witness, rule }: ExpectationVerdict): ExpectationVerdict => ({
  id,
  text,
  met,
  witness: witness === null ? null : orderedWitness(witness),
  ...(rule === undefined ? {} : { rule }),
})

const orderedWitness = ({ document, block, quote }: Witness): Witness => ({ document, block, quote })

const reportCommitment = (use: CheckedCommitment): ReportCommitment => {
  const { topic, value, unit, document, block, quote, condition = null, origin = 'field' } = use
  return { topic, value, unit, document, block, quote, condition, origin }
}
