import { Editor, Element, Node, Range, Transforms, type Descendant } from 'slate'
import type { Block } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { blockLines } from '../../../core/model/walk.js'
import { asNodes, blockAt, contentOf, gridLineAt, isEmptyLine, isTextBlock } from '../node-types.js'
import { emptyLine } from '../plugins/with-grid-delete.js'
import { emptyCell } from '../plugins/repair-grid.js'
import { columnCount, tableAt, tableSelection } from '../table/table-cells.js'
import { asOneStep } from '../table/table-commands.js'
import { idsOf, withFreshIds } from './fresh-ids.js'

/** Puts copied blocks at the selection: into cells where it stands in a table, into the line where it is one line. */
export const pasteBlocks = (editor: Editor, blocks: readonly Block[]): void => {
  if (editor.selection === null || blocks.length === 0) return
  const [table] = blocks
  if (blocks.length === 1 && table?.type === 'table' && tableSelection(editor) !== undefined) {
    pasteCells(
      editor,
      asNodes([table]).flatMap((node) => (node.type === 'table' ? node.children.map((row) => row.children) : [])),
    )
    return
  }
  asOneStep(editor, () => {
    if (editor.selection !== null && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
    if (editor.selection === null) return
    if (gridLineAt(editor, editor.selection.anchor) !== undefined) {
      pasteInlines(editor, flatten(blocks))
      return
    }
    const [only] = blocks
    const isLine = blocks.length === 1 && only?.type === 'paragraph' && only.list === undefined
    const [target] = blockAt(editor, editor.selection.anchor) ?? []
    if (isLine && isTextBlock(target)) pasteInlines(editor, only.children)
    else pasteWhole(editor, withFreshIds(blocks, idsOf(contentOf(editor)), editor.newId))
  })
}

const pasteInlines = (editor: Editor, inlines: readonly Inline[]): void => {
  const nodes = structuredClone(
    inlines.filter((inline) => 'type' in inline || inline.text !== ''),
  ) as unknown as Descendant[]
  if (nodes.length > 0) Transforms.insertNodes(editor, nodes, { select: true })
}

/** The text of blocks as one line of a cell, each block on a line of its own. */
const flatten = (blocks: readonly Block[]): readonly Inline[] =>
  normaliseInlines(
    blocks
      .flatMap(blockLines)
      .flatMap(({ inlines }, index): Inline[] => (index === 0 ? [...inlines] : [{ text: '\n' }, ...inlines])),
  )

const pasteWhole = (editor: Editor, blocks: readonly Block[]): void => {
  if (editor.selection === null) return
  const at = editor.selection.anchor
  const [target, path] = blockAt(editor, at) ?? []
  if (path === undefined) return
  const index = path[0] ?? 0
  let rest = blocks
  let place = index + 1
  if (isTextBlock(target) && isEmptyLine(target)) {
    Transforms.removeNodes(editor, { at: path })
    place = index
  } else if (isTextBlock(target) && Editor.isStart(editor, at, path)) place = index
  else if (isTextBlock(target)) {
    if (!Editor.isEnd(editor, at, path)) Transforms.splitNodes(editor, { at, always: true })
    const [first] = blocks
    if (first?.type === 'paragraph' && first.list === undefined && blocks.length > 1) {
      Transforms.select(editor, Editor.end(editor, path))
      pasteInlines(editor, first.children)
      rest = blocks.slice(1)
    }
  }
  Transforms.insertNodes(editor, asNodes(structuredClone(rest)), { at: [place], select: false })
  const last = place + rest.length - 1
  if (Editor.hasPath(editor, [last])) Transforms.select(editor, Editor.end(editor, [last]))
}

/** Writes cells into the table of the selection from its first selected cell on; the table grows where it is too small. */
export const pasteCells = (
  editor: Editor,
  cells: readonly (readonly { readonly children: readonly unknown[] }[])[],
): void => {
  const found = tableSelection(editor)
  if (found === undefined) return
  const { path, area } = found
  asOneStep(editor, () => {
    grow(editor, path, area.row + cells.length, area.column + Math.max(...cells.map((row) => row.length)))
    cells.forEach((row, down) =>
      row.forEach((cell, across) => {
        const at = [...path, area.row + down, area.column + across]
        emptyLine(editor, at)
        Transforms.insertNodes(editor, structuredClone(cell.children) as Descendant[], {
          at: [...at, 0],
          select: false,
        })
      }),
    )
    const last = [...path, area.row + cells.length - 1, area.column + (cells.at(-1)?.length ?? 1) - 1]
    Transforms.select(editor, Editor.end(editor, last))
  })
}

const grow = (editor: Editor, path: readonly number[], rows: number, columns: number): void => {
  const table = tableAt(editor, [...path])
  if (table === undefined) return
  const [oldRows, oldColumns] = [table.children.length, columnCount(table)]
  if (columns > oldColumns) {
    for (let row = 0; row < oldRows; row += 1) {
      const cells = Array.from({ length: columns - oldColumns }, emptyCell)
      Transforms.insertNodes(editor, cells, { at: [...path, row, oldColumns], select: false })
    }
    if (table.widths !== undefined) Transforms.unsetNodes(editor, ['widths'] as never, { at: [...path] })
  }
  if (rows > oldRows) {
    const fresh = Array.from({ length: rows - oldRows }, () => ({
      type: 'row' as const,
      children: Array.from({ length: Math.max(columns, oldColumns) }, emptyCell),
    }))
    Transforms.insertNodes(editor, fresh, { at: [...path, oldRows], select: false })
  }
}

/** The selected cells as a table of their own; undefined where fewer than two are selected. */
export const selectedTable = (editor: Editor): Element | undefined => {
  const found = tableSelection(editor)
  if (found === undefined || found.area.rows * found.area.columns < 2) return undefined
  const { table, area } = found
  const rows = table.children.slice(area.row, area.row + area.rows)
  return {
    type: 'table',
    id: table.id,
    headerRows: Math.max(0, Math.min(area.rows, table.headerRows - area.row)),
    children: rows.map((row) => ({
      type: 'row' as const,
      children: row.children.slice(area.column, area.column + area.columns),
    })),
  }
}

/** Cells as tab-separated text, as Excel and WPS read it. */
export const cellsAsTabs = (table: Node): string =>
  Element.isElement(table) && table.type === 'table'
    ? table.children.map((row) => row.children.map((cell) => quoted(Node.string(cell))).join('\t')).join('\n')
    : ''

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
