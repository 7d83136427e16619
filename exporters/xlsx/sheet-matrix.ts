import { matrixDocuments, type MatrixDocument } from '../../core/coverage/matrix-documents.js'
import type { ReportRequirement } from '../../core/coverage/report.js'
import { clauseGroups, type ClauseGroup } from './clause-groups.js'
import { formats, linkLook, palette, type CellLook, type Cells, type SheetCell } from './cells.js'
import { witnessKey, type CoverageSheet } from './sheet-coverage.js'
import { spanning, type Book, type ReportSheet, type SheetLink } from './sheet.js'

const mark = '●'
const leadingColumns = 3

/** Clauses down, documents across: a mark where the document holds a sentence that answers the clause, with a link. */
export const matrixSheet = (book: Book, { rowOf, witnessRowOf }: Omit<CoverageSheet, 'sheet'>): ReportSheet => {
  const { report, own } = book
  const columns = matrixDocuments(report)
  const rows: (readonly SheetCell[])[] = [...headerRows(columns, book)]
  const links: SheetLink[] = []
  const link = (column: number, toRow: number | undefined): void => {
    if (toRow !== undefined) links.push({ row: rows.length, column, sheet: own.sheets.coverage, toRow })
  }
  for (const group of clauseGroups(report)) {
    const band: CellLook = { backgroundColor: palette.bandBackground, fontWeight: 'bold' }
    rows.push(matrixRow(groupLine(group, book), columns, band, book))
    if (group.clause !== null) link(1, rowOf.get(group.clause.id))
    for (const requirement of group.requirements) {
      rows.push(matrixRow({ ...requirement, requirements: [requirement] }, columns, {}, book))
      link(1, rowOf.get(requirement.id))
      columns.forEach(({ code }, index) =>
        link(leadingColumns + index + 1, witnessRowOf.get(witnessKey(requirement.id, code))),
      )
    }
  }
  return {
    name: own.sheets.matrix,
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

type Columns = readonly MatrixDocument[]

// The titles stand at the top of their row: the filter arrows take its bottom.
const headerRows = (columns: Columns, { cells, own }: Book): readonly (readonly SheetCell[])[] => [
  [
    ...spanning(cells.header(own.matrixNote(mark), { fontSize: 9 }), leadingColumns),
    ...columns.map((document) => cells.header(document.code, { fontSize: 9, wrap: false })),
  ],
  [
    ...own.matrix.map((title) => cells.header(title)),
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
const titleHeight = (columns: Columns): number =>
  Math.max(72, ...columns.map((document) => Math.min(document.title.length, 14) * 11 + 28))

type Line = { readonly id: string; readonly title: string; readonly requirements: readonly ReportRequirement[] }

const groupLine = ({ clause, requirements }: ClauseGroup, { own }: Book): Line => ({
  id: clause?.id ?? '',
  title: clause?.title ?? own.stray,
  requirements,
})

const matrixRow = (
  { id, title, requirements }: Line,
  columns: Columns,
  look: CellLook,
  { cells, own }: Book,
): readonly SheetCell[] => {
  const holding = new Set(requirements.flatMap(witnessDocuments))
  const excluded = requirements.every((requirement) => requirement.status === 'excluded')
  return [
    cells.text(id, { ...look, ...linkLook }),
    cells.text(excluded ? own.excludedTitle(title) : title, {
      ...look,
      ...(excluded ? { textColor: palette.muted } : {}),
    }),
    countCell(holding.size, requirements, look, cells),
    ...columns.map(({ code }) => cells.text(holding.has(code) ? mark : '', { ...look, align: 'center' })),
  ]
}

const countCell = (
  count: number,
  requirements: readonly ReportRequirement[],
  look: CellLook,
  cells: Cells,
): SheetCell => {
  const isOpen = count === 0 && requirements.some((requirement) => requirement.status === 'gap')
  const alarm: CellLook = isOpen ? { backgroundColor: '#FFC7CE', textColor: '#9C0006', fontWeight: 'bold' } : {}
  return cells.number(count, formats.count, { ...look, align: 'center', ...alarm })
}

const witnessDocuments = (requirement: ReportRequirement): readonly string[] =>
  requirement.expectations.flatMap(({ witness }) => (witness === null ? [] : [witness.document]))
