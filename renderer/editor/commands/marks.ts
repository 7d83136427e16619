import { Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Marks } from '../../../core/model/inline.js'

/** The name of a character format. */
export type MarkName = keyof Marks

const opposites: Partial<Record<MarkName, MarkName>> = { superscript: 'subscript', subscript: 'superscript' }

/** True where the selection has a format. */
export const hasMark = (editor: Editor, name: MarkName): boolean => Editor.marks(editor)?.[name] === true

/** Puts a format on the selection or takes it off; at a caret it holds for what is typed next. */
export const toggleMark = (editor: Editor, name: MarkName): void => {
  editor.splitUndo()
  const opposite = opposites[name]
  if (hasMark(editor, name)) Editor.removeMark(editor, name)
  else {
    if (opposite !== undefined && hasMark(editor, opposite)) Editor.removeMark(editor, opposite)
    Editor.addMark(editor, name, true)
  }
}

/**
 * Takes over where the caret is on the page. Slate hears of it up to 100 ms after End or a click, and would then drop a
 * mark that was switched on in between.
 */
const takeSelection = (editor: Editor): void => {
  const selection = globalThis.getSelection?.()
  if (selection === null || selection === undefined || selection.rangeCount === 0) return
  if (!ReactEditor.isFocused(editor)) return
  const range = ReactEditor.toSlateRange(editor, selection, { exactMatch: false, suppressThrow: true })
  if (range !== null) Transforms.select(editor, range)
}

/** Switches a mark by a key, at the caret as the page shows it. */
export const pressMark = (editor: Editor, mark: MarkName): void => {
  takeSelection(editor)
  toggleMark(editor, mark)
}
