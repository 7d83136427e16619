import type { Catalogue } from '../catalogue/catalogue.js'
import type { Adjustments } from '../catalogue/scoring.js'
import { collectPassages, passageContext } from '../project/collect-passages.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import { indexEvidence, type RequirementEvidence } from './evidence-index.js'
import type { MatchContext } from './matchers/finder.js'
import { projectScore } from './project-score.js'
import type { RequirementVerdict, Score, Witness } from './report.js'
import { judge, witnessesOf } from './verdict.js'

/** What coverage is checked on. `adjustments` are the special deductions and bonus that the user entered. */
export type CoverageInput = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
  readonly adjustments?: Adjustments
}

/** A verdict for each requirement of the catalogue, in its order, and the score that they support. */
export type Coverage = { readonly requirements: readonly RequirementVerdict[]; readonly score: Score }

/** Checks the documents of a project against a catalogue: passages → evidence by requirement → verdicts → score. */
export const checkCoverage = (input: CoverageInput): Coverage => {
  const { project, catalogue } = input
  const { scopeOf, context } = gather(input)
  const requirements = catalogue.requirements.map((requirement) =>
    judge(requirement, scopeOf(requirement.id), context, project.manifest.exclusions),
  )
  return { requirements, score: projectScore(catalogue, requirements, project.evidence, input.adjustments) }
}

/** Every place that answers an expectation, by the expectation's id: more than one where the set repeats itself. */
export const listWitnesses = (input: CoverageInput): ReadonlyMap<string, readonly Witness[]> => {
  const { scopeOf, context } = gather(input)
  return new Map(
    input.catalogue.requirements.flatMap((requirement) =>
      requirement.expectations.map(
        (expectation) => [expectation.id, [...witnessesOf(expectation, scopeOf(requirement.id), context)]] as const,
      ),
    ),
  )
}

type Gathered = { readonly scopeOf: (requirement: string) => RequirementEvidence; readonly context: MatchContext }

const gather = ({ project, catalogue, fields }: CoverageInput): Gathered => {
  const index = indexEvidence(collectPassages(project.documents, passageContext(project, fields)), catalogue)
  return {
    scopeOf: (requirement) => index.get(requirement) ?? nothingClaimed,
    context: { fields, records: new Set(project.records.map((form) => form.code)) },
  }
}

const nothingClaimed: RequirementEvidence = { evidence: [], claims: [] }
