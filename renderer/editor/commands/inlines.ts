import { Editor, Element, Node, Range, Transforms } from 'slate'
import type { TokenNode } from '../node-types.js'
import { asOneStep } from '../table/table-commands.js'

/** Puts a field or a reference at the caret (in place of a selection) and the caret behind it. */
export const insertToken = (editor: Editor, token: TokenNode, replaced?: Range): void =>
  asOneStep(editor, () => {
    if (replaced !== undefined) Transforms.select(editor, replaced)
    if (editor.selection !== null && Range.isExpanded(editor.selection)) Editor.deleteFragment(editor)
    Transforms.insertNodes(editor, token, { select: true })
    const path = editor.selection === null ? undefined : Editor.path(editor, editor.selection)
    const [found] =
      path === undefined ? [] : Editor.levels(editor, { at: path, match: (node) => node === token, voids: true })
    const at = found?.[1] ?? path
    if (at === undefined) return
    const next = [...at.slice(0, -1), (at.at(-1) ?? 0) + 1]
    if (!Editor.hasPath(editor, next)) Transforms.insertNodes(editor, { text: '' }, { at: next, select: false })
    Transforms.select(editor, Editor.start(editor, next))
  })

/** Makes the selected words a link; without a selection the address itself stands there. Says where the link is. */
export const insertLink = (editor: Editor, url: string): number[] | undefined => {
  const { selection } = editor
  const address = url.trim()
  if (selection === null || address === '') return undefined
  asOneStep(editor, () => {
    if (Range.isCollapsed(selection))
      Transforms.insertNodes(editor, { type: 'link', url: address, children: [{ text: address }] }, { select: true })
    else Transforms.wrapNodes(editor, { type: 'link', url: address, children: [] }, { split: true, at: selection })
    Transforms.collapse(editor, { edge: 'end' })
  })
  const found = Editor.above(editor, { match: (node) => Element.isElement(node) && node.type === 'link' })
  Transforms.move(editor, { unit: 'offset' })
  return found?.[1]
}

/** Changes where a link leads; an empty one takes the link off and keeps its words. */
export const setLink = (editor: Editor, path: readonly number[], url: string): void =>
  asOneStep(editor, () => {
    const at = [...path]
    if (url.trim() === '') Transforms.unwrapNodes(editor, { at })
    else {
      // Words that are the address itself follow it.
      const link = elementAt(editor, path)
      const isBare = link?.type === 'link' && Node.string(link) === link.url
      Transforms.setNodes(editor, { url: url.trim() }, { at })
      if (isBare) Transforms.insertText(editor, url.trim(), { at })
    }
  })

/** Takes a field or a reference out of its line. */
export const removeInline = (editor: Editor, path: readonly number[]): void =>
  asOneStep(editor, () => Transforms.removeNodes(editor, { at: [...path], voids: true }))

/** The element at a path, where the document still has one. */
export const elementAt = (editor: Editor, path: readonly number[]): Element | undefined => {
  if (!Node.has(editor, [...path])) return undefined
  const node = Node.get(editor, [...path])
  return Element.isElement(node) ? node : undefined
}
