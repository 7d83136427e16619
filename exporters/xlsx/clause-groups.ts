import type { Clause } from '../../core/catalogue/catalogue.js'
import type { CheckReport, ReportRequirement, RequirementStatus } from '../../core/coverage/report.js'
import type { Book } from './sheet.js'
import { statusOrder } from './words.js'

/** A second-level item with the verdicts below it; `clause` is null for verdicts that the catalogue does not place. */
export type ClauseGroup = { readonly clause: Clause | null; readonly requirements: readonly ReportRequirement[] }

/** The report's verdicts under their second-level items, in the catalogue's order; strays come last. */
export const clauseGroups = ({ requirements, clauses }: CheckReport): readonly ClauseGroup[] => {
  const second = clauses.filter((clause) => clause.level === 2)
  const groups = second.map((clause) => ({ clause, requirements: below(requirements, clause) }))
  const strays = requirements.filter((requirement) => !second.some((clause) => isBelow(requirement, clause)))
  return [...groups, { clause: null, requirements: strays }].filter((group) => group.requirements.length > 0)
}

/** The verdicts below a clause. */
export const below = (
  requirements: readonly ReportRequirement[],
  clause: Pick<Clause, 'id'>,
): readonly ReportRequirement[] => requirements.filter((requirement) => isBelow(requirement, clause))

/** How many verdicts have each status. */
export const countStatuses = (
  requirements: readonly ReportRequirement[],
): Readonly<Record<RequirementStatus, number>> => {
  const counts: Record<RequirementStatus, number> = { covered: 0, partial: 0, gap: 0, excluded: 0, overridden: 0 }
  for (const requirement of requirements) counts[requirement.status] += 1
  return counts
}

/** The counts in a line of words, statuses that do not occur left out. */
export const statusLine = (requirements: readonly ReportRequirement[], { words, own }: Book): string => {
  const counts = countStatuses(requirements)
  return statusOrder
    .filter((status) => counts[status] > 0)
    .map((status) => `${words.status[status].name} ${counts[status]}`)
    .join(own.listMark)
}

/** A clause as the sheets name it. */
export const groupTitle = (clause: Clause | null, { own }: Book): string =>
  clause === null ? own.stray : `${clause.id} ${clause.title}`

const isBelow = (requirement: Pick<ReportRequirement, 'id'>, clause: Pick<Clause, 'id'>): boolean =>
  requirement.id.startsWith(`${clause.id}.`)
