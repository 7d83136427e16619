import type { PrintCell, PrintDocument, PrintRow, PrintTable } from '../../../core/transform/print-set.js'
import { renderTable } from '../blocks/table.js'
import { paragraph } from '../paragraphs.js'
import type { RenderContext } from '../render-context.js'
import { textRun } from '../runs.js'
import type { Xml } from '../xml.js'

const cell = (text: string, more: Partial<PrintCell> = {}): PrintCell => ({
  lines: text.split('\n').map((line) => [{ text: line, marks: {} }]),
  columnSpan: 1,
  rowSpan: 1,
  align: 'center',
  shade: false,
  bold: false,
  ...more,
})

const label = (text: string): PrintCell => cell(text, { shade: true, bold: true })

const plainTable = (widths: readonly number[], rows: readonly PrintRow[], headerRows: number): PrintTable => ({
  type: 'table',
  caption: null,
  headerRows,
  widths,
  rows,
  bookmark: '',
  orientation: 'portrait',
  density: 'normal',
})

/** Two labelled values a row; an odd last one takes the whole row. */
const factsTable = (facts: PrintDocument['approval']): PrintTable => {
  const rows: PrintRow[] = []
  for (let at = 0; at < facts.length; at += 2) {
    const [left, right] = facts.slice(at, at + 2)
    const cells = [label(left?.label ?? ''), cell(left?.value ?? '', right === undefined ? { columnSpan: 3 } : {})]
    rows.push({ cells: right === undefined ? cells : [...cells, label(right.label), cell(right.value)] })
  }
  return plainTable([0.15, 0.35, 0.15, 0.35], rows, 0)
}

const revisionTable = (revisions: PrintDocument['revisions']): PrintTable =>
  plainTable(
    [0.1, 0.21, 0.41, 0.14, 0.14],
    [
      { cells: ['版本', '日期', '修订内容', '编制', '批准'].map(label) },
      ...revisions.map((revision) => ({
        cells: [
          cell(revision.version),
          cell(revision.date),
          cell(revision.description, { align: 'left' }),
          cell(revision.author),
          cell(revision.approver),
        ],
      })),
    ],
    1,
  )

/** Who approved a document, with its code and version, and its revisions. */
export const renderFrontTables = (document: PrintDocument, context: RenderContext): readonly Xml[] => {
  const { approval, revisions, code, version } = document
  const known = new Set(approval.map(({ label }) => label))
  const identity = [
    { label: '文件编号', value: code },
    { label: '版本', value: version },
  ].filter(({ label, value }) => value !== '' && !known.has(label))
  const facts = approval.length === 0 ? [] : renderTable(factsTable([...identity, ...approval]), context)
  if (revisions.length === 0) return facts
  // The label has its own distance to the table before it.
  context.flow.afterTable = false
  return [
    ...facts,
    paragraph({ style: 'FrontLabel' }, [textRun('修订记录')]),
    ...renderTable(revisionTable(revisions), context),
  ]
}
