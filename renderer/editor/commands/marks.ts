import { Editor } from 'slate'
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
