import type { ExpectationVerdict, ReportRequirement } from '../../core/coverage/report.js'
import { clauseGroups, groupTitle, statusLine, type ClauseGroup } from './clause-groups.js'
import { formats, palette, type CellLook, type SheetCell } from './cells.js'
import { documentName, spanning, type Book, type ReportSheet } from './sheet.js'

/**
 * The coverage sheet, the row in which each clause begins, and that in which a document's text first answers a
 * requirement (`witnessKey`), for links from other sheets.
 */
export type CoverageSheet = {
  readonly sheet: ReportSheet
  readonly rowOf: ReadonlyMap<string, number>
  readonly witnessRowOf: ReadonlyMap<string, number>
}

/** Names the place where a document answers a requirement. */
export const witnessKey = (requirement: string, document: string): string => `${requirement} ${document}`

const widths = [9, 18, 7, 9, 10, 36, 9, 22, 48, 11, 40]

/**
 * One row per expectation, under a band per second-level item. Clause, title and status stand in every row so that
 * filters work; the points stand once per requirement so that a sum is right.
 */
export const coverageSheet = (book: Book): CoverageSheet => {
  const { report, cells, own } = book
  const rows: (readonly SheetCell[])[] = [own.coverage.map((title) => cells.header(title))]
  const rowOf = new Map<string, number>()
  const witnessRowOf = new Map<string, number>()
  for (const group of clauseGroups(report)) {
    rows.push(bandRow(group, book))
    if (group.clause !== null) rowOf.set(group.clause.id, rows.length)
    for (const requirement of group.requirements) {
      rowOf.set(requirement.id, rows.length + 1)
      requirement.expectations.forEach(({ witness }, index) => {
        const key = witness === null ? undefined : witnessKey(requirement.id, witness.document)
        if (key !== undefined && !witnessRowOf.has(key)) witnessRowOf.set(key, rows.length + 1 + index)
      })
      rows.push(...requirementRows(requirement, book))
    }
  }
  return {
    rowOf,
    witnessRowOf,
    sheet: {
      name: own.sheets.coverage,
      rows,
      widths,
      headerRows: 1,
      stickyColumns: 2,
      filter: { headerRow: 1, lastRow: rows.length, columns: widths.length },
      links: [],
      tabColor: '#00612E',
      page: { orientation: 'landscape', onePage: false },
    },
  }
}

const bandRow = ({ clause, requirements }: ClauseGroup, book: Book): readonly SheetCell[] => {
  const statuses = statusLine(requirements, book)
  return spanning(
    book.cells.band(book.own.band(groupTitle(clause, book), requirements.length, statuses)),
    widths.length,
  )
}

const requirementRows = (requirement: ReportRequirement, book: Book): readonly (readonly SheetCell[])[] => {
  const { cells, words } = book
  const expectations: readonly (ExpectationVerdict | null)[] =
    requirement.expectations.length === 0 ? [null] : requirement.expectations
  return expectations.map((expectation, index) => {
    const first = index === 0
    const edge: CellLook = first ? { topBorderColor: palette.groupBorder, topBorderStyle: 'thin' } : {}
    const repeated: CellLook = first ? { fontWeight: 'bold' } : { textColor: palette.muted }
    const notes = [...(first ? requirementNotes(requirement, book) : []), ...expectationNotes(expectation, book)]
    const row = [
      cells.text(requirement.id, repeated),
      cells.text(requirement.title, repeated),
      first ? cells.number(requirement.points.value, formats.points) : cells.text(''),
      cells.text(first ? words.provenance[requirement.points.provenance] : '', { align: 'center' }),
      cells.status(requirement.status),
      ...expectationCells(expectation, requirement, book),
      cells.text(first ? words.kind[requirement.kind] : '', { align: 'center' }),
      cells.text(notes.join('\n')),
    ]
    return row.map((cell) => ({ ...cell, ...edge }))
  })
}

/** Who decided otherwise than the engine or the catalogue, and why. */
const requirementNotes = (
  { id, status, override, wording, points }: ReportRequirement,
  { report, words, own }: Book,
): readonly string[] => [
  ...(status === 'overridden' && override !== undefined
    ? [own.because(override.reason, words.overriddenBy(override.by, override.date))]
    : []),
  ...(status === 'excluded'
    ? report.exclusions.filter(({ clause }) => id === clause || id.startsWith(`${clause}.`)).map(({ reason }) => reason)
    : []),
  ...(wording === 'user' ? [own.userWording] : []),
  ...(points.provenance === 'user' ? [own.userPoints] : []),
]

const expectationNotes = (expectation: ExpectationVerdict | null, { own }: Book): readonly string[] =>
  expectation?.rule === undefined || expectation.met ? [] : [own.sought(expectation.rule)]

const expectationCells = (
  expectation: ExpectationVerdict | null,
  requirement: ReportRequirement,
  book: Book,
): readonly NonNullable<SheetCell>[] => {
  const { cells, report } = book
  if (expectation === null) return ['—', '—', '—', '—'].map((dash) => cells.text(dash, { textColor: palette.muted }))
  const { witness } = expectation
  return [
    cells.text(expectation.text),
    metCell(expectation, requirement, book),
    cells.text(witness === null ? '—' : documentName(witness.document, report.documents)),
    cells.text(witness === null ? '—' : witness.quote),
  ]
}

// An open expectation is only alarming where the requirement still asks for it.
const metCell = (
  expectation: ExpectationVerdict,
  requirement: ReportRequirement,
  { cells, own }: Book,
): NonNullable<SheetCell> => {
  if (expectation.met) return cells.text(own.yes, { align: 'center', textColor: '#00612E' })
  const settled = requirement.status === 'excluded' || requirement.status === 'overridden'
  return cells.text(own.no, {
    align: 'center',
    ...(settled ? { textColor: palette.muted } : { textColor: '#9C0006', fontWeight: 'bold' }),
  })
}
