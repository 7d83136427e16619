import { Editor, Element, Node, Path, Range, Text, Transforms, type NodeEntry, type Point } from 'slate'
import { gridLineAt, isGrid, isGridLine, isTextBlock, type GridLine } from '../node-types.js'
import type { NodeOf } from '../slate-types.js'
import { rectangleAround, type CellRectangle } from '../table/spans.js'

/**
 * Deleting over several cells, or from text into a table, empties the cells it touches and keeps the grid. Everything
 * that deletes a range (keys, typing over it, a composition, a paste) comes through `delete`.
 */
export const withGridDelete = (editor: Editor): Editor => {
  const { delete: deleteRange, insertText } = editor
  editor.insertText = (text, options) => {
    const { selection } = editor
    const isOver = options?.at === undefined && selection !== null && Range.isExpanded(selection)
    if (isOver && touchesGrids(editor, selection)) editor.delete()
    insertText(text, options)
  }
  editor.delete = (options = {}) => {
    const at = options.at ?? editor.selection
    if (at === null || !Range.isRange(at) || Range.isCollapsed(at) || !deleteOverGrids(editor, at)) {
      deleteRange(options)
      return
    }
    if (options.at === undefined && editor.selection !== null) Transforms.collapse(editor, { edge: 'start' })
  }
  return editor
}

const deleteOverGrids = (editor: Editor, range: Range): boolean => {
  if (!touchesGrids(editor, range)) return false
  const [start, end] = Range.edges(range)
  const first = gridLineAt(editor, start)
  const last = gridLineAt(editor, end)
  const area = first !== undefined && last !== undefined ? cellArea(editor, first[1], last[1]) : undefined
  const caret = first === undefined ? Editor.pointRef(editor, start, { affinity: 'backward' }) : undefined
  Editor.withoutNormalizing(editor, () => {
    if (area !== undefined) emptyArea(editor, area)
    else emptyRange(editor, start, end, first, last)
  })
  // An emptied line has a new text in it; lines in front of it do not move.
  const point = first === undefined ? caret?.unref() : Editor.start(editor, first[1])
  if (point && editor.selection !== null) Transforms.select(editor, point)
  return true
}

/** True where a range begins or ends in a cell and reaches beyond it. */
const touchesGrids = (editor: Editor, range: Range): boolean => {
  const [start, end] = Range.edges(range)
  const first = gridLineAt(editor, start)
  const last = gridLineAt(editor, end)
  if (first === undefined && last === undefined) return false
  return first === undefined || last === undefined || !Path.equals(first[1], last[1])
}

/** Cells of one table between two of its cells. */
export type CellArea = { readonly table: NodeOf<'table'>; readonly path: Path; readonly area: CellRectangle }

/** The rectangle of cells between two lines of the same table; undefined for steps and for different tables. */
export const cellArea = (editor: Editor, one: Path, other: Path): CellArea | undefined => {
  const [table, row, column] = one
  const [otherTable, otherRow, otherColumn] = other
  if (table === undefined || table !== otherTable || row === undefined || column === undefined) return undefined
  const node = editor.children[table]
  if (node === undefined || !Element.isElement(node) || node.type !== 'table') return undefined
  const corner = { row: otherRow ?? row, column: otherColumn ?? column }
  return { table: node, path: [table], area: rectangleAround(node.spans ?? [], { row, column }, corner) }
}

/** Every cell position of a rectangle, row by row. */
export const positionsOf = (area: CellRectangle): readonly (readonly [number, number])[] =>
  Array.from({ length: area.rows * area.columns }, (_, index) => [
    area.row + Math.floor(index / area.columns),
    area.column + (index % area.columns),
  ])

/** Empties the cells of a rectangle; their number, order and alignment stay. */
export const emptyArea = (editor: Editor, { path, area }: CellArea): void => {
  for (const [row, column] of positionsOf(area)) emptyLine(editor, [...path, row, column])
}

/** Takes the content out of a line; elements go with it, its first text stays and is empty. */
export const emptyLine = (editor: Editor, path: Path): void => {
  const line = Node.get(editor, path)
  if (!Element.isElement(line) || (line.children.length === 1 && Node.string(line) === '')) return
  Editor.withoutNormalizing(editor, () => {
    for (let index = line.children.length - 1; index > 0; index -= 1)
      Transforms.removeNodes(editor, { at: [...path, index], voids: true })
    const [first] = line.children
    if (!Text.isText(first)) return
    // Formats go with the words: what is typed next begins plain.
    if (first.text !== '') editor.apply({ type: 'remove_text', path: [...path, 0], offset: 0, text: first.text })
    const formats = Object.keys(first).filter((key) => key !== 'text')
    if (formats.length > 0) Transforms.unsetNodes(editor, formats as never, { at: [...path, 0] })
  })
}

const emptyRange = (
  editor: Editor,
  start: Point,
  end: Point,
  first: NodeEntry<GridLine> | undefined,
  last: NodeEntry<GridLine> | undefined,
): void => {
  const [from, to] = [start.path[0] ?? 0, end.path[0] ?? 0]
  // From the end backwards, so that paths in front stay true.
  if (last !== undefined)
    emptyLinesOf(
      editor,
      to,
      (path) => !Path.isAfter(path, last[1]) && (first === undefined || from !== to || !Path.isBefore(path, first[1])),
    )
  else trim(editor, { anchor: Editor.start(editor, [to]), focus: end })
  if (first !== undefined && from === to) return
  for (let index = to - 1; index > from; index -= 1) Transforms.removeNodes(editor, { at: [index], voids: true })
  if (first !== undefined) emptyLinesOf(editor, from, (path) => !Path.isBefore(path, first[1]))
  else trim(editor, { anchor: start, focus: Editor.end(editor, [from]) })
}

const trim = (editor: Editor, range: Range): void => {
  const block = editor.children[range.anchor.path[0] ?? 0]
  if (isTextBlock(block) && Range.isExpanded(range)) Transforms.delete(editor, { at: range })
}

const emptyLinesOf = (editor: Editor, index: number, isTouched: (path: Path) => boolean): void => {
  const grid = editor.children[index]
  if (!isGrid(grid)) return
  for (const [node, path] of Node.elements(grid))
    if (isGridLine(node) && isTouched([index, ...path])) emptyLine(editor, [index, ...path])
}
