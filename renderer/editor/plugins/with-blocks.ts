import { Editor, Node, Range, Transforms } from 'slate'
import { blockAt, gridLineAt, isEmptyLine, isGrid, isTextBlock, isVoidBlock } from '../node-types.js'
import { emptyParagraph } from './with-schema.js'

/** What Enter, Backspace and Delete do to blocks: as Word does, and never into a table by surprise. */
export const withBlocks = (editor: Editor): Editor => {
  const { insertBreak, deleteBackward, deleteForward } = editor
  editor.insertBreak = () => {
    if (!breakBlock(editor)) insertBreak()
  }
  editor.insertSoftBreak = () => {
    if (editor.selection && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
    editor.insertText('\n')
  }
  editor.deleteBackward = (unit) => {
    if (!deleteBefore(editor)) deleteBackward(unit)
  }
  editor.deleteForward = (unit) => {
    if (!deleteAfter(editor)) deleteForward(unit)
  }
  return editor
}

const breakBlock = (editor: Editor): boolean => {
  const { selection } = editor
  if (selection === null) return false
  if (Range.isExpanded(selection)) Editor.deleteFragment(editor)
  const at = editor.selection?.anchor
  if (at === undefined) return true
  if (gridLineAt(editor, at) !== undefined) {
    editor.insertSoftBreak()
    return true
  }
  const found = blockAt(editor, at)
  if (found === undefined) return false
  const [block, path] = found
  if (isVoidBlock(block)) {
    Transforms.insertNodes(editor, emptyParagraph(editor), { at: [(path[0] ?? 0) + 1], select: true })
    return true
  }
  if (block.type === 'paragraph' && block.list !== undefined && isEmptyLine(block)) {
    leaveList(editor, block.list, path)
    return true
  }
  if (block.type === 'paragraph') return false
  if (Editor.isEnd(editor, at, path)) {
    Transforms.insertNodes(editor, emptyParagraph(editor), { at: [(path[0] ?? 0) + 1], select: true })
    return true
  }
  if (Editor.isStart(editor, at, path)) {
    Transforms.insertNodes(editor, emptyParagraph(editor), { at: path, select: false })
    return true
  }
  return false
}

const leaveList = (editor: Editor, list: { kind: 'bullet' | 'ordered'; level: number }, at: number[]): void => {
  if (list.level === 0) Transforms.unsetNodes(editor, ['list'] as never, { at })
  else Transforms.setNodes(editor, { list: { kind: list.kind, level: list.level === 2 ? 1 : 0 } }, { at })
}

const deleteBefore = (editor: Editor): boolean => {
  const at = collapsedPoint(editor)
  if (at === undefined) return false
  const line = gridLineAt(editor, at)
  if (line !== undefined) return Editor.isStart(editor, at, line[1])
  const found = blockAt(editor, at)
  if (found === undefined || !isTextBlock(found[0]) || !Editor.isStart(editor, at, found[1])) return false
  const [block, path] = found
  if (block.type === 'paragraph' && block.list !== undefined) {
    leaveList(editor, block.list, path)
    return true
  }
  const before = editor.children[(path[0] ?? 0) - 1]
  if (before === undefined) {
    if (block.type === 'heading') Transforms.setNodes(editor, { type: 'paragraph' }, { at: path })
    return true
  }
  if (isTextBlock(before) && (before.type === 'guide') !== (block.type === 'guide') && !isEmptyLine(before)) {
    // Advice never swallows text, nor text advice: a guide is not printed.
    if (isEmptyLine(block)) Transforms.removeNodes(editor, { at: path })
    return true
  }
  if (!isGrid(before) && !isVoidBlock(before)) return false
  const after = editor.children[(path[0] ?? 0) + 1]
  const last = Editor.end(editor, [(path[0] ?? 0) - 1])
  // Behind a table: an empty line goes away where it is not needed; text never runs into the last cell.
  if (isEmptyLine(block) && isTextBlock(after)) Transforms.removeNodes(editor, { at: path })
  if (isVoidBlock(before) || isEmptyLine(block)) Transforms.select(editor, last)
  return true
}

const deleteAfter = (editor: Editor): boolean => {
  const at = collapsedPoint(editor)
  if (at === undefined) return false
  const line = gridLineAt(editor, at)
  if (line !== undefined) return Editor.isEnd(editor, at, line[1])
  const found = blockAt(editor, at)
  if (found === undefined || !isTextBlock(found[0]) || !Editor.isEnd(editor, at, found[1])) return false
  const after = editor.children[(found[1][0] ?? 0) + 1]
  if (after === undefined) return true
  if (isGrid(after)) return true
  if (isVoidBlock(after)) {
    Transforms.select(editor, Editor.start(editor, [(found[1][0] ?? 0) + 1]))
    return true
  }
  // An empty line before other text simply goes, so that what follows keeps its kind and its claims.
  if (Node.string(found[0]) === '' && isEmptyLine(found[0])) {
    Transforms.removeNodes(editor, { at: found[1] })
    return true
  }
  return false
}

const collapsedPoint = (editor: Editor) =>
  editor.selection !== null && Range.isCollapsed(editor.selection) ? editor.selection.anchor : undefined
