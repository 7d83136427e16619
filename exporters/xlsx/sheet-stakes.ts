import type { Stake } from '../../core/coverage/report.js'
import { formats, linkLook, type SheetCell } from './cells.js'
import { listFilter, spanning, type Book, type ReportSheet } from './sheet.js'

const widths = [7, 9, 20, 10, 8, 11, 11, 10, 11, 11, 15, 62]

/** The open requirements by what closing them adds, those first that reach the next level. */
export const stakesSheet = (book: Book, rowOf: ReadonlyMap<string, number>): ReportSheet => {
  const { report, cells, own } = book
  const { stakes } = report
  return {
    name: own.sheets.stakes,
    rows: [
      own.stakes.map((title) => cells.header(title)),
      ...(stakes.length === 0
        ? [spanning(cells.text(own.nothing.stakes), widths.length)]
        : stakes.map((stake, index) => stakeRow(stake, index, book))),
    ],
    widths,
    headerRows: 1,
    stickyColumns: 3,
    filter: listFilter(stakes.length, widths.length),
    links: stakes.flatMap(({ requirement }, index) => {
      const toRow = rowOf.get(requirement)
      return toRow === undefined ? [] : [{ row: index + 2, column: 2, sheet: own.sheets.coverage, toRow }]
    }),
    tabColor: '#2F75B5',
    page: { orientation: 'landscape', onePage: false },
  }
}

const stakeRow = (stake: Stake, index: number, { cells, words }: Book): readonly SheetCell[] => {
  const { requirement, title, status, points, kind, gain, after, levelAfter, lift, missing } = stake
  const lifting = lift === null ? {} : { backgroundColor: '#C6EFCE', textColor: '#00612E' }
  return [
    cells.number(index + 1, formats.count),
    cells.text(requirement, linkLook),
    cells.text(title),
    cells.status(status),
    cells.number(points.value, formats.points),
    cells.text(words.provenance[points.provenance], { align: 'center' }),
    cells.text(words.kind[kind], { align: 'center' }),
    cells.number(gain, formats.points, { fontWeight: 'bold' }),
    cells.number(after, formats.points),
    cells.text(levelAfter, { align: 'center' }),
    cells.text(lift === null ? '—' : words.lift[lift], { align: 'center', ...lifting }),
    cells.text(missing.join('\n')),
  ]
}
