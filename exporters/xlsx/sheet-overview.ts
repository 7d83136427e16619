import type { Clause } from '../../core/catalogue/catalogue.js'
import type { ReportRequirement } from '../../core/coverage/report.js'
import { estimateNote } from '../../core/coverage/report-words.js'
import { below, countStatuses, groupTitle } from './clause-groups.js'
import { formats, linkLook, palette, type SheetCell } from './cells.js'
import { spanning, type Book, type ReportSheet, type SheetLink } from './sheet.js'
import { decisionRows } from './overview-decisions.js'
import { statusOrder } from './words.js'

/** Columns of the overview. */
const width = 9

/** The first sheet: whose report it is, the score range with what it rests on, decisions of people, and the counts. */
export const overviewSheet = (book: Book, rowOf: ReadonlyMap<string, number>): ReportSheet => {
  const { own } = book
  const sections = sectionRows(book)
  const decisions = decisionRows(book, width)
  const top = [
    ...headRows(book),
    ...scoreRows(book),
    [],
    ...decisions,
    ...(decisions.length === 0 ? [] : [[]]),
    ...statusRows(book),
    [],
  ]
  const links: SheetLink[] = sections.clauses.flatMap((clause, index) => {
    const toRow = rowOf.get(clause.id)
    return toRow === undefined
      ? []
      : [{ row: top.length + sections.headerRows + index + 1, column: 1, sheet: own.sheets.coverage, toRow }]
  })
  return {
    name: own.sheets.overview,
    rows: [...top, ...sections.rows],
    widths: [26, ...Array<number>(width - 1).fill(9.5)],
    headerRows: 0,
    stickyColumns: 0,
    filter: null,
    links,
    tabColor: palette.headerBackground,
    page: { orientation: 'portrait', onePage: true },
  }
}

const headRows = (book: Book): readonly (readonly SheetCell[])[] => {
  const { report, cells, words, own } = book
  return [
    spanning(cells.title(words.title, { height: 34 }), width),
    line(own.project, report.project.name, book),
    line(own.standard, `${report.standard.id} ${report.standard.title}`, book),
    [],
  ]
}

const line = (label: string, value: string, { cells }: Book): readonly SheetCell[] => [
  cells.band(label),
  ...spanning(cells.text(value), width - 1),
]

const scoreRows = (book: Book): readonly (readonly SheetCell[])[] => {
  const { report, cells, words, own } = book
  const { score, standard } = report
  const row = (measure: 'certain' | 'documented' | 'possible'): readonly SheetCell[] => [
    cells.band(own.scores[measure]),
    cells.number(score[measure], formats.score, { fontWeight: 'bold', align: 'center' }),
    ...spanning(cells.text(own.scoreMeanings[measure]), width - 2),
  ]
  const levels = standard.levels.map((level) => `${level.name} ≥ ${level.from}`).join(own.listMark)
  const estimate = estimateNote(report, words)
  const note = `${estimate ?? own.allKnown}${own.byReviewer}`
  const expected = score.provisional ? `${own.expected} · ${words.provenance.estimated}` : own.expected
  return [
    [
      cells.header(expected),
      cells.header(own.value),
      ...spanning(cells.header(own.meaning, { align: 'left' }), width - 2),
    ],
    row('certain'),
    row('documented'),
    row('possible'),
    [
      cells.band(own.scores.level),
      cells.text(score.level, { fontWeight: 'bold', align: 'center' }),
      ...spanning(cells.text(own.levels(levels)), width - 2),
    ],
    [
      cells.band(own.scores.next),
      cells.text(score.next?.level ?? '—', { align: 'center' }),
      ...spanning(cells.text(words.next(score)), width - 2),
    ],
    spanning(
      cells.text(note, {
        height: 48,
        ...(estimate === undefined ? {} : { backgroundColor: palette.noticeBackground }),
      }),
      width,
    ),
  ]
}

const statusRows = ({ report, cells, words, own }: Book): readonly (readonly SheetCell[])[] => {
  const counts = countStatuses(report.requirements)
  const total = report.requirements.length
  const ofStatus = (status: string): readonly ReportRequirement[] =>
    report.requirements.filter((requirement) => requirement.status === status)
  return [
    [
      ...own.status.map((title) => cells.header(title)),
      ...spanning(cells.header(own.meaning, { align: 'left' }), width - 4),
    ],
    ...statusOrder.map((status) => [
      cells.status(status),
      cells.number(counts[status], formats.count),
      cells.number(total === 0 ? 0 : counts[status] / total, '0%'),
      cells.number(points(ofStatus(status)), formats.points),
      ...spanning(cells.text(words.status[status].meaning), width - 4),
    ]),
    [
      cells.band(own.total, { align: 'center' }),
      cells.number(total, formats.count, { fontWeight: 'bold' }),
      cells.number(total === 0 ? 0 : 1, '0%', { fontWeight: 'bold' }),
      cells.number(points(report.requirements), formats.points, { fontWeight: 'bold' }),
      ...spanning(cells.text(''), width - 4),
    ],
  ]
}

type Sections = {
  readonly rows: readonly (readonly SheetCell[])[]
  readonly headerRows: number
  readonly clauses: readonly Clause[]
}

const sectionRows = (book: Book): Sections => {
  const { report, cells, words, own } = book
  const clauses = report.clauses.filter((clause) => below(report.requirements, clause).length > 0)
  const header = [...own.sections, ...statusOrder.map((status) => words.status[status].name)]
  return {
    clauses,
    headerRows: 1,
    rows: [
      header.map((title) => cells.header(title)),
      ...clauses.map((clause) => {
        const requirements = below(report.requirements, clause)
        const counts = countStatuses(requirements)
        const first = clause.level === 1
        const look = first ? { backgroundColor: palette.bandBackground, fontWeight: 'bold' as const } : {}
        return [
          cells.text(groupTitle(clause, book), first ? look : { ...linkLook, indent: 1 }),
          cells.number(clause.points.value, formats.points, look),
          cells.text(words.provenance[clause.points.provenance], { ...look, align: 'center' }),
          cells.number(requirements.length, formats.count, look),
          ...statusOrder.map((status) => cells.number(counts[status], formats.count, look)),
        ]
      }),
    ],
  }
}

const points = (requirements: readonly ReportRequirement[]): number =>
  requirements.reduce((sum, requirement) => sum + requirement.points.value, 0)
