import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { parentClause } from './clause-number.js'
import type { StandardFile } from './schema.js'

/** Checks that ids stand once, that every parent is there, and that levels fall. */
export const checkStructure = (standard: StandardFile, file: string): Diagnostic[] => {
  const sections = new Set(standard.clauses.filter((clause) => clause.level === 1).map((clause) => clause.id))
  const items = new Set(standard.clauses.filter((clause) => clause.level === 2).map((clause) => clause.id))
  const expectations = standard.requirements.flatMap((requirement) => requirement.expectations)
  const orphan = (id: string, parents: ReadonlySet<string>): Diagnostic[] =>
    parents.has(parentClause(id))
      ? []
      : [diagnose('kit-reference-unknown', { what: '@parent-clause', key: id, where: file }, { file })]
  return [
    ...repeated(
      [...standard.clauses, ...standard.requirements].map((entry) => entry.id),
      '@clause',
      file,
    ),
    ...repeated(
      expectations.map((expectation) => expectation.id),
      '@expectation',
      file,
    ),
    ...[...items].flatMap((id) => orphan(id, sections)),
    ...standard.requirements.flatMap((requirement) => orphan(requirement.id, items)),
    ...standard.levels.slice(1).flatMap((level, index) => {
      const above = standard.levels[index]
      if (above === undefined || above.from > level.from) return []
      return [
        diagnose(
          'catalogue-invariant',
          { what: level.name, expected: `< ${above.from}`, actual: level.from },
          { file },
        ),
      ]
    }),
  ]
}

const repeated = (ids: readonly string[], what: string, file: string): Diagnostic[] => {
  const seen = new Set<string>()
  return ids.flatMap((key) => {
    if (seen.has(key)) return [diagnose('kit-duplicate', { what, key }, { file })]
    seen.add(key)
    return []
  })
}
