import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { CheckReport, ExpectationVerdict, RequirementVerdict } from '../../core/coverage/report.js'
import { clauseGroups, clauseTitle, statusLine, type ClauseGroup } from './clause-groups.js'
import { formats, palette, type CellLook, type Cells, type SheetCell } from './cells.js'
import { documentName, sheetNames, spanning, type ReportDocument, type ReportSheet } from './sheet.js'
import { provenanceWords } from './words.js'

/** The coverage sheet and the row in which each clause begins, for links from other sheets. */
export type CoverageSheet = { readonly sheet: ReportSheet; readonly rowOf: ReadonlyMap<string, number> }

const columns = [
  { title: '条款', width: 9 },
  { title: '名称', width: 18 },
  { title: '分值', width: 7 },
  { title: '分值依据', width: 9 },
  { title: '状态', width: 10 },
  { title: '应写明的内容', width: 36 },
  { title: '是否写明', width: 9 },
  { title: '出处文件', width: 22 },
  { title: '原文', width: 48 },
] as const

/**
 * One row per expectation, under a band per second-level item. Clause, title and status stand in every row so that
 * filters work; the points stand once per requirement so that a sum is right.
 */
export const coverageSheet = (
  report: CheckReport,
  catalogue: Catalogue,
  documents: readonly ReportDocument[],
  cells: Cells,
): CoverageSheet => {
  const rows: (readonly SheetCell[])[] = [columns.map((column) => cells.header(column.title))]
  const rowOf = new Map<string, number>()
  for (const group of clauseGroups(report, catalogue)) {
    rows.push(bandRow(group, cells))
    if (group.clause !== null) rowOf.set(group.clause.id, rows.length)
    for (const requirement of group.requirements) {
      rowOf.set(requirement.id, rows.length + 1)
      rows.push(...requirementRows(requirement, documents, cells))
    }
  }
  return {
    rowOf,
    sheet: {
      name: sheetNames.coverage,
      rows,
      widths: columns.map((column) => column.width),
      headerRows: 1,
      stickyColumns: 2,
      filter: { headerRow: 1, lastRow: rows.length, columns: columns.length },
      links: [],
      tabColor: '#00612E',
      page: { orientation: 'landscape', onePage: false },
    },
  }
}

const bandRow = ({ clause, requirements }: ClauseGroup, cells: Cells): readonly SheetCell[] =>
  spanning(
    cells.band(`${clauseTitle(clause)}（共 ${requirements.length} 项：${statusLine(requirements)}）`),
    columns.length,
  )

const requirementRows = (
  requirement: RequirementVerdict,
  documents: readonly ReportDocument[],
  cells: Cells,
): readonly (readonly SheetCell[])[] => {
  const expectations: readonly (ExpectationVerdict | null)[] =
    requirement.expectations.length === 0 ? [null] : requirement.expectations
  return expectations.map((expectation, index) => {
    const first = index === 0
    const edge: CellLook = first ? { topBorderColor: palette.groupBorder, topBorderStyle: 'thin' } : {}
    const repeated: CellLook = first ? { fontWeight: 'bold' } : { textColor: palette.muted }
    const row = [
      cells.text(requirement.id, repeated),
      cells.text(requirement.title, repeated),
      first ? cells.number(requirement.points.value, formats.points) : cells.text(''),
      cells.text(first ? provenanceWords[requirement.points.provenance] : '', { align: 'center' }),
      cells.status(requirement.status),
      ...expectationCells(expectation, requirement, documents, cells),
    ]
    return row.map((cell) => ({ ...cell, ...edge }))
  })
}

const expectationCells = (
  expectation: ExpectationVerdict | null,
  requirement: RequirementVerdict,
  documents: readonly ReportDocument[],
  cells: Cells,
): readonly NonNullable<SheetCell>[] => {
  if (expectation === null) return ['—', '—', '—', '—'].map((dash) => cells.text(dash, { textColor: palette.muted }))
  const { witness } = expectation
  return [
    cells.text(expectation.text),
    metCell(expectation, requirement, cells),
    cells.text(witness === null ? '—' : documentName(witness.document, documents)),
    cells.text(witness === null ? '—' : witness.quote),
  ]
}

// An open expectation is only alarming where the requirement still asks for it.
const metCell = (
  expectation: ExpectationVerdict,
  requirement: RequirementVerdict,
  cells: Cells,
): NonNullable<SheetCell> => {
  if (expectation.met) return cells.text('是', { align: 'center', textColor: '#00612E' })
  const settled = requirement.status === 'excluded' || requirement.status === 'overridden'
  return cells.text('否', {
    align: 'center',
    ...(settled ? { textColor: palette.muted } : { textColor: '#9C0006', fontWeight: 'bold' }),
  })
}
