import type { Catalogue } from '../catalogue/catalogue.js'
import { claimSpeaksFor } from '../catalogue/clause-number.js'
import { keepByObject } from '../project/keep.js'
import type { Passage } from '../project/passage.js'
import type { DocumentReading } from '../project/reading.js'
import type { DocumentScope } from './document-scope.js'
import { engineFor, isIn, type Engine, type Sought } from './engine.js'
import type { MatchContext } from './match-context.js'
import type { Witness } from './report.js'

/** What one document answers of one requirement: the witnesses by the expectation's id, in reading order. */
export type RequirementAnswers = ReadonlyMap<string, readonly Witness[]>

/** What one document answers, by the requirement's id; nothing for those that it does not answer. */
export type DocumentEvidence = ReadonlyMap<string, RequirementAnswers>

/**
 * Looks in one document for everything that a catalogue expects. It depends on nothing else, so that it may be kept
 * while reading, catalogue and context are the same objects; single passages are remembered beyond that. What a former
 * evidence of the document answered alike stays the same object.
 */
export const documentEvidence = (
  reading: DocumentReading,
  catalogue: Catalogue,
  context: MatchContext,
  former?: DocumentEvidence,
): DocumentEvidence => {
  const engine = engineFor(catalogue, context)
  const found = new Map<string, Map<string, Witness[]>>()
  const add = ({ requirement, expectation }: Sought, witness: Witness): void => {
    const answers = found.get(requirement.id) ?? new Map<string, Witness[]>()
    const witnesses = answers.get(expectation.id) ?? []
    witnesses.push(witness)
    answers.set(expectation.id, witnesses)
    found.set(requirement.id, answers)
  }
  for (const passage of reading.passages) for (const sought of engine.metBy(passage)) add(sought, witnessOf(passage))
  findInWhole(reading, engine, add)
  if (former === undefined) return found
  return new Map(
    [...found].map(([id, answers]) => {
      const before = former.get(id)
      return [id, before !== undefined && areEqual(before, answers) ? before : answers] as const
    }),
  )
}

/** A passage as the place that it is. */
const witnessOf = keepByObject(({ document, block, quote }: Passage): Witness => ({ document, block, quote }))

const findInWhole = (
  reading: DocumentReading,
  engine: Engine,
  add: (sought: Sought, witness: Witness) => void,
): void => {
  for (const sought of engine.sought) {
    const { requirement, expectation, finder } = sought
    if (finder.scope !== 'document' || !isIn(expectation, reading.document.kind)) continue
    for (const witness of finder.find(scopeFor(requirement.id, reading))) add(sought, witness)
  }
}

const scopeFor = (requirement: string, reading: DocumentReading): DocumentScope => {
  const isClaimed = keepByObject((clauses: readonly string[]) =>
    clauses.some((clause) => claimSpeaksFor(clause, requirement)),
  )
  return { reading, isClaimed, claims: reading.claims.filter((claim) => isClaimed(claim.clauses)) }
}

const areEqual = (some: RequirementAnswers, others: RequirementAnswers): boolean =>
  some.size === others.size &&
  [...some].every(([id, witnesses]) => {
    const same = others.get(id)
    return same?.length === witnesses.length && witnesses.every((witness, index) => isSame(witness, same[index]))
  })

const isSame = (one: Witness, other: Witness | undefined): boolean =>
  one === other || (one.quote === other?.quote && one.block === other.block && one.document === other.document)
