import type { Alignment } from '../model/block.js'
import type { Orientation, PrintCaption, PrintCell, PrintRow, PrintRun, PrintTable } from './print-set.js'
import { plainRun } from './resolve-runs.js'

/** Options of a cell; the rest is plain. */
export type CellOptions = Partial<Pick<PrintCell, 'columnSpan' | 'rowSpan' | 'align' | 'shade' | 'bold'>>

/** A cell of lines of runs. */
export const cellOf = (lines: readonly (readonly PrintRun[])[], options: CellOptions = {}): PrintCell => ({
  lines,
  columnSpan: 1,
  rowSpan: 1,
  align: 'left',
  shade: false,
  bold: false,
  ...options,
})

/** A cell of plain text; line ends make lines. */
export const textCell = (text: string, options: CellOptions = {}): PrintCell =>
  cellOf(
    text.split('\n').map((line) => (line === '' ? [] : [plainRun(line)])),
    options,
  )

/** A header cell: shaded, bold, centred. */
export const headerCell = (text: string, options: CellOptions = {}): PrintCell =>
  textCell(text, { shade: true, bold: true, align: 'center', ...options })

/** A row of header cells. */
export const headerRow = (titles: readonly string[]): PrintRow => ({ cells: titles.map((title) => headerCell(title)) })

/** A row of plain cells; `alignments` by column. */
export const textRow = (texts: readonly string[], alignments: readonly Alignment[] = []): PrintRow => ({
  cells: texts.map((text, column) => textCell(text, { align: alignments[column] ?? 'left' })),
})

/** What is left to be filled in by hand. */
export const handBlank = '＿＿＿＿'

/** Relative widths as fractions that sum to 1. */
export const fractions = (widths: readonly number[]): number[] => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => width / total)
}

/** A generated table. */
export const tableOf = (parts: {
  readonly bookmark: string
  readonly caption?: PrintCaption | undefined
  readonly widths: readonly number[]
  readonly header: readonly string[]
  readonly rows: readonly PrintRow[]
  readonly orientation?: Orientation
  readonly density?: PrintTable['density']
}): PrintTable => ({
  type: 'table',
  caption: parts.caption ?? null,
  headerRows: 1,
  widths: fractions(parts.widths),
  rows: [headerRow(parts.header), ...parts.rows],
  bookmark: parts.bookmark,
  orientation: parts.orientation ?? 'portrait',
  density: parts.density ?? 'normal',
})
