import type { Catalogue, Clause, Points, Provenance, Requirement } from './catalogue.js'
import { isWithin, parentClause } from './clause-number.js'

/** A clause whose points may be open. */
export type OpenClause = Omit<Clause, 'points'> & { readonly points?: Points | undefined }

/** A requirement whose points may be open. */
export type OpenRequirement = Omit<Requirement, 'points'> & { readonly points?: Points | undefined }

/** A catalogue before open points are spread. */
export type OpenCatalogue = Omit<Catalogue, 'clauses' | 'requirements'> & {
  readonly clauses: readonly OpenClause[]
  readonly requirements: readonly OpenRequirement[]
}

/**
 * Gives every requirement points. What is known stays; what is left of a second-level item whose points are known,
 * and then of the section, is spread evenly and marked estimated. Shares are not rounded, so that sums stay exact:
 * whoever prints points rounds to two decimals.
 */
export const spreadOpenPoints = (standard: OpenCatalogue): Catalogue => {
  const knownItems = new Map(
    standard.clauses.flatMap((clause) => (isKnownItem(clause) ? [[clause.id, clause] as const] : [])),
  )
  const poolOf = (requirement: OpenRequirement): string => {
    const item = parentClause(requirement.id)
    return knownItems.has(item) ? item : parentClause(item)
  }
  const shares = new Map(
    standard.clauses.map((clause) => [clause.id, shareIn(clause, standard, poolOf, knownItems)] as const),
  )
  const requirements = standard.requirements.map((entry): Requirement => {
    const points: Points = entry.points ?? { value: shares.get(poolOf(entry)) ?? 0, provenance: 'estimated' }
    return { ...entry, points }
  })
  const clauses = standard.clauses.map((clause): Clause => ({
    ...clause,
    points:
      clause.points ??
      sumPoints(requirements.filter((entry) => isWithin(entry.id, clause.id)).map((entry) => entry.points)),
  }))
  return { ...standard, clauses, requirements }
}

type KnownItem = OpenClause & { readonly points: Points }

const isKnownItem = (clause: OpenClause): clause is KnownItem => clause.level === 2 && clause.points !== undefined

/** What each requirement without points gets from the pool of a section or of a second-level item with known points. */
const shareIn = (
  clause: OpenClause,
  standard: OpenCatalogue,
  poolOf: (requirement: OpenRequirement) => string,
  knownItems: ReadonlyMap<string, KnownItem>,
): number => {
  if (clause.points === undefined) return 0
  const own = standard.requirements.filter((requirement) => poolOf(requirement) === clause.id)
  const unknown = own.filter((requirement) => requirement.points === undefined).length
  if (unknown === 0) return 0
  const taken = own.reduce((sum, requirement) => sum + (requirement.points?.value ?? 0), 0)
  const elsewhere = [...knownItems.values()]
    .filter((item) => item.id !== clause.id && isWithin(item.id, clause.id))
    .reduce((sum, item) => sum + item.points.value, 0)
  return (clause.points.value - taken - elsewhere) / unknown
}

/** The sum of points, known as surely as its least sure part. */
export const sumPoints = (list: readonly Points[]): Points => ({
  value: list.reduce((sum, points) => sum + points.value, 0),
  provenance: weakest(list.map((points) => points.provenance)),
})

const weakest = (list: readonly Provenance[]): Provenance => {
  return fromWeakest.find((provenance) => list.includes(provenance)) ?? 'verified'
}

const fromWeakest: readonly Provenance[] = ['estimated', 'single-source', 'user', 'verified']
