import type { ReportCommitment } from '../../core/coverage/report.js'
import { formats, type SheetCell } from './cells.js'
import { documentName, listFilter, spanning, type Book, type ReportSheet } from './sheet.js'

const widths = [7, 26, 10, 10, 22, 10, 28, 58, 14]

/** Every promise to customers with the sentence that makes it: each one must be kept and proved by records. */
export const commitmentsSheet = (book: Book): ReportSheet => {
  const { report, cells, own } = book
  const { commitments } = report
  return {
    name: own.sheets.commitments,
    rows: [
      own.commitments.map((title) => cells.header(title)),
      ...(commitments.length === 0
        ? [spanning(cells.text(own.nothing.commitments), widths.length)]
        : commitments.map((commitment, index) => commitmentRow(commitment, index, book))),
    ],
    widths,
    headerRows: 1,
    stickyColumns: 2,
    filter: listFilter(commitments.length, widths.length),
    links: [],
    tabColor: '#1F4E78',
    page: { orientation: 'landscape', onePage: false },
  }
}

const commitmentRow = (
  { topic, value, unit, condition, origin, document, quote, block }: ReportCommitment,
  index: number,
  { report, cells, words }: Book,
): readonly SheetCell[] => [
  cells.number(index + 1, formats.count, { align: 'center' }),
  cells.text(topic),
  cells.number(value, Number.isInteger(value) ? formats.count : formats.plain),
  cells.text(unit, { align: 'center' }),
  cells.text(condition ?? '—'),
  cells.text(words.origin[origin], { align: 'center' }),
  cells.text(documentName(document, report.documents)),
  cells.text(quote),
  cells.text(block),
]
