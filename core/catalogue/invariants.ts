import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Catalogue } from './catalogue.js'
import { isWithin } from './clause-number.js'

/** What is certain of a standard, whatever a catalogue file says: the points of its sections and of all together. */
type Certain = { readonly sections: Readonly<Record<string, number>>; readonly total: number }

const certainOf: Readonly<Record<string, Certain>> = {
  'GB/T 27922-2011': { sections: { '5.1': 40, '5.2': 35, '5.3': 25 }, total: 100 },
}

/** Sums of shares differ from whole numbers in the last bits only. */
const tolerance = 1e-6

/** Checks that points add up: requirements to their clause, and clauses to what is certain of the standard. */
export const checkInvariants = (catalogue: Catalogue, file: string): Diagnostic[] => {
  const differs = (what: string, expected: number, actual: number): Diagnostic[] =>
    Math.abs(expected - actual) <= tolerance
      ? []
      : [diagnose('catalogue-invariant', { what, expected, actual: Number(actual.toFixed(4)) }, { file })]
  const sections = catalogue.clauses.filter((clause) => clause.level === 1)
  const certain = certainOf[catalogue.id]
  const differsFromCertain = ({ sections: points, total }: Certain): Diagnostic[] => [
    ...Object.entries(points).flatMap(([id, value]) =>
      differs(id, value, sections.find((clause) => clause.id === id)?.points.value ?? 0),
    ),
    ...differs(
      sections.map((clause) => clause.id).join(' + '),
      total,
      sections.reduce((sum, clause) => sum + clause.points.value, 0),
    ),
  ]
  return [
    ...(certain === undefined ? [] : differsFromCertain(certain)),
    ...catalogue.clauses.flatMap((clause) =>
      differs(
        `Σ ${clause.id}.*`,
        clause.points.value,
        catalogue.requirements
          .filter((requirement) => isWithin(requirement.id, clause.id))
          .reduce((sum, requirement) => sum + requirement.points.value, 0),
      ),
    ),
    ...catalogue.requirements
      .filter((requirement) => requirement.points.value <= 0)
      .map((requirement) =>
        diagnose(
          'catalogue-invariant',
          { what: requirement.id, expected: '> 0', actual: Number(requirement.points.value.toFixed(4)) },
          { file },
        ),
      ),
  ]
}
