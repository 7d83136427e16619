import type { PrintTable } from '../../../core/transform/print-set.js'
import { pages, twips } from '../page-geometry.js'
import { paragraph } from '../paragraphs.js'
import { takeFlow, type RenderContext } from '../render-context.js'
import { element, setting, type Xml } from '../xml.js'
import { renderCaption } from './caption.js'
import { renderCell } from './table-cell.js'
import { layOutGrid, type GridRow } from './table-grid.js'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** Column widths in twips that sum exactly to the width of the text. */
const columnWidths = (table: PrintTable): readonly number[] => {
  const width = pages[table.orientation].textWidth
  const total = sum(table.widths)
  let edge = 0
  let share = 0
  return table.widths.map((each) => {
    share += each
    const next = Math.round((share / total) * width)
    const column = next - edge
    edge = next
    return column
  })
}

const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' }

const margin = (side: string, width: number): Xml => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' })

/** Room around the text of a cell, in twips. */
const insets = {
  normal: { upright: 44, sideways: 95 },
  compact: { upright: 20, sideways: 57 },
} satisfies Record<PrintTable['density'], object>

/** Widths stand on the table, in its grid and on its cells, in twips: WPS and LibreOffice want them all. */
const tableProperties = (width: number, { upright, sideways }: (typeof insets)[PrintTable['density']]): Xml =>
  element('w:tblPr', {}, [
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    setting('w:jc', 'center'),
    element(
      'w:tblBorders',
      {},
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, border)),
    ),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblCellMar', {}, [
      margin('top', upright),
      margin('left', sideways),
      margin('bottom', upright),
      margin('right', sideways),
    ]),
  ])

/** Forms and short tables stay on one page where a page can hold them. */
const staysTogether = (table: PrintTable): boolean => table.headerRows === 0 || table.rows.length <= 5

const rowProperties = (row: GridRow, header: boolean): Xml =>
  element('w:trPr', {}, [
    setting('w:cantSplit'),
    ...(row.minimumHeight === undefined
      ? []
      : [element('w:trHeight', { 'w:val': twips(row.minimumHeight), 'w:hRule': 'atLeast' })]),
    ...(header ? [setting('w:tblHeader')] : []),
  ])

/** The caption, or a gap: without a paragraph between them Word would join two tables. */
const beforeTable = (table: PrintTable, context: RenderContext): Xml => {
  if (table.caption !== null) return renderCaption(table.caption, table.bookmark, context, 'above')
  const { pageBreak, afterTable } = takeFlow(context.flow)
  return paragraph({ style: 'Gap', keepNext: true, pageBreakBefore: pageBreak, before: afterTable ? 240 : 80 }, [])
}

/** A table with its caption; header rows are repeated on each page, and no row is split. */
export const renderTable = (table: PrintTable, context: RenderContext): readonly Xml[] => {
  const before = beforeTable(table, context)
  const widths = columnWidths(table)
  const rows = layOutGrid(table.rows, widths.length).map((row, index) => {
    // A table of header rows alone has none to repeat.
    const header = index < table.headerRows && table.headerRows < table.rows.length
    const keepNext = (header || staysTogether(table)) && index < table.rows.length - 1
    const cells = row.cells.map((cell, at) =>
      renderCell(
        cell,
        {
          width: sum(widths.slice(cell.column, cell.column + cell.columnSpan)),
          density: table.density,
          keepNext,
          bookmark: table.caption === null && index === 0 && at === 0 ? table.bookmark : undefined,
        },
        context,
      ),
    )
    return element('w:tr', {}, [rowProperties(row, header), ...cells])
  })
  context.flow.afterTable = true
  const grid = element(
    'w:tblGrid',
    {},
    widths.map((width) => element('w:gridCol', { 'w:w': width })),
  )
  return [before, element('w:tbl', {}, [tableProperties(sum(widths), insets[table.density]), grid, ...rows])]
}
