import type { Editor } from 'slate'
import { Element, Range, type Path } from 'slate'
import { gridLineAt } from '../node-types.js'
import type { NodeOf } from '../slate-types.js'
import { cellArea } from '../plugins/with-grid-delete.js'
import { spanAt, type CellRectangle } from './spans.js'

/** The table around the selection, and the rectangle of cells selected in it (one cell for a caret). */
export type TableSelection = {
  readonly table: NodeOf<'table'>
  readonly path: Path
  readonly area: CellRectangle
}

/** The table in which the selection begins and ends; undefined outside tables. */
export const tableSelection = (editor: Editor): TableSelection | undefined => {
  if (editor.selection === null) return undefined
  const [start, end] = Range.edges(editor.selection)
  const first = gridLineAt(editor, start)
  const last = gridLineAt(editor, end)
  return first === undefined || last === undefined ? undefined : cellArea(editor, first[1], last[1])
}

/** The number of columns of a table. */
export const columnCount = (table: NodeOf<'table'>): number => table.children[0]?.children.length ?? 0

/** The cell that shows what stands at a position: the first cell of a merged area. */
export const shownCell = (table: NodeOf<'table'>, row: number, column: number): readonly [number, number] => {
  const span = spanAt(table.spans ?? [], row, column)
  return span === undefined ? [row, column] : [span.row, span.column]
}

/** The table at a path. */
export const tableAt = (editor: Editor, path: Path): NodeOf<'table'> | undefined => {
  const node = editor.children[path[0] ?? -1]
  return node !== undefined && Element.isElement(node) && node.type === 'table' ? node : undefined
}
