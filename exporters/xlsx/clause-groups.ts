import type { Catalogue, Clause } from '../../core/catalogue/catalogue.js'
import type { CheckReport, RequirementStatus, RequirementVerdict } from '../../core/coverage/report.js'
import { statusOrder, statusWords } from './words.js'

/** A second-level item with the verdicts below it; `clause` is null for verdicts that the catalogue does not place. */
export type ClauseGroup = { readonly clause: Clause | null; readonly requirements: readonly RequirementVerdict[] }

/** The report's verdicts under their second-level items, in the catalogue's order; strays come last. */
export const clauseGroups = (report: CheckReport, catalogue: Catalogue): readonly ClauseGroup[] => {
  const second = catalogue.clauses.filter((clause) => clause.level === 2)
  const groups = second.map((clause) => ({ clause, requirements: below(report.requirements, clause) }))
  const strays = report.requirements.filter((requirement) => !second.some((clause) => isBelow(requirement, clause)))
  return [...groups, { clause: null, requirements: strays }].filter((group) => group.requirements.length > 0)
}

/** The verdicts below a clause. */
export const below = (
  requirements: readonly RequirementVerdict[],
  clause: Pick<Clause, 'id'>,
): readonly RequirementVerdict[] => requirements.filter((requirement) => isBelow(requirement, clause))

/** How many verdicts have each status. */
export const countStatuses = (
  requirements: readonly RequirementVerdict[],
): Readonly<Record<RequirementStatus, number>> => {
  const counts: Record<RequirementStatus, number> = { covered: 0, partial: 0, gap: 0, excluded: 0, overridden: 0 }
  for (const requirement of requirements) counts[requirement.status] += 1
  return counts
}

/** The counts in a line of words, statuses that do not occur left out. */
export const statusLine = (requirements: readonly RequirementVerdict[]): string => {
  const counts = countStatuses(requirements)
  return statusOrder
    .filter((status) => counts[status] > 0)
    .map((status) => `${statusWords[status].name} ${counts[status]}`)
    .join('，')
}

/** A clause as the sheets name it. */
export const clauseTitle = (clause: Clause | null): string =>
  clause === null ? '目录以外的条款' : `${clause.id} ${clause.title}`

const isBelow = (requirement: Pick<RequirementVerdict, 'id'>, clause: Pick<Clause, 'id'>): boolean =>
  requirement.id.startsWith(`${clause.id}.`)
