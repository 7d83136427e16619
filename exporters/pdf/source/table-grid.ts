import type { PrintCell, PrintTable } from '../../../core/transform/print-set.js'

/** A cell in its place, with spans that stay inside the table. */
export type PlacedCell = {
  readonly cell: PrintCell
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

/** A row of placed cells. */
export type PlacedRow = { readonly cells: readonly PlacedCell[]; readonly minimumHeight?: number }

const emptyCell: PrintCell = { lines: [], columnSpan: 1, rowSpan: 1, align: 'left', shade: false, bold: false }

/**
 * Places the cells on the table's grid. Typst lays cells out one after the other, so a row that is too short or a
 * span that is too long would shift all that follows: gaps are filled, spans clipped, cells too many left out.
 */
export const placeCells = (table: PrintTable): readonly PlacedRow[] => {
  const columns = table.widths.length
  const headerRows = Math.min(table.headerRows, table.rows.length)
  /** Per column, the first row that is free again. */
  const freeFrom = new Array<number>(columns).fill(0)
  return table.rows.map((row, index) => {
    const cells: PlacedCell[] = []
    const waiting = [...row.cells]
    const lastRow = index < headerRows ? headerRows : table.rows.length
    for (let column = 0; column < columns; column += 1) {
      if ((freeFrom[column] ?? 0) > index) continue
      const cell = waiting.shift() ?? emptyCell
      let columnSpan = 1
      while (
        columnSpan < cell.columnSpan &&
        column + columnSpan < columns &&
        (freeFrom[column + columnSpan] ?? 0) <= index
      )
        columnSpan += 1
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, lastRow - index))
      cells.push({ cell, column, columnSpan, rowSpan })
      freeFrom.fill(index + rowSpan, column, column + columnSpan)
      column += columnSpan - 1
    }
    return row.minimumHeight === undefined ? { cells } : { cells, minimumHeight: row.minimumHeight }
  })
}
