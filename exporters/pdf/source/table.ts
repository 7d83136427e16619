import type { Orientation, PrintTable } from '../../../core/transform/print-set.js'
import { emitCaption } from './caption.js'
import { textArea, type Emission } from './emission.js'
import { emitRuns, plainText } from './inline.js'
import { array, call, decimal, literal, longCall, millimetres, named } from './literal.js'
import { placeCells, type PlacedCell, type PlacedRow } from './table-grid.js'
import { blankHeight, cellRoom, rowHeight } from './table-height.js'

/** A row higher than this may break over pages, in millimetres; a lower one moves as a whole. */
const highestWholeRow = 70
/** A table lower than this stays on one page, in millimetres. */
const highestWholeTable = 80

type Layout = { readonly table: PrintTable; readonly heights: readonly number[]; readonly emission: Emission }

const isEmpty = (placed: PlacedCell): boolean =>
  placed.cell.lines.length <= 1 && placed.cell.lines.every((runs) => plainText(runs) === '')

/** One cell that may not break keeps its whole row, and all the rows it spans, from breaking. */
const breaks = (placed: PlacedCell, row: number, { heights }: Layout): boolean =>
  heights.slice(row, row + placed.rowSpan).reduce((sum, height) => sum + height, 0) > highestWholeRow

const emitCell = (placed: PlacedCell, row: number, minimumHeight: number | null, layout: Layout): string => {
  const { cell } = placed
  const room = cellRoom(placed, layout.table)
  return call(
    'cell',
    ...named({
      align: cell.align === 'left' ? null : cell.align,
      shade: cell.shade ? 'true' : null,
      bold: cell.bold ? 'true' : null,
      colspan: placed.columnSpan === 1 ? null : String(placed.columnSpan),
      rowspan: placed.rowSpan === 1 ? null : String(placed.rowSpan),
      breakable: breaks(placed, row, layout) ? 'true' : null,
      height: minimumHeight === null ? null : millimetres(blankHeight(minimumHeight, layout.table)),
    }),
    ...(isEmpty(placed) ? [] : cell.lines.map((runs) => emitRuns(runs, layout.emission, room))),
  )
}

/** The cell that holds the row up: an empty one if there is one, for it needs no measuring. */
const bearer = (row: PlacedRow): PlacedCell | undefined => {
  const single = row.cells.filter((placed) => placed.rowSpan === 1)
  return single.find(isEmpty) ?? single[0]
}

const emitRow = (row: PlacedRow, index: number, layout: Layout): string => {
  const bearing = row.minimumHeight === undefined ? undefined : bearer(row)
  return row.cells
    .map((placed) => emitCell(placed, index, placed === bearing ? (row.minimumHeight ?? null) : null, layout))
    .join(', ')
}

/**
 * A form is filled in by hand: it stays on one page where it fits. Short tables do too. Between what surely fits and
 * what surely does not, the typesetter measures.
 */
const togetherness = (
  rows: readonly PlacedRow[],
  heights: readonly number[],
  orientation: Orientation,
): string | null => {
  const total = heights.reduce((sum, height) => sum + height, 0)
  if (total <= highestWholeTable) return '"whole"'
  if (rows.every((row) => row.minimumHeight === undefined)) return null
  const page = textArea[orientation].height
  if (total <= page * 0.8) return '"whole"'
  return total <= page * 1.1 ? '"measured"' : null
}

/** A table with spans, repeated header rows and its caption above. */
export const emitTable = (table: PrintTable, emission: Emission): string => {
  if (table.widths.length === 0) return '{}'
  const bookmark = emission.bookmarks.of(table)
  const rows = placeCells(table)
  const heights = rows.map((row) => rowHeight(row, table))
  const emitted = rows.map((row, index) => emitRow(row, index, { table, heights, emission }))
  const header = emitted.slice(0, Math.max(0, table.headerRows))
  return longCall(
    'data-table',
    ...named({
      bookmark: bookmark === null ? null : literal(bookmark),
      caption: emitCaption(table.caption),
      columns: array(table.widths.map((width) => `${decimal(Math.max(width, 0.001))}fr`)),
      compact: table.density === 'compact' ? 'true' : null,
      together: togetherness(rows, heights, table.orientation),
    }),
    ...(header.length === 0 ? [] : [longCall('table.header', ...header.filter((row) => row !== ''))]),
    ...emitted.slice(header.length).filter((row) => row !== ''),
  )
}
