import { Editor, Range, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { indentList, setStyle, toggleList, type BlockStyle } from './commands/blocks.js'
import { pressMark } from './commands/marks.js'
import { showSelection } from './composition-guard.js'
import { gridLineAt } from './node-types.js'
import type { EditorSession } from './session.js'
import { moveToCell } from './table/table-commands.js'

/** What a key press says; a composition keeps all of them for itself. */
export type KeyPress = {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const headingKeys: Readonly<Record<string, BlockStyle>> = {
  Digit0: 'paragraph',
  Digit1: 'heading1',
  Digit2: 'heading2',
  Digit3: 'heading3',
  Digit4: 'heading4',
}

/** Does what a key stands for; true where it stands for something of ours. */
export const pressKey = (session: EditorSession, press: KeyPress): boolean => {
  const { editor } = session
  const isCommand = press.ctrlKey || press.metaKey
  if (isCommand && press.altKey) {
    const style = headingKeys[press.code]
    if (style === undefined) return false
    setStyle(editor, style)
    return true
  }
  if (isCommand) return pressCommand(session, press)
  if (press.key === 'Tab' && !press.altKey) return pressTab(editor, press.shiftKey ? -1 : 1)
  if (press.key === 'Enter' && press.shiftKey) {
    editor.insertSoftBreak()
    return true
  }
  return press.key === 'F2' && openTokenBeside(session)
}

const pressCommand = (session: EditorSession, press: KeyPress): boolean => {
  const { editor, events } = session
  if (press.shiftKey && press.code === 'Digit8') return done(() => toggleList(editor, 'bullet'))
  if (press.shiftKey && press.code === 'Digit7') return done(() => toggleList(editor, 'ordered'))
  switch (press.key.toLowerCase()) {
    // Not left to the browser: it knows only what is on the page yet, and a drawing under way takes its selection back.
    case 'a':
      return !press.shiftKey && done(() => selectAll(editor))
    case 'b':
      return done(() => pressMark(editor, 'bold'))
    case 'i':
      return done(() => pressMark(editor, 'italic'))
    case 'u':
      return done(() => pressMark(editor, 'underline'))
    case 'z':
      return done(() => (press.shiftKey ? editor.redo() : editor.undo()))
    case 'y':
      return done(() => editor.redo())
    case 'f':
      return done(() => events.current.onShortcut?.('find'))
    case 'h':
      return done(() => events.current.onShortcut?.('replace'))
    case 'p':
      return press.shiftKey && done(() => events.current.onShortcut?.('palette'))
    case 'enter':
      return done(() => insertBreakAfterGrid(editor))
    default:
      return false
  }
}

/** On the page too, at once: where the text is selected already, a caret not told yet would else take it back. */
const selectAll = (editor: Editor): void => {
  editor.select(Editor.range(editor, []))
  showSelection(editor)
}

const done = (act: () => void): true => {
  act()
  return true
}

/** Tab goes through cells and lines of steps, moves list items, and else writes two full-width spaces. */
const pressTab = (editor: Editor, step: 1 | -1): boolean => {
  if (moveToCell(editor, step) || moveToStepLine(editor, step) || indentList(editor, step)) return true
  if (step > 0) editor.insertText('\u3000\u3000')
  return true
}

const moveToStepLine = (editor: Editor, step: 1 | -1): boolean => {
  if (editor.selection === null) return false
  const line = gridLineAt(editor, editor.selection.focus)
  if (line === undefined || line[0].type === 'cell') return false
  const [block = 0, row = 0, part = 0] = line[1]
  const index = row * 2 + part + step
  const next = [block, Math.floor(index / 2), Math.abs(index % 2)]
  if (index >= 0 && Editor.hasPath(editor, next)) Transforms.select(editor, Editor.range(editor, next))
  return true
}

/** Ctrl+Enter leaves a table or process for the line below it. */
const insertBreakAfterGrid = (editor: Editor): void => {
  const index = editor.selection?.focus.path[0]
  if (index === undefined || !Editor.hasPath(editor, [index + 1])) return
  Transforms.select(editor, Editor.start(editor, [index + 1]))
}

/** F2 opens the field or reference right before or behind the caret. */
const openTokenBeside = (session: EditorSession): boolean => {
  const { editor, panel } = session
  const { selection } = editor
  if (selection === null || !Range.isCollapsed(selection)) return false
  const { path, offset } = selection.anchor
  const block = editor.children[path[0] ?? -1]
  if (block !== undefined && 'type' in block && block.type === 'figure') {
    const rectangle = ReactEditor.toDOMNode(editor, block).getBoundingClientRect()
    panel.set({ kind: 'figure', rectangle, path: path.slice(0, 1) })
    return true
  }
  const last = path.at(-1) ?? 0
  const candidates = [
    ...(offset === 0 && last > 0 ? [[...path.slice(0, -1), last - 1]] : []),
    ...(Editor.isEnd(editor, selection.anchor, path) ? [[...path.slice(0, -1), last + 1]] : []),
  ]
  for (const at of candidates) {
    if (!Editor.hasPath(editor, at)) continue
    const [node] = Editor.node(editor, at)
    if (!('type' in node) || !editor.isVoid(node as never)) continue
    const rectangle = globalThis.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect()
    panel.set({ kind: 'token', rectangle, path: at })
    return true
  }
  return false
}
