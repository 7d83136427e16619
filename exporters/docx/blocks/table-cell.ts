import type { PrintTable } from '../../../core/transform/print-set.js'
import { paragraph } from '../paragraphs.js'
import { bookmarked, type RenderContext } from '../render-context.js'
import { renderRuns } from '../runs.js'
import type { ParagraphStyle } from '../styles.js'
import { element, setting, type Xml } from '../xml.js'
import type { GridCell } from './table-grid.js'

const textStyles = { normal: 'TableText', compact: 'TableTextCompact' } satisfies Record<
  PrintTable['density'],
  ParagraphStyle
>

const shade = element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'E7EBF0' })

/** What a cell takes from its table. */
export type CellSetting = {
  readonly width: number
  readonly density: PrintTable['density']
  readonly keepNext: boolean
  /** Target of references to a table without a caption: it stands in the first cell. */
  readonly bookmark: string | undefined
}

const cellProperties = ({ cell, columnSpan, merge }: GridCell, width: number): Xml =>
  element('w:tcPr', {}, [
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    ...(columnSpan > 1 ? [setting('w:gridSpan', columnSpan)] : []),
    ...(merge === 'none' ? [] : [setting('w:vMerge', merge)]),
    ...(cell.shade ? [shade] : []),
    setting('w:vAlign', 'center'),
  ])

/** A cell of a table; a cell that continues the one above repeats its look and has no text. */
export const renderCell = (grid: GridCell, own: CellSetting, context: RenderContext): Xml => {
  const { cell, merge } = grid
  const lines = merge === 'continue' || cell.lines.length === 0 ? [[]] : cell.lines
  const look = { style: textStyles[own.density], keepNext: own.keepNext, align: cell.align }
  return element('w:tc', {}, [
    cellProperties(grid, own.width),
    ...lines.map((line, index) => {
      const runs = renderRuns(line, context, cell.bold ? { bold: true } : {})
      return paragraph(look, index === 0 ? bookmarked(context, own.bookmark, runs) : runs)
    }),
  ])
}
