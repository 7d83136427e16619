import type { CheckReport } from '../../core/coverage/report.js'
import { formats, type Cells } from './cells.js'
import { documentName, sheetNames, spanning, type ReportDocument, type ReportSheet } from './sheet.js'

const columns = [
  { title: '序号', width: 7 },
  { title: '承诺事项', width: 30 },
  { title: '数值', width: 10 },
  { title: '单位', width: 10 },
  { title: '文件', width: 30 },
  { title: '原文', width: 60 },
  { title: '位置', width: 16 },
] as const

/** Every promise to customers with the sentence that makes it: each one must be kept and proved by records. */
export const commitmentsSheet = (
  report: CheckReport,
  documents: readonly ReportDocument[],
  cells: Cells,
): ReportSheet => {
  const { commitments } = report
  const rows = [
    columns.map((column) => cells.header(column.title)),
    ...(commitments.length === 0
      ? [spanning(cells.text('文件中没有带数值的承诺。'), columns.length)]
      : commitments.map((commitment, index) => [
          cells.number(index + 1, formats.count, { align: 'center' }),
          cells.text(commitment.topic),
          cells.number(commitment.value, Number.isInteger(commitment.value) ? formats.count : formats.plain),
          cells.text(commitment.unit, { align: 'center' }),
          cells.text(documentName(commitment.document, documents)),
          cells.text(commitment.quote),
          cells.text(commitment.block),
        ])),
  ]
  return {
    name: sheetNames.commitments,
    rows,
    widths: columns.map((column) => column.width),
    headerRows: 1,
    stickyColumns: 2,
    filter: commitments.length === 0 ? null : { headerRow: 1, lastRow: rows.length, columns: columns.length },
    links: [],
    tabColor: '#1F4E78',
    page: { orientation: 'landscape', onePage: false },
  }
}
