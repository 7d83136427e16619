import type { Editor } from 'slate'
import { Range, Text, Node } from 'slate'
import { ReactEditor } from 'slate-react'
import { setStyle, toggleList, insertBlock } from '../commands/blocks.js'
import { insertToken } from '../commands/inlines.js'
import { insertSteps } from '../commands/steps.js'
import { contentOf } from '../node-types.js'
import type { EditorSession } from '../session.js'
import { insertTable } from '../table/table-commands.js'
import { say } from '../words.js'
import { completionItems, type CompletionItem, type InsertCommand } from './completion-items.js'
import { readTrigger } from './completion-state.js'

/** Opens, refreshes or closes the list after a key or a composition. It never looks while one composes. */
export const readCompletion = (session: EditorSession): void => {
  const { editor, completion } = session
  const { selection } = editor
  const open = completion.get()
  if (ReactEditor.isComposing(editor) || ReactEditor.isReadOnly(editor)) return
  const found = selection !== null && Range.isCollapsed(selection) ? triggerAt(editor, selection.anchor) : undefined
  if (found === undefined) {
    dismissed.delete(session)
    if (open !== undefined) completion.set(undefined)
    return
  }
  const place = `${found.path.join(',')}:${found.offset}`
  if (dismissed.get(session) === place) return
  if (open?.query === found.query && open.offset === found.offset) return
  const items = itemsFor(session, found.trigger, found.query)
  completion.set(items.length === 0 ? undefined : { ...found, chosen: 0 })
}

/** Follows what was typed or deleted, and an open list wherever the caret goes; merely passing an old sign opens nothing. */
export const followTyping = (session: EditorSession): void => {
  const isTyped = session.editor.operations.some(({ type }) => type === 'insert_text' || type === 'remove_text')
  if (isTyped || session.completion.get() !== undefined) readCompletion(session)
}

/** Signs behind which the list was closed by Escape, or that were there before: they do not open it again. */
const dismissed = new WeakMap<EditorSession, string>()

const triggerAt = (editor: Editor, at: { path: number[]; offset: number }) => {
  const leaf = Node.get(editor, at.path)
  if (!Text.isText(leaf)) return undefined
  const found = readTrigger(leaf.text.slice(0, at.offset))
  return found === undefined ? undefined : { ...found, path: at.path }
}

/** The lines of the list for what was typed. */
export const itemsFor = (session: EditorSession, trigger: '《' | '@' | '/', query: string): readonly CompletionItem[] =>
  completionItems(trigger, query, {
    view: session.view.get(),
    content: contentOf(session.editor),
    numbers: session.numbers.get(),
  })

/** Keys of the open list; true where the key was meant for it. */
export const pressCompletionKey = (session: EditorSession, key: string): boolean => {
  const { completion } = session
  const open = completion.get()
  if (open === undefined) return false
  const items = itemsFor(session, open.trigger, open.query)
  if (items.length === 0) return false
  switch (key) {
    case 'ArrowDown':
      completion.set({ ...open, chosen: (open.chosen + 1) % items.length })
      return true
    case 'ArrowUp':
      completion.set({ ...open, chosen: (open.chosen - 1 + items.length) % items.length })
      return true
    case 'Enter':
    case 'Tab': {
      const chosen = items[open.chosen]
      if (chosen !== undefined) chooseItem(session, chosen)
      return true
    }
    case 'Escape':
      dismissed.set(session, `${open.path.join(',')}:${open.offset}`)
      completion.set(undefined)
      return true
    default:
      return false
  }
}

/** Puts the chosen line in place of what was typed. */
export const chooseItem = (session: EditorSession, item: CompletionItem): void => {
  const { editor, completion } = session
  const open = completion.get()
  completion.set(undefined)
  if (open === undefined || editor.selection === null) return
  const typed = { anchor: { path: open.path, offset: open.offset }, focus: editor.selection.focus }
  if (item.action.type === 'token') {
    insertToken(editor, structuredClone(item.action.token), typed)
    return
  }
  editor.splitUndo()
  editor.delete({ at: typed })
  switch (item.action.type) {
    case 'style':
      return setStyle(editor, item.action.style)
    case 'command':
      return insertByCommand(session, item.action.command)
    case 'block':
      return insertBlock(editor, { ...item.action.block, id: editor.newId(), children: [{ text: '' }] })
  }
}

const insertByCommand = (session: EditorSession, command: InsertCommand): void => {
  const { editor, view } = session
  switch (command) {
    case 'table':
      return insertTable(editor, 3, 3)
    case 'steps':
      return insertSteps(editor, say(view.get().language, 'newStep'))
    case 'bulletList':
      return toggleList(editor, 'bullet')
    case 'orderedList':
      return toggleList(editor, 'ordered')
    case 'pageBreak':
      return insertBlock(editor, { type: 'pageBreak', id: editor.newId(), children: [{ text: '' }] })
  }
}
