import type { Inline } from '../../../core/model/inline.js'
import type { Span, Table, TableCell } from '../../../core/model/block.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { parseInlines, trimLine } from './parse-inlines.js'
import { isLeftOut, isRunningOver } from './word-marks.js'

/** Cells beyond these come from a sheet whose empty rest was copied along. */
const most = { rows: 500, columns: 60 }

/** A table of copied HTML as a full grid; merged cells become spans. Undefined where it has no cells. */
export const parseTable = (table: HTMLTableElement, newId: () => string): Table | undefined => {
  const rows = [...table.rows].filter((row) => !isLeftOut(row) && !holdsApart(row)).slice(0, most.rows)
  const grid: (TableCell | undefined)[][] = rows.map(() => [])
  const spans: Span[] = []
  for (const [row, source] of rows.entries()) {
    let column = 0
    for (const cell of source.cells) {
      if (holdsApart(cell)) continue
      while (grid[row]?.[column] !== undefined) column += 1
      if (column >= most.columns) break
      const span = {
        row,
        column,
        rows: Math.min(Math.max(1, cell.rowSpan), rows.length - row),
        columns: Math.min(Math.max(1, cell.colSpan), most.columns - column),
      }
      if (span.rows * span.columns > 1 && !isRunningOver(cell)) spans.push(span)
      for (let down = 0; down < span.rows; down += 1)
        for (let across = 0; across < span.columns; across += 1) {
          const line = grid[row + down]
          if (line !== undefined) line[column + across] = down + across === 0 ? readCell(cell) : emptyCell()
        }
    }
  }
  const columns = Math.max(0, ...grid.map((line) => line.length))
  if (columns === 0) return undefined
  const widths = readWidths(table, columns)
  return {
    type: 'table',
    id: newId(),
    headerRows: headerRowsOf(rows),
    ...(widths === undefined ? {} : { widths }),
    ...(spans.length === 0 ? {} : { spans }),
    children: grid.map((line) => ({
      type: 'row',
      children: Array.from({ length: columns }, (_, column) => line[column] ?? emptyCell()),
    })),
  }
}

/** A row of no height or a cell of no width: Word puts them in to hold the columns of its page apart. */
const holdsApart = (part: HTMLElement): boolean =>
  part.getAttribute(part.tagName === 'TR' ? 'height' : 'width') === '0' && (part.textContent ?? '').trim() === ''

const emptyCell = (): TableCell => ({ type: 'cell', children: [{ text: '' }] })

const readCell = (cell: HTMLTableCellElement): TableCell => {
  const align = cell.style.textAlign || cell.align || (cell.querySelector('p')?.style.textAlign ?? '')
  const children = [...normaliseInlines(linesOf(cell))]
  return {
    type: 'cell',
    ...(cell.tagName === 'TD' && (align === 'center' || align === 'right') ? { align } : {}),
    children: cell.tagName === 'TH' ? children.map(withoutBold) : children,
  }
}

/** Header cells are bold anyway. */
const withoutBold = (inline: Inline): Inline => {
  if (!('text' in inline)) return inline
  const { bold: _bold, ...rest } = inline
  return rest
}

/** The paragraphs of a cell, one below the other. */
const linesOf = (cell: Element): Inline[] => {
  const parts = [...cell.children].some((child) => /^(P|DIV|UL|OL|LI|H[1-6])$/i.test(child.tagName))
    ? [...cell.childNodes].filter((node) => (node.textContent ?? '').trim() !== '').map((node) => [node])
    : [[...cell.childNodes]]
  const lines = parts
    .map((nodes) => trimLine(parseInlines(nodes)))
    .filter((line, index) => index === 0 || line.length > 0)
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ text: '\n' }, ...line]))
}

const headerRowsOf = (rows: readonly HTMLTableRowElement[]): number => {
  const named = rows.findIndex(
    (row) => row.parentElement?.tagName !== 'THEAD' && [...row.cells].some((cell) => cell.tagName !== 'TH'),
  )
  if (named > 0) return named
  return rows.length > 1 ? 1 : 0
}

const readWidths = (table: HTMLTableElement, columns: number): number[] | undefined => {
  const listed = [...table.querySelectorAll('col')].flatMap((col) =>
    Array.from({ length: Math.max(1, col.span) }, () => sizeOf(col)),
  )
  const first = [...table.rows].find(
    (row) => row.cells.length === columns && [...row.cells].every((cell) => cell.colSpan === 1),
  )
  const widths = listed.length >= columns ? listed.slice(0, columns) : [...(first?.cells ?? [])].map(sizeOf)
  if (widths.length !== columns || widths.some((width) => !(width > 0))) return undefined
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.round((width / total) * 1000) / 10 || 0.1)
}

const sizeOf = (element: HTMLElement): number =>
  Number.parseFloat(element.style.width || element.getAttribute('width') || '0')
