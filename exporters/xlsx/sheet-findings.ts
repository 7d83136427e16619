import type { CheckReport, ReportFinding } from '../../core/coverage/report.js'
import { formats, type Cells, type SheetCell } from './cells.js'
import { documentName, sheetNames, spanning, type ReportDocument, type ReportSheet } from './sheet.js'
import { severityWords } from './words.js'

const columns = [
  { title: '序号', width: 7 },
  { title: '级别', width: 8 },
  { title: '问题', width: 56 },
  { title: '处理建议', width: 40 },
  { title: '文件', width: 28 },
  { title: '位置', width: 16 },
  { title: '类型代码', width: 22 },
] as const

/** Everything that the check found, errors first. */
export const findingsSheet = (report: CheckReport, documents: readonly ReportDocument[], cells: Cells): ReportSheet => {
  const sorted = Object.keys(severityWords).flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity),
  )
  const rows = [
    columns.map((column) => cells.header(column.title)),
    ...(sorted.length === 0
      ? [spanning(cells.text('没有发现问题。'), columns.length)]
      : sorted.map((finding, index) => findingRow(finding, index, documents, cells))),
  ]
  return {
    name: sheetNames.findings,
    rows,
    widths: columns.map((column) => column.width),
    headerRows: 1,
    stickyColumns: 0,
    filter: sorted.length === 0 ? null : { headerRow: 1, lastRow: rows.length, columns: columns.length },
    links: [],
    tabColor: '#9C0006',
    page: { orientation: 'landscape', onePage: false },
  }
}

const findingRow = (
  finding: ReportFinding,
  index: number,
  documents: readonly ReportDocument[],
  cells: Cells,
): readonly SheetCell[] => {
  const severity = severityWords[finding.severity]
  return [
    cells.number(index + 1, formats.count, { align: 'center' }),
    cells.text(severity.name, { align: 'center', backgroundColor: severity.background, textColor: severity.text }),
    cells.text(finding.message),
    cells.text(finding.hint ?? '—'),
    cells.text(finding.document === null ? '—' : documentName(finding.document, documents)),
    cells.text(finding.block ?? '—'),
    cells.text(finding.code),
  ]
}
