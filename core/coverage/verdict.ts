import type { Requirement } from '../catalogue/catalogue.js'
import { isWithin } from '../catalogue/clause-number.js'
import type { Expectation } from '../catalogue/expectation.js'
import { keepInContext } from '../project/keep.js'
import type { Exclusion, Project } from '../project/project.js'
import type { Override } from '../project/review.js'
import type { RequirementAnswers } from './document-evidence.js'
import type { MatchContext } from './match-context.js'
import { findEvidence } from './matchers/evidence.js'
import type { ExpectationVerdict, RequirementStatus, RequirementVerdict, Witness } from './report.js'
import { ruleWords } from './rule-words.js'

/** What people decided, and what the project holds beside its documents: all that a verdict depends on but the text. */
export type JudgeSetting = {
  readonly context: MatchContext
  readonly exclusions: readonly Exclusion[]
  readonly overrides: readonly Override[]
}

/** The setting of a project. Deletions and overrides without a justification do not count. */
export const judgeSetting = (
  { manifest, review }: Pick<Project, 'manifest' | 'review'>,
  context: MatchContext,
): JudgeSetting => ({
  context,
  exclusions: manifest.exclusions.filter(({ reason }) => !isBlank(reason)),
  overrides: (review?.overrides ?? []).filter(({ reason, by }) => !isBlank(reason) && !isBlank(by)),
})

/** Judges one requirement from what each document answers of it, in the order of the documents. */
export const judgeRequirement = (
  requirement: Requirement,
  parts: readonly RequirementAnswers[],
  setting: JudgeSetting,
): RequirementVerdict => {
  const { id, title, points } = requirement
  const expectations = requirement.expectations.map((expectation): ExpectationVerdict => {
    const witness = witnessesOf(requirement, expectation, parts, setting.context)[0] ?? null
    const rule = ruleOf(expectation, setting.context)
    return { id: expectation.id, text: expectation.text, met: witness !== null, witness, rule }
  })
  const override = setting.overrides.find((candidate) => candidate.requirement === id)
  if (isExcluded(id, setting.exclusions)) return { id, title, status: 'excluded', points, expectations }
  if (override === undefined) return { id, title, status: statusOf(requirement, expectations), points, expectations }
  const { reason, by, date } = override
  return {
    id,
    title,
    status: 'overridden',
    points,
    expectations,
    override: { reason, by, ...(date === undefined ? {} : { date }) },
  }
}

/** All places that answer an expectation, in reading order. */
export const witnessesOf = (
  requirement: Requirement,
  expectation: Expectation,
  parts: readonly RequirementAnswers[],
  context: MatchContext,
): readonly Witness[] => {
  if (expectation.match.type === 'evidence') return findEvidence(expectation.match, context, requirement.id).witnesses
  const found = parts.flatMap((part) => part.get(expectation.id) ?? [])
  return found
}

/** True when the requirement or a clause above it does not apply to the company. */
export const isExcluded = (id: string, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some((exclusion) => isWithin(id, exclusion.clause))

const ruleOf = keepInContext(({ match, in: kinds }: Expectation, context: MatchContext): string =>
  ruleWords(match, kinds, context.fields),
)

/** Evidence on file lowers no status: it is asked of practice, not of the text, unless nothing else is asked. */
const statusOf = (requirement: Requirement, verdicts: readonly ExpectationVerdict[]): RequirementStatus => {
  const ofText = verdicts.filter((_, index) => requirement.expectations[index]?.match.type !== 'evidence')
  const asked = ofText.length > 0 ? ofText : verdicts
  const met = asked.filter((verdict) => verdict.met).length
  if (met === 0) return 'gap'
  return met === asked.length ? 'covered' : 'partial'
}

const isBlank = (words: string): boolean => words.trim() === ''
