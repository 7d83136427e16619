import type { Clause, Points } from '../../catalogue/catalogue.js'
import { claimSpeaksFor, isWithin } from '../../catalogue/clause-number.js'
import { clauseTitle, requirementsWithin } from '../../catalogue/lookup.js'
import { sumPoints } from '../../catalogue/spread-points.js'
import { walkClaims } from '../../model/claims.js'
import { documentBookmark } from '../bookmarks.js'
import type { PrintContext } from '../print-context.js'
import type { PrintRow, PrintRun, PrintTable } from '../print-set.js'
import { plainRun } from '../resolve-runs.js'
import { cellOf, handBlank, tableOf, textCell, textRow } from '../table-parts.js'
import { linked, type Place } from './registers.js'

/** 不适用条款表: the deleted clauses with what they ask and why they do not apply; a row that says so where none is. */
export const exclusionTable = (context: PrintContext, place: Place): PrintTable => {
  const { catalogue } = context
  const rows = context.project.manifest.exclusions.map(({ clause, reason }, index): PrintRow => {
    const asked = requirementsWithin(catalogue, clause).map(({ id, title, text }) => `${id} ${title}：${text}`)
    return textRow(
      [String(index + 1), clause, clauseTitle(catalogue, clause) ?? '', asked.join('\n'), reason],
      ['center', 'center'],
    )
  })
  const none: PrintRow = { cells: [textCell('本公司无不适用条款。', { columnSpan: 5, align: 'center' })] }
  return tableOf({
    ...place,
    widths: [9, 11, 15, 29, 48],
    header: ['序号', '条款', '名称', '标准要求（摘要）', '不适用的理由'],
    rows: rows.length > 0 ? rows : [none],
  })
}

/** 自我评价表: sections and second-level items with the points that apply, who leads and what answers; the score is blank. */
export const selfEvaluationTable = (context: PrintContext, place: Place): PrintTable => {
  const { clauses } = context.catalogue
  const claims = context.project.documents.map((document) => ({
    code: document.code,
    clauses: walkClaims(document).map(({ clause }) => clause),
  }))
  const answers = (clause: Clause): PrintRun[] =>
    claims
      .filter((document) => document.clauses.some((claim) => claimSpeaksFor(claim, clause.id)))
      .flatMap(({ code }, index) => [
        ...(index > 0 ? [plainRun('、')] : []),
        linked(code, documentBookmark(code), context.printed.has(code)),
      ])
  const itemRow = (clause: Clause): PrintRow => {
    const points = applicablePoints(clause, context)
    return {
      cells: [
        textCell(clause.id, { align: 'center' }),
        textCell(clause.title),
        textCell(pointsInWords(points), { align: 'center' }),
        cellOf([points === undefined ? [] : answers(clause)]),
        textCell(leader(clause.id, context)),
        textCell(points === undefined ? '不适用' : handBlank, { align: 'center' }),
      ],
    }
  }
  const sections = clauses.filter(({ level }) => level === 1).map((clause) => applicablePoints(clause, context))
  const total = sumPoints(sections.filter((points) => points !== undefined))
  return tableOf({
    ...place,
    widths: [10, 20, 18, 36, 20, 14],
    header: ['条款', '名称', '分值', '对应文件', '主办部门', '自评得分'],
    rows: [
      ...clauses.map((clause) =>
        clause.level === 2
          ? itemRow(clause)
          : sumRow(clause.id, clause.title, pointsInWords(applicablePoints(clause, context))),
      ),
      sumRow('', '涉及项合计', pointsInWords(total)),
    ],
    density: 'compact',
  })
}

const sumRow = (id: string, title: string, points: string): PrintRow => ({
  cells: [id, title, points, '', '', handBlank].map((text, column) =>
    textCell(text, { bold: true, shade: true, align: column === 1 ? 'left' : 'center' }),
  ),
})

/** The points of a clause without what is deleted; undefined where nothing of it applies. */
const applicablePoints = (clause: Clause, { catalogue, project }: PrintContext): Points | undefined => {
  const all = requirementsWithin(catalogue, clause.id)
  const applicable = all.filter(
    ({ id }) => !project.manifest.exclusions.some((exclusion) => isWithin(id, exclusion.clause)),
  )
  if (applicable.length === all.length) return clause.points
  return applicable.length === 0 ? undefined : sumPoints(applicable.map(({ points }) => points))
}

const pointsInWords = (points: Points | undefined): string => {
  if (points === undefined) return '—'
  const value = String(Math.round(points.value * 100) / 100)
  return points.provenance === 'estimated' ? `${value}（估算）` : value
}

const leader = (clause: string, { project }: PrintContext): string => {
  const { departments, responsibilities } = project.organisation
  const lead = responsibilities.find((line) => line.clause === clause)?.lead
  return departments.find(({ id }) => id === lead)?.name ?? ''
}
