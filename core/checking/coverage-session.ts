import type { ProjectSetting } from '../consistency/rule.js'
import type { Coverage } from '../coverage/check-coverage.js'
import { documentEvidence, type DocumentEvidence, type RequirementAnswers } from '../coverage/document-evidence.js'
import { matchContext, type MatchContext } from '../coverage/match-context.js'
import { projectScore } from '../coverage/project-score.js'
import type { RequirementVerdict } from '../coverage/report.js'
import { judgeRequirement, judgeSetting, type JudgeSetting } from '../coverage/verdict.js'
import { evidenceOnFile } from '../project/project.js'
import type { DocumentReading } from '../project/reading.js'
import { adjustmentsOf } from '../project/review.js'
import { haveSameItems } from '../project/same-items.js'

/** Judges coverage again and again; a requirement is judged anew when a document answers it otherwise than before. */
export type CoverageSession = (readings: readonly DocumentReading[], setting: ProjectSetting) => Coverage

/** What is kept while nothing but documents changes. */
type Kept = {
  readonly setting: ProjectSetting
  readonly context: MatchContext
  readonly judging: JudgeSetting
  readonly documents: ReadonlyMap<string, KeptDocument>
  readonly judged: Map<string, Judged>
}

type KeptDocument = { readonly reading: DocumentReading; readonly evidence: DocumentEvidence }

/** A verdict with the answers, document by document, from which it was judged. */
type Judged = { readonly parts: readonly RequirementAnswers[]; readonly verdict: RequirementVerdict }

/** Starts a session that has judged nothing yet. */
export const startCoverage = (): CoverageSession => {
  let kept: Kept | undefined
  let coverage: Coverage | undefined
  return (readings, setting) => {
    const { project, catalogue } = setting
    const isNew = kept?.setting !== setting
    const { context, judging, judged, ...last } = kept === undefined || isNew ? keepNothing(setting) : kept
    const documents = readings.map((reading): KeptDocument => {
      const known = last.documents.get(reading.document.code)
      if (known?.reading === reading) return known
      return { reading, evidence: documentEvidence(reading, catalogue, context, known?.evidence) }
    })
    kept = { setting, context, judging, judged, documents: byCode(documents) }
    const requirements = catalogue.requirements.map((requirement) => {
      const parts = documents.flatMap(({ evidence }) => evidence.get(requirement.id) ?? [])
      const known = judged.get(requirement.id)
      if (known !== undefined && haveSameItems(known.parts, parts)) return known.verdict
      const verdict = judgeRequirement(requirement, parts, judging)
      judged.set(requirement.id, { parts, verdict })
      return verdict
    })
    if (coverage === undefined || isNew || !haveSameItems(coverage.requirements, requirements)) {
      const score = projectScore(catalogue, requirements, evidenceOnFile(project), adjustmentsOf(project.review))
      coverage = { requirements, score }
    }
    return coverage
  }
}

const keepNothing = (setting: ProjectSetting): Kept => {
  const context = matchContext(setting.project, setting.fields)
  return { setting, context, judging: judgeSetting(setting.project, context), documents: new Map(), judged: new Map() }
}

const byCode = (documents: readonly KeptDocument[]): ReadonlyMap<string, KeptDocument> =>
  new Map(documents.map((document) => [document.reading.document.code, document]))
