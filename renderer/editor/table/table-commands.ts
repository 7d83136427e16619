import { Editor, Element, Node, Transforms, type Path } from 'slate'
import type { Span } from '../../../core/model/block.js'
import { blockAt, isEmptyLine } from '../node-types.js'
import { emptyLine, positionsOf } from '../plugins/with-grid-delete.js'
import { emptyCell } from '../plugins/repair-grid.js'
import { emptyParagraph } from '../plugins/with-schema.js'
import type { NodeOf } from '../slate-types.js'
import { spansAfterDelete, spansAfterInsert, spansAfterMerge, spansAfterSplit, type Axis } from './spans.js'
import { columnCount, shownCell, tableSelection } from './table-cells.js'

/** One step of undo in which the editor is put right only at the end. */
export const asOneStep = (editor: Editor, change: () => void): void => {
  editor.splitUndo()
  Editor.withoutNormalizing(editor, change)
  editor.splitUndo()
}

/** An empty table with one header row. */
export const newTable = (editor: Editor, rows: number, columns: number): NodeOf<'table'> => ({
  type: 'table',
  id: editor.newId(),
  headerRows: rows > 1 ? 1 : 0,
  children: Array.from({ length: rows }, () => ({
    type: 'row' as const,
    children: Array.from({ length: columns }, emptyCell),
  })),
})

/** Puts an empty table behind the block of the selection (in place of an empty paragraph); the caret goes into it. */
export const insertTable = (editor: Editor, rows: number, columns: number): void => {
  const found = editor.selection === null ? undefined : blockAt(editor, editor.selection.focus)
  const index = found === undefined ? editor.children.length : (found[1][0] ?? 0) + 1
  asOneStep(editor, () => {
    const isReplaced = found !== undefined && found[0].type === 'paragraph' && isEmptyLine(found[0])
    Transforms.insertNodes(editor, newTable(editor, rows, columns), { at: [index], select: false })
    if (isReplaced && found !== undefined) Transforms.removeNodes(editor, { at: found[1] })
    const table = isReplaced ? index - 1 : index
    Transforms.select(editor, Editor.start(editor, [table, 0, 0]))
  })
}

/** Puts a row above or below the selected cells. */
export const insertRow = (editor: Editor, side: 'above' | 'below'): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const { table, path, area } = found
  const index = side === 'above' ? area.row : area.row + area.rows
  asOneStep(editor, () => {
    const row = { type: 'row' as const, children: Array.from({ length: columnCount(table) }, emptyCell) }
    Transforms.insertNodes(editor, row, { at: [...path, index], select: false })
    setSpans(editor, path, spansAfterInsert(table.spans ?? [], 'row', index))
    if (index < table.headerRows) Transforms.setNodes(editor, { headerRows: table.headerRows + 1 }, { at: path })
    Transforms.select(editor, Editor.start(editor, [...path, index, area.column]))
  })
}

/** Puts a column left or right of the selected cells; the new column takes half the width of its neighbour. */
export const insertColumn = (editor: Editor, side: 'left' | 'right'): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const { table, path, area } = found
  const index = side === 'left' ? area.column : area.column + area.columns
  asOneStep(editor, () => {
    for (let row = 0; row < table.children.length; row += 1)
      Transforms.insertNodes(editor, emptyCell(), { at: [...path, row, index], select: false })
    setSpans(editor, path, spansAfterInsert(table.spans ?? [], 'column', index))
    if (table.widths !== undefined) {
      const near = side === 'left' ? index : index - 1
      const widths = table.widths.map((width, column) => (column === near ? width / 2 : width))
      widths.splice(index, 0, (table.widths[near] ?? 1) / 2)
      Transforms.setNodes(editor, { widths }, { at: path })
    }
    Transforms.select(editor, Editor.start(editor, [...path, area.row, index]))
  })
}

/** Takes out the rows of the selected cells; with the last row goes the table. */
export const deleteRows = (editor: Editor): void => deleteLines(editor, 'row')

/** Takes out the columns of the selected cells; with the last column goes the table. */
export const deleteColumns = (editor: Editor): void => deleteLines(editor, 'column')

const deleteLines = (editor: Editor, axis: Axis): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const { table, path, area } = found
  const [first, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns]
  const all = axis === 'row' ? table.children.length : columnCount(table)
  if (count >= all) return deleteTable(editor)
  asOneStep(editor, () => {
    let spans: readonly Span[] = table.spans ?? []
    for (let index = first + count - 1; index >= first; index -= 1) {
      keepMergedText(editor, path, spans, axis, index)
      if (axis === 'row') Transforms.removeNodes(editor, { at: [...path, index] })
      else
        for (let row = 0; row < table.children.length; row += 1)
          Transforms.removeNodes(editor, { at: [...path, row, index] })
      spans = spansAfterDelete(spans, axis, index)
    }
    setSpans(editor, path, spans)
    if (axis === 'column' && table.widths !== undefined) {
      const widths = table.widths.filter((_, column) => column < first || column >= first + count)
      Transforms.setNodes(editor, { widths }, { at: path })
    }
    if (axis === 'row' && first < table.headerRows) {
      const headerRows = table.headerRows - (Math.min(first + count, table.headerRows) - first)
      Transforms.setNodes(editor, { headerRows }, { at: path })
    }
    const last = all - count - 1
    const [row, column] = axis === 'row' ? [Math.min(first, last), area.column] : [area.row, Math.min(first, last)]
    Transforms.select(editor, Editor.start(editor, [...path, row, column]))
  })
}

