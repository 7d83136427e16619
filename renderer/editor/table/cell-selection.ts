import type { RefObject } from 'react'
import { Node } from 'slate'
import { ReactEditor } from 'slate-react'
import { positionsOf } from '../plugins/with-grid-delete.js'
import type { EditorSession } from '../session.js'
import { tableSelection } from './table-cells.js'

const mark = 'data-cell-selected'

/**
 * Draws a selection over several cells as a rectangle: an attribute on the cells' own elements, outside React, so that
 * selecting redraws nothing. Returns what ends it.
 */
export const markSelectedCells = (session: EditorSession, page: RefObject<HTMLElement | null>): (() => void) => {
  const { editor } = session
  let marked: readonly HTMLElement[] = []
  const update = (): void => {
    if (ReactEditor.isComposing(editor)) return
    const found = tableSelection(editor)
    const isArea = found !== undefined && found.area.rows * found.area.columns > 1
    const wanted = isArea ? cellsOf(editor, found) : []
    for (const cell of marked) if (!wanted.includes(cell)) cell.removeAttribute(mark)
    for (const cell of wanted) cell.setAttribute(mark, '')
    marked = wanted
    page.current?.toggleAttribute('data-cells', wanted.length > 0)
  }
  const onSelection = (): void => {
    setTimeout(update, 0)
  }
  document.addEventListener('selectionchange', onSelection)
  return () => document.removeEventListener('selectionchange', onSelection)
}

const cellsOf = (
  editor: EditorSession['editor'],
  { path, area }: NonNullable<ReturnType<typeof tableSelection>>,
): readonly HTMLElement[] =>
  positionsOf(area).flatMap((position) => {
    const at = [...path, ...position]
    if (!Node.has(editor, at)) return []
    try {
      return [ReactEditor.toDOMNode(editor, Node.get(editor, at))]
    } catch {
      // Not drawn yet; the next change of the selection finds it.
      return []
    }
  })
