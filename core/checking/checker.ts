import type { Catalogue } from '../catalogue/catalogue.js'
import { startRules } from '../consistency/check-consistency.js'
import { commitmentsIn, type CommitmentUse } from '../consistency/collect-commitments.js'
import type { Finding } from '../consistency/finding.js'
import type { Coverage } from '../coverage/check-coverage.js'
import { createProposer } from '../coverage/proposals/proposer.js'
import { proposeClaims, type ClaimProposal } from '../coverage/proposals/propose-claims.js'
import { reviewFindings } from '../coverage/review-findings.js'
import { passageContext } from '../project/collect-passages.js'
import { keepByObject, keepInContext } from '../project/keep.js'
import type { Project } from '../project/project.js'
import { createReader } from '../project/reader.js'
import type { DocumentReading, PassageContext } from '../project/reading.js'
import { startCoverage } from './coverage-session.js'
import { checkSetting, isSameSetting, type CheckReference, type CheckSetting } from './setting.js'

/** What a check finds; `catalogue` is the one that it was judged by, with the user's corrections. */
export type CheckResult = {
  readonly catalogue: Catalogue
  readonly coverage: Coverage
  readonly findings: readonly Finding[]
  readonly commitments: readonly CommitmentUse[]
}

/**
 * Checks one project again and again. It remembers the last project and works out only what another document, block or
 * setting changes, known by identity: values must be replaced, never altered. The answer is that of a fresh checker;
 * each part of it that says the same as before is the same value. `propose` ranks clauses for the text without a claim
 * of one document of the project checked last; nothing where it has no such document.
 */
export type Checker = {
  readonly check: (project: Project) => CheckResult
  readonly propose: (document: string) => readonly ClaimProposal[]
}

/** Makes a checker against a kit's catalogue and field definitions. */
export const createChecker = (reference: CheckReference): Checker => {
  const { vocabulary } = reference
  const read = createReader()
  const coverage = startCoverage()
  const consistency = startRules()
  const commitmentsOf = keepInContext(commitmentsIn)
  const proposerFor = keepByObject((catalogue: Catalogue) =>
    createProposer(catalogue, vocabulary === undefined ? {} : { vocabulary }),
  )
  const proposalsOf = keepInContext(proposeClaims)
  let last: CheckSetting | undefined
  let context: PassageContext | undefined
  let readings: readonly DocumentReading[] = []
  let result: CheckResult | undefined
  return {
    check: (project) => {
      if (last === undefined || !isSameSetting(last.setting, project)) last = checkSetting(project, reference)
      const { setting, diagnostics } = last
      context = passageContext(project, setting.fields, context)
      readings = read(project.documents, context)
      const judged = coverage(readings, setting)
      const decided = reviewFindings(project, setting.catalogue, judged.requirements)
      const findings = consistency(readings, setting, [...diagnostics, ...decided])
      const commitments = readings.flatMap((reading) => commitmentsOf(reading, setting.fields))
      result = {
        catalogue: setting.catalogue,
        coverage: judged,
        findings: keepSame(result?.findings, findings),
        commitments: keepSame(result?.commitments, commitments),
      }
      return result
    },
    propose: (document) => {
      const reading = readings.find((each) => each.document.code === document)
      return reading === undefined || last === undefined
        ? []
        : proposalsOf(reading, proposerFor(last.setting.catalogue))
    },
  }
}

/** The former list where the new one says the same: findings are few, and judged anew they are other objects. */
const keepSame = <Item>(former: readonly Item[] | undefined, items: readonly Item[]): readonly Item[] =>
  former !== undefined && former.length === items.length && items.every((item, index) => saysSame(item, former[index]))
    ? former
    : items

const saysSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
