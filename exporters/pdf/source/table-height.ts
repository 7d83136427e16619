import type { PrintTable } from '../../../core/transform/print-set.js'
import { textArea } from './emission.js'
import { plainText } from './inline.js'
import { widthInEm } from './text-width.js'
import type { PlacedCell, PlacedRow } from './table-grid.js'

type Measures = { readonly em: number; readonly line: number; readonly insetX: number; readonly insetY: number }

/** Millimetres of the prelude's two table sizes. */
const measures: Readonly<Record<PrintTable['density'], Measures>> = {
  normal: { em: 3.7, line: 5.6, insetX: 1.8, insetY: 1.7 },
  compact: { em: 3.2, line: 4.3, insetX: 1, insetY: 1.1 },
}

/** What a blank of a form must hold for its row to be as high as asked, in millimetres. */
export const blankHeight = (minimumHeight: number, table: PrintTable): number =>
  Math.max(0, minimumHeight - 2 * measures[table.density].insetY)

/** About how much room a cell has for a line, in em of its text. */
export const cellRoom = (placed: PlacedCell, table: PrintTable): number => {
  const { em, insetX } = measures[table.density]
  const total = table.widths.reduce((sum, width) => sum + width, 0) || 1
  const spanned = table.widths.slice(placed.column, placed.column + placed.columnSpan)
  const share = spanned.reduce((sum, width) => sum + width, 0) / total
  return Math.max(1, (share * textArea[table.orientation].width - 2 * insetX) / em)
}

/** About how high a cell is, in millimetres. Good enough to decide where a table may break, never for layout. */
export const cellHeight = (placed: PlacedCell, table: PrintTable): number => {
  const { line, insetY } = measures[table.density]
  const room = cellRoom(placed, table)
  const lines = placed.cell.lines.reduce(
    (sum, runs) => sum + Math.max(1, Math.ceil(widthInEm(plainText(runs)) / room)),
    0,
  )
  return Math.max(1, lines) * line + 2 * insetY
}

/** About how high a row is, in millimetres. */
export const rowHeight = (row: PlacedRow, table: PrintTable): number =>
  Math.max(row.minimumHeight ?? 0, ...row.cells.map((placed) => cellHeight(placed, table) / placed.rowSpan))
