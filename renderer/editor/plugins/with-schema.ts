import { Editor, Element, Node, Text, Transforms, type NodeEntry, type Operation, type Path } from 'slate'
import { isBlockNode, isGrid, isGridLine, isInlineElement, isTextBlock, isToken, isVoidBlock } from '../node-types.js'
import { strayKeys } from './allowed-keys.js'
import { repairGrid } from './repair-grid.js'

/** An empty paragraph with an id of its own. */
export const emptyParagraph = (editor: Editor) => ({
  type: 'paragraph' as const,
  id: editor.newId(),
  children: [{ text: '' }],
})

/**
 * Keeps the editor's value within the file format. Slate asks for the nodes that a change touched and for the editor
 * itself, so nothing here walks the document.
 */
export const withSchema = (editor: Editor): Editor => {
  const { normalizeNode, getDirtyPaths } = editor
  editor.getDirtyPaths = (operation) => [...getDirtyPaths(operation), ...neighboursOf(operation)]
  editor.isVoid = (element) => isToken(element) || isVoidBlock(element)
  editor.isInline = isInlineElement
  editor.isSelectable = (element) => !isToken(element)
  editor.isIsolated = isGridLine
  editor.normalizeNode = (entry, options) => {
    const [node, path] = entry
    if (dropStrayKeys(editor, entry)) return
    if (path.length === 0) {
      if (repairEdges(editor)) return
    } else if (path.length === 1 && repairTopLevel(editor, entry)) return
    if (Element.isElement(node) && repairChildren(editor, node, path)) return
    if (path.length === 1 && isGrid(node) && makeRoomAround(editor, path)) return
    normalizeNode(entry, options)
  }
  return editor
}

const dropStrayKeys = (editor: Editor, [node, path]: NodeEntry): boolean => {
  if (path.length === 0) return false
  const stray = strayKeys(node)
  if (stray.length === 0) return false
  Transforms.unsetNodes(editor, [...stray] as never, { at: path, voids: true })
  return true
}

/** A document is never empty, and one can always write below its last block. */
const repairEdges = (editor: Editor): boolean => {
  const last = editor.children.at(-1)
  if (last !== undefined && !isGrid(last) && !isVoidBlock(last)) return false
  Transforms.insertNodes(editor, emptyParagraph(editor), { at: [editor.children.length], select: false })
  return true
}

const repairTopLevel = (editor: Editor, [node, path]: NodeEntry): boolean => {
  if (Text.isText(node) || (Element.isElement(node) && isInlineElement(node))) {
    Transforms.wrapNodes(editor, { ...emptyParagraph(editor), children: [] }, { at: path })
    return true
  }
  if (!Element.isElement(node)) return false
  if (!isBlockNode(node)) {
    if (isGridLine(node)) {
      Transforms.setNodes(editor, { type: 'paragraph', id: editor.newId() }, { at: path })
      Transforms.unsetNodes(editor, ['align'] as never, { at: path })
    } else Transforms.unwrapNodes(editor, { at: path })
    return true
  }
  if (typeof node.id !== 'string' || node.id === '') {
    Transforms.setNodes(editor, { id: editor.newId() }, { at: path })
    return true
  }
  return false
}

/** Text typed beside a table must have a place: a line of text before and after each. */
const makeRoomAround = (editor: Editor, path: Path): boolean => {
  const index = path[0] ?? 0
  const [before, after] = [editor.children[index - 1], editor.children[index + 1]]
  const [isOpenBefore, isOpenAfter] = [
    isTextBlock(before) || isVoidBlock(before),
    isTextBlock(after) || isVoidBlock(after),
  ]
  // What stands behind first: it does not move the table.
  if (!isOpenAfter) Transforms.insertNodes(editor, emptyParagraph(editor), { at: [index + 1], select: false })
  if (!isOpenBefore) Transforms.insertNodes(editor, emptyParagraph(editor), { at: [index], select: false })
  return !isOpenAfter || !isOpenBefore
}

/** What a removed or moved block leaves side by side is looked at too. */
const neighboursOf = (operation: Operation): Path[] => {
  if (!('path' in operation) || operation.path.length !== 1) return []
  const index = operation.path[0] ?? 0
  switch (operation.type) {
    case 'remove_node':
    case 'merge_node':
    case 'move_node':
      return [index - 1, index, index + 1].filter((one) => one >= 0).map((one) => [one])
    default:
      return []
  }
}

const repairChildren = (editor: Editor, node: Element, path: Path): boolean => {
  if (isTextBlock(node) || isGridLine(node)) return unwrapBlocksInside(editor, node, path)
  if (isGrid(node) || node.type === 'row' || node.type === 'step') return repairGrid(editor, node, path)
  if (node.type === 'link') return repairLink(editor, node, path)
  if (isToken(node) || isVoidBlock(node)) return repairVoid(editor, node, path)
  return false
}

/** A line holds text and inlines; blocks that got into it leave their text. */
const unwrapBlocksInside = (editor: Editor, node: Element, path: Path): boolean => {
  const index = node.children.findIndex((child) => Element.isElement(child) && !isInlineElement(child))
  if (index < 0) return false
  const child = node.children[index]
  if (isVoidBlock(child)) Transforms.removeNodes(editor, { at: [...path, index], voids: true })
  else Transforms.unwrapNodes(editor, { at: [...path, index] })
  return true
}

/** A link without text is none; a field inside a link would not fit the format, so the link gives way. */
const repairLink = (editor: Editor, node: Element, path: Path): boolean => {
  if (Node.string(node) === '' && node.children.every((child) => Text.isText(child))) {
    Transforms.removeNodes(editor, { at: path })
    return true
  }
  if (node.children.every((child) => Text.isText(child))) return false
  Transforms.unwrapNodes(editor, { at: path })
  return true
}

const repairVoid = (editor: Editor, node: Element, path: Path): boolean => {
  const [only] = node.children
  if (node.children.length === 1 && Text.isText(only) && only.text === '') return false
  Editor.withoutNormalizing(editor, () => {
    for (let index = node.children.length - 1; index >= 0; index -= 1)
      Transforms.removeNodes(editor, { at: [...path, index], voids: true })
    Transforms.insertNodes(editor, { text: '' }, { at: [...path, 0], voids: true, select: false })
  })
  return true
}
