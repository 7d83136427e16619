import type { PrintCell, PrintRow } from '../../../core/transform/print-set.js'

/** A cell at its place in the grid; `continued` stands below a cell that spans rows. */
export type GridCell = {
  readonly column: number
  readonly columnSpan: number
  readonly cell: PrintCell
  readonly merge: 'none' | 'restart' | 'continue'
}

/** A row with a cell for every grid column. */
export type GridRow = { readonly cells: readonly GridCell[]; readonly minimumHeight?: number }

const emptyCell: PrintCell = { lines: [], columnSpan: 1, rowSpan: 1, align: 'left', shade: false, bold: false }

type Open = { readonly cell: PrintCell; readonly columnSpan: number; rowsLeft: number }

/**
 * Puts the cells of a table into its grid. Word wants a cell at every position, the covered ones too; spans that leave
 * the grid are cut, and gaps are filled with empty cells, so that the table can always be opened.
 */
export const layOutGrid = (rows: readonly PrintRow[], columns: number): readonly GridRow[] => {
  const open = new Map<number, Open>()
  return rows.map((row, index) => {
    const cells: GridCell[] = []
    const waiting = [...row.cells]
    let column = 0
    while (column < columns) {
      const above = open.get(column)
      if (above !== undefined) {
        cells.push({ column, columnSpan: above.columnSpan, cell: above.cell, merge: 'continue' })
        above.rowsLeft -= 1
        if (above.rowsLeft === 0) open.delete(column)
        column += above.columnSpan
        continue
      }
      const cell = waiting.shift() ?? emptyCell
      const nextOpen = Math.min(columns, ...[...open.keys()].filter((key) => key > column))
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, nextOpen - column))
      const rowSpan = Math.min(cell.rowSpan, rows.length - index)
      cells.push({ column, columnSpan, cell, merge: rowSpan > 1 ? 'restart' : 'none' })
      if (rowSpan > 1) open.set(column, { cell, columnSpan, rowsLeft: rowSpan - 1 })
      column += columnSpan
    }
    return { cells, ...(row.minimumHeight === undefined ? {} : { minimumHeight: row.minimumHeight }) }
  })
}
