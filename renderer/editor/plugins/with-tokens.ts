import { Editor, Range, Transforms } from 'slate'
import { isToken } from '../node-types.js'

/**
 * Keeps the caret out of fields and references: text composed inside one would be lost without a word. A collapsed
 * selection that lands in one (by a click) moves to the point behind it.
 */
export const withTokens = (editor: Editor): Editor => {
  const { onChange } = editor
  editor.onChange = (options) => {
    leaveToken(editor)
    onChange(options)
  }
  return editor
}

const leaveToken = (editor: Editor): void => {
  const { selection } = editor
  if (selection === null || !Range.isCollapsed(selection)) return
  const [token] = Editor.levels(editor, { at: selection.anchor.path, match: isToken, voids: true })
  if (token === undefined) return
  const path = token[1]
  const next = [...path.slice(0, -1), (path.at(-1) ?? 0) + 1]
  if (Editor.hasPath(editor, next)) Transforms.select(editor, Editor.start(editor, next))
}
