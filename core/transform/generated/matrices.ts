import { walkClaims, type ClaimPlace } from '../../model/claims.js'
import { blockBookmark } from '../bookmarks.js'
import type { PrintContext } from '../print-context.js'
import type { PrintCell, PrintRow, PrintTable } from '../print-set.js'
import { plainRun } from '../resolve-runs.js'
import { cellOf, fractions, headerCell, textCell } from '../table-parts.js'
import type { Place } from './registers.js'

/** 职责分配表: second-level clauses by departments; ● leads, ○ supports. */
export const responsibilityMatrix = (context: PrintContext, place: Place): PrintTable => {
  const { departments, responsibilities } = context.project.organisation
  const involved = departments.filter((department) =>
    responsibilities.some((line) => line.lead === department.id || line.support.includes(department.id)),
  )
  const titleOf = new Map(context.catalogue.clauses.map((clause) => [clause.id, clause.title]))
  const rows = responsibilities.map((line): PrintRow => ({
    cells: [
      textCell(line.clause, { align: 'center' }),
      textCell(titleOf.get(line.clause) ?? ''),
      ...involved.map((department) =>
        textCell(line.lead === department.id ? '●' : line.support.includes(department.id) ? '○' : '', {
          align: 'center',
        }),
      ),
    ],
  }))
  return {
    type: 'table',
    caption: place.caption ?? null,
    headerRows: 1,
    widths: fractions([12, 22, ...involved.map(() => 15)]),
    rows: [
      { cells: [headerCell('条款'), headerCell('名称'), ...involved.map((department) => headerCell(department.name))] },
      ...rows,
    ],
    bookmark: place.bookmark,
    orientation: 'landscape',
    density: 'compact',
  }
}

/** 条款对照表: fourth-level clauses by documents; ● links to the place that answers the clause. */
export const clauseMatrix = (context: PrintContext, place: Place): PrintTable => {
  const claims = new Map(context.project.documents.map((document) => [document.code, walkClaims(document)] as const))
  const documents = context.project.documents.filter((document) => (claims.get(document.code) ?? []).length > 0)
  const excluded = (id: string): boolean =>
    context.project.manifest.exclusions.some(({ clause }) => id === clause || id.startsWith(`${clause}.`))
  const rows = context.catalogue.requirements.map((requirement): PrintRow => ({
    cells: [
      textCell(requirement.id, { align: 'center' }),
      textCell(excluded(requirement.id) ? `${requirement.title}（不适用）` : requirement.title),
      ...documents.map((document) => mark(requirement.id, document.code, claims.get(document.code) ?? [], context)),
    ],
  }))
  return {
    type: 'table',
    caption: place.caption ?? null,
    headerRows: 1,
    widths: fractions([15, 38, ...documents.map(() => Math.min(12, 197 / documents.length))]),
    rows: [
      {
        cells: [
          headerCell('条款'),
          headerCell('名称'),
          ...documents.map(({ code }) => headerCell(code.replace('-', '\n'))),
        ],
      },
      ...rows,
    ],
    bookmark: place.bookmark,
    orientation: 'landscape',
    density: 'compact',
  }
}

const mark = (requirement: string, code: string, claims: readonly ClaimPlace[], context: PrintContext): PrintCell => {
  const found =
    claims.find((claim) => claim.clause === requirement) ??
    claims.find((claim) => requirement.startsWith(`${claim.clause}.`))
  if (found === undefined) return textCell('')
  const target = blockBookmark(code, found.block)
  return cellOf([[{ ...plainRun('●'), ...(context.printed.has(code) ? { target } : {}) }]], { align: 'center' })
}