/** A merged area that loses its first row or column keeps its text: it moves into the next cell of the area. */
const keepMergedText = (editor: Editor, path: Path, spans: readonly Span[], axis: Axis, index: number): void => {
  for (const span of spans) {
    if (span[axis] !== index || (axis === 'row' ? span.rows : span.columns) < 2) continue
    const from = [...path, span.row, span.column]
    const to = axis === 'row' ? [...path, span.row + 1, span.column] : [...path, span.row, span.column + 1]
    moveContent(editor, from, to, 0)
  }
}

const moveContent = (editor: Editor, from: Path, to: Path, index: number): void => {
  const source = Node.get(editor, from)
  if (!Element.isElement(source) || isEmptyLine(source)) return
  const children = structuredClone(source.children)
  emptyLine(editor, from)
  Transforms.insertNodes(editor, children, { at: [...to, index], select: false, voids: true })
}

/** Merges the selected cells; the texts of all stand in the first one, each on a line. */
export const mergeCells = (editor: Editor): void => {
  const found = tableSelection(editor)
  if (found === undefined || found.area.rows * found.area.columns < 2) return
  const { table, path, area } = found
  asOneStep(editor, () => {
    const [first, ...others] = positionsOf(area).map((position) => [...path, ...position])
    if (first === undefined) return
    for (const cell of others) {
      const node = Node.get(editor, cell)
      const target = Node.get(editor, first)
      if (isEmptyLine(node) || !Element.isElement(target)) continue
      if (isEmptyLine(target)) moveContent(editor, cell, first, target.children.length)
      else {
        Transforms.insertNodes(editor, { text: '\n' }, { at: [...first, target.children.length], select: false })
        moveContent(editor, cell, first, target.children.length + 1)
      }
    }
    setSpans(editor, path, spansAfterMerge(table.spans ?? [], area))
    Transforms.select(editor, Editor.end(editor, first))
  })
}

/** Splits the merged areas in the selection. */
export const splitCells = (editor: Editor): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  asOneStep(editor, () => setSpans(editor, found.path, spansAfterSplit(found.table.spans ?? [], found.area)))
}

/** Makes the rows down to the selection header rows, or takes that back. */
export const toggleHeaderRows = (editor: Editor): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const wanted = found.area.row + found.area.rows
  const headerRows = found.table.headerRows >= wanted ? found.area.row : wanted
  asOneStep(editor, () => Transforms.setNodes(editor, { headerRows }, { at: found.path }))
}

/** Sets the relative widths of the columns. */
export const setColumnWidths = (editor: Editor, path: Path, widths: readonly number[]): void =>
  asOneStep(editor, () => Transforms.setNodes(editor, { widths: [...widths] }, { at: path }))

/** Takes out the table of the selection; an empty paragraph takes its place where nothing else would hold the caret. */
export const deleteTable = (editor: Editor): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const index = found.path[0] ?? 0
  asOneStep(editor, () => {
    Transforms.removeNodes(editor, { at: found.path })
    if (editor.children.length === 0) Transforms.insertNodes(editor, emptyParagraph(editor), { at: [0], select: false })
    Transforms.select(editor, Editor.start(editor, [Math.min(index, editor.children.length - 1)]))
  })
}

const setSpans = (editor: Editor, at: Path, spans: readonly Span[]): void => {
  if (spans.length === 0) Transforms.unsetNodes(editor, ['spans'] as never, { at })
  else Transforms.setNodes(editor, { spans: spans.map((span) => ({ ...span })) }, { at })
}

/** The cell before or after the selected one in reading order; covered cells are passed over. */
export const neighbourCell = (editor: Editor, step: 1 | -1): Path | undefined => {
  const found = tableSelection(editor)
  if (found === undefined) return undefined
  const { table, path, area } = found
  const columns = columnCount(table)
  for (let index = area.row * columns + area.column + step; ; index += step) {
    const [row, column] = [Math.floor(index / columns), index % columns]
    if (index < 0 || row >= table.children.length) return undefined
    const [shownRow, shownColumn] = shownCell(table, row, column)
    if (shownRow === row && shownColumn === column) return [...path, row, column]
  }
}

/** Tab and Shift+Tab: selects the next or previous cell's text; Tab in the last cell adds a row. */
export const moveToCell = (editor: Editor, step: 1 | -1): boolean => {
  const found = tableSelection(editor)
  if (found === undefined) return false
  const next = neighbourCell(editor, step)
  if (next !== undefined) Transforms.select(editor, Editor.range(editor, next))
  else if (step > 0) {
    const last = found.table.children.length - 1
    Transforms.select(editor, Editor.start(editor, [...found.path, last, 0]))
    insertRow(editor, 'below')
    Transforms.select(editor, Editor.start(editor, [...found.path, last + 1, 0]))
  }
  return true
}
