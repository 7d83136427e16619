import type { Requirement } from '../catalogue/catalogue.js'
import { isWithin } from '../catalogue/clause-number.js'
import type { Expectation } from '../catalogue/expectation.js'
import type { Exclusion } from '../project/project.js'
import type { RequirementEvidence } from './evidence-index.js'
import type { MatchContext } from './matchers/finder.js'
import { finderFor } from './matchers/matchers.js'
import type { ExpectationVerdict, RequirementStatus, RequirementVerdict, Witness } from './report.js'

/** All places that answer an expectation, in reading order, on demand. */
export const witnessesOf = (
  expectation: Expectation,
  scope: RequirementEvidence,
  context: MatchContext,
): Iterable<Witness> => finderFor(expectation.match, context)(narrow(scope, expectation))

/** Judges one requirement from the evidence claimed for it. It depends on nothing else, so that it can be kept. */
export const judge = (
  requirement: Requirement,
  scope: RequirementEvidence,
  context: MatchContext,
  exclusions: readonly Exclusion[],
): RequirementVerdict => {
  const expectations = requirement.expectations.map((expectation): ExpectationVerdict => {
    const witness = firstOf(witnessesOf(expectation, scope, context))
    return { id: expectation.id, text: expectation.text, met: witness !== null, witness }
  })
  return {
    id: requirement.id,
    title: requirement.title,
    status: isExcluded(requirement.id, exclusions) ? 'excluded' : statusOf(expectations),
    points: requirement.points,
    expectations,
  }
}

/** True when the requirement or a clause above it does not apply to the company. */
export const isExcluded = (id: string, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some((exclusion) => isWithin(id, exclusion.clause))

const statusOf = (expectations: readonly ExpectationVerdict[]): RequirementStatus => {
  const met = expectations.filter((expectation) => expectation.met).length
  if (met === 0) return 'gap'
  return met === expectations.length ? 'covered' : 'partial'
}

const narrow = (scope: RequirementEvidence, { in: kinds }: Expectation): RequirementEvidence =>
  kinds === undefined
    ? scope
    : {
        evidence: scope.evidence.filter(({ passage }) => kinds.includes(passage.kind)),
        claims: scope.claims.filter(({ claim }) => kinds.includes(claim.kind)),
      }

const firstOf = (witnesses: Iterable<Witness>): Witness | null => {
  for (const witness of witnesses) return witness
  return null
}
