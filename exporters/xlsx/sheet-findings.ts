import type { ReportFinding } from '../../core/coverage/report.js'
import { formats, type SheetCell } from './cells.js'
import { documentName, listFilter, spanning, type Book, type ReportSheet } from './sheet.js'
import { severityOrder, severityTints } from './words.js'

const widths = [7, 8, 56, 40, 28, 16, 10, 24]

/** Everything that the check found, errors first. */
export const findingsSheet = (book: Book): ReportSheet => {
  const { report, cells, own } = book
  const sorted = severityOrder.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity))
  return {
    name: own.sheets.findings,
    rows: [
      own.findings.map((title) => cells.header(title)),
      ...(sorted.length === 0
        ? [spanning(cells.text(own.nothing.findings), widths.length)]
        : sorted.map((finding, index) => findingRow(finding, index, book))),
    ],
    widths,
    headerRows: 1,
    stickyColumns: 0,
    filter: listFilter(sorted.length, widths.length),
    links: [],
    tabColor: '#9C0006',
    page: { orientation: 'landscape', onePage: false },
  }
}

const findingRow = (
  { severity, message, hint, document, block, file, fixable, code }: ReportFinding,
  index: number,
  { report, cells, words, own }: Book,
): readonly SheetCell[] => {
  const { background, text } = severityTints[severity]
  return [
    cells.number(index + 1, formats.count, { align: 'center' }),
    cells.text(words.severity[severity], { align: 'center', backgroundColor: background, textColor: text }),
    cells.text(message),
    cells.text(hint ?? '—'),
    cells.text(document === null ? (file ?? '—') : documentName(document, report.documents)),
    cells.text(block ?? '—'),
    cells.text(fixable ? own.yes : '—', { align: 'center' }),
    cells.text(code),
  ]
}
