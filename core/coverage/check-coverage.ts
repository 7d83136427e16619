import type { Catalogue } from '../catalogue/catalogue.js'
import type { Adjustments } from '../catalogue/scoring.js'
import { passageContext } from '../project/collect-passages.js'
import type { FieldContext } from '../project/fields.js'
import { evidenceOnFile, type Project } from '../project/project.js'
import { createReader } from '../project/reader.js'
import { documentEvidence, type RequirementAnswers } from './document-evidence.js'
import { matchContext, type MatchContext } from './match-context.js'
import { projectScore } from './project-score.js'
import type { RequirementVerdict, Score, Witness } from './report.js'
import { judgeRequirement, judgeSetting, witnessesOf } from './verdict.js'

/** What coverage is checked on. `adjustments` are the special deductions and bonus that the user entered. */
export type CoverageInput = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
  readonly adjustments?: Adjustments
}

/** A verdict for each requirement of the catalogue, in its order, and the score that they support. */
export type Coverage = { readonly requirements: readonly RequirementVerdict[]; readonly score: Score }

/** Checks the documents of a project against a catalogue: passages → answers by document → verdicts → score. */
export const checkCoverage = (input: CoverageInput): Coverage => {
  const { project, catalogue, adjustments } = input
  const { partsOf, context } = gather(input)
  const setting = judgeSetting(project, context)
  const requirements = catalogue.requirements.map((requirement) =>
    judgeRequirement(requirement, partsOf(requirement.id), setting),
  )
  return { requirements, score: projectScore(catalogue, requirements, evidenceOnFile(project), adjustments) }
}

/** Every place that answers an expectation, by the expectation's id: more than one where the set repeats itself. */
export const listWitnesses = (input: CoverageInput): ReadonlyMap<string, readonly Witness[]> => {
  const { partsOf, context } = gather(input)
  return new Map(
    input.catalogue.requirements.flatMap((requirement) =>
      requirement.expectations.map(
        (expectation) =>
          [expectation.id, witnessesOf(requirement, expectation, partsOf(requirement.id), context)] as const,
      ),
    ),
  )
}

type Gathered = {
  readonly partsOf: (requirement: string) => readonly RequirementAnswers[]
  readonly context: MatchContext
}

const gather = ({ project, catalogue, fields }: CoverageInput): Gathered => {
  const context = matchContext(project, fields)
  const read = createReader()
  const documents = read(project.documents, passageContext(project, fields)).map((reading) =>
    documentEvidence(reading, catalogue, context),
  )
  return { context, partsOf: (requirement) => documents.flatMap((document) => document.get(requirement) ?? []) }
}
