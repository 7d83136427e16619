import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { CheckReport, RequirementVerdict } from '../../core/coverage/report.js'
import { clauseGroups, clauseTitle } from './clause-groups.js'
import { formats, linkLook, palette, type CellLook, type Cells, type SheetCell } from './cells.js'
import { sheetNames, spanning, type ReportDocument, type ReportSheet, type SheetLink } from './sheet.js'

const mark = '●'
const leadingColumns = 3

/** Clauses down, documents across: a mark where the document holds a sentence that answers the clause. */
export const matrixSheet = (
  report: CheckReport,
  catalogue: Catalogue,
  documents: readonly ReportDocument[],
  rowOf: ReadonlyMap<string, number>,
  cells: Cells,
): ReportSheet => {
  const columns = withStrangers(report.requirements, documents)
  const rows: (readonly SheetCell[])[] = [...headerRows(columns, cells)]
  const links: SheetLink[] = []
  const link = (clause: string): void => {
    const toRow = rowOf.get(clause)
    if (toRow !== undefined) links.push({ row: rows.length, column: 1, sheet: sheetNames.coverage, toRow })
  }
  for (const group of clauseGroups(report, catalogue)) {
    const band: CellLook = { backgroundColor: palette.bandBackground, fontWeight: 'bold' }
    rows.push(
      matrixRow(
        group.clause?.id ?? '',
        group.clause?.title ?? clauseTitle(null),
        group.requirements,
        columns,
        band,
        cells,
      ),
    )
    if (group.clause !== null) link(group.clause.id)
    for (const requirement of group.requirements) {
      rows.push(matrixRow(requirement.id, requirement.title, [requirement], columns, {}, cells))
      link(requirement.id)
    }
  }
  return {
    name: sheetNames.matrix,
    rows,
    widths: [10, 22, 9, ...columns.map(() => 6.5)],
    headerRows: 2,
    stickyColumns: leadingColumns,
    filter: { headerRow: 2, lastRow: rows.length, columns: leadingColumns + columns.length },
    links,
    tabColor: '#7F5A00',
    page: { orientation: 'landscape', onePage: false },
  }
}

// A witness may stand in a record form or in a document that the list does not name; its column comes last.
const withStrangers = (
  requirements: readonly RequirementVerdict[],
  documents: readonly ReportDocument[],
): readonly ReportDocument[] => {
  const known = new Set(documents.map((document) => document.code))
  const strangers = [...new Set(requirements.flatMap(witnessDocuments))].filter((code) => !known.has(code)).sort()
  return [...documents, ...strangers.map((code) => ({ code, title: '', kind: '' }))]
}

// The titles stand at the top of their row: the filter arrows take its bottom.
const headerRows = (columns: readonly ReportDocument[], cells: Cells): readonly (readonly SheetCell[])[] => [
  [
    ...spanning(cells.header(`${mark} 该文件中有回应该条款的原文`, { fontSize: 9 }), leadingColumns),
    ...columns.map((document) => cells.header(document.code, { fontSize: 9, wrap: false })),
  ],
  [
    ...['条款', '名称', '文件数'].map((title) => cells.header(title)),
    ...columns.map((document) =>
      cells.header(document.title, {
        textRotation: -90,
        align: 'center',
        alignVertical: 'top',
        height: titleHeight(columns),
      }),
    ),
  ],
]

// A Chinese character takes about its font size; titles of more than 14 characters wrap into a second line.
const titleHeight = (columns: readonly ReportDocument[]): number =>
  Math.max(72, ...columns.map((document) => Math.min(document.title.length, 14) * 11 + 28))

const matrixRow = (
  id: string,
  title: string,
  requirements: readonly RequirementVerdict[],
  columns: readonly ReportDocument[],
  look: CellLook,
  cells: Cells,
): readonly SheetCell[] => {
  const holding = new Set(requirements.flatMap(witnessDocuments))
  const excluded = requirements.every((requirement) => requirement.status === 'excluded')
  const open = holding.size === 0 && requirements.some((requirement) => requirement.status === 'gap')
  const countLook: CellLook = open ? { backgroundColor: '#FFC7CE', textColor: '#9C0006', fontWeight: 'bold' } : {}
  const middle: CellLook = { ...look, align: 'center' }
  return [
    cells.text(id, { ...look, ...linkLook }),
    cells.text(excluded ? `${title}（不适用）` : title, {
      ...look,
      ...(excluded ? { textColor: palette.muted } : {}),
    }),
    cells.number(holding.size, formats.count, { ...middle, ...countLook }),
    ...columns.map((document) => cells.text(holding.has(document.code) ? mark : '', middle)),
  ]
}

const witnessDocuments = (requirement: RequirementVerdict): readonly string[] =>
  requirement.expectations.flatMap(({ witness }) => (witness === null ? [] : [witness.document]))
