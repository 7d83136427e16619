import { Editor, Element, Node, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Block } from '../../core/model/block.js'
import { plainText } from '../../core/model/plain-text.js'
import { drawWhole } from './blocks/chunk.js'
import { setStyle, toggleList, type BlockStyle } from './commands/blocks.js'
import { insertSteps } from './commands/steps.js'
import { insertToken } from './commands/inlines.js'
import { asNodes, contentOf, indexOfBlock, type TokenNode } from './node-types.js'
import { printToken } from './highlights/printed-lines.js'
import type { EditorSession } from './session.js'
import { insertTable } from './table/table-commands.js'
import { countWords, type WordCount } from './word-count.js'
import { say } from './words.js'

/** A heading of the outline with its computed number. */
export type OutlineEntry = {
  readonly block: string
  readonly level: 1 | 2 | 3 | 4
  readonly number: string | undefined
  readonly text: string
}

/** What the shell can ask of a mounted editor. */
export type EditorHandle = {
  readonly focus: () => void
  /** Shows a block (or step) by id and puts the caret there; with a quote, selects its words where they are found. */
  readonly focusBlock: (block: string, quote?: string) => boolean
  readonly undo: () => void
  readonly redo: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
  readonly getContent: () => readonly Block[]
  /** Puts another content in place (a fix, a replacement over all documents) as one step of undo. */
  readonly replaceContent: (content: readonly Block[]) => void
  readonly outline: () => readonly OutlineEntry[]
  readonly wordCount: () => WordCount
  readonly isComposing: () => boolean
  readonly insertToken: (token: TokenNode) => void
  readonly insertTable: (rows: number, columns: number) => void
  readonly insertSteps: () => void
  readonly setStyle: (style: BlockStyle) => void
  readonly toggleList: (kind: 'bullet' | 'ordered') => void
  readonly slate: Editor
}

/** The handle of a session. */
export const createHandle = (session: EditorSession): EditorHandle => {
  const { editor } = session
  const focus = (): void => ReactEditor.focus(editor)
  return {
    focus,
    focusBlock: (block, quote) => focusBlock(session, block, quote),
    undo: () => session.afterComposition(() => editor.undo()),
    redo: () => session.afterComposition(() => editor.redo()),
    canUndo: () => editor.history.undos.length > 0,
    canRedo: () => editor.history.redos.length > 0,
    getContent: () => contentOf(editor),
    replaceContent: (content) => {
      const base = contentOf(editor)
      session.afterComposition(() => replaceContent(editor, keepTyped(base, contentOf(editor), content)))
    },
    outline: () => outlineOf(session),
    wordCount: () => countWords(contentOf(editor), (token) => printToken(token as TokenNode, session.view.get())),
    isComposing: () => ReactEditor.isComposing(editor),
    insertToken: (token) => insertToken(editor, token),
    insertTable: (rows, columns) => insertTable(editor, rows, columns),
    insertSteps: () => insertSteps(editor, say(session.view.get().language, 'newStep')),
    setStyle: (style) => setStyle(editor, style),
    toggleList: (kind) => toggleList(editor, kind),
    slate: editor,
  }
}

const focusBlock = (session: EditorSession, block: string, quote?: string): boolean => {
  const { editor, painter } = session
  const find = (): Range | undefined => painter.rangeOf(block, quote) ?? painter.rangeOf(block)
  let range = find()
  if (range === undefined) {
    drawWhole(session)
    range = find()
  }
  if (range === undefined) return false
  const holder = range.startContainer instanceof HTMLElement ? range.startContainer : range.startContainer.parentElement
  holder?.scrollIntoView({ block: 'center' })
  const selection =
    quote === undefined ? null : ReactEditor.toSlateRange(editor, range, { exactMatch: false, suppressThrow: true })
  ReactEditor.focus(editor)
  if (selection !== null) Transforms.select(editor, selection)
  else {
    const index = indexOfBlock(editor, block)
    const path = index >= 0 ? [index] : stepPath(editor, block)
    if (path !== undefined) Transforms.select(editor, Editor.start(editor, path))
  }
  return true
}

const stepPath = (editor: Editor, id: string): number[] | undefined => {
  for (const [index, node] of editor.children.entries()) {
    if (!Element.isElement(node) || node.type !== 'steps') continue
    const row = node.children.findIndex((step) => step.id === id)
    if (row >= 0) return [index, row]
  }
  return undefined
}

/** The wanted content with the blocks that were typed in since it was asked for: a composition is never thrown away. */
const keepTyped = (base: readonly Block[], current: readonly Block[], wanted: readonly Block[]): readonly Block[] => {
  if (base === current) return wanted
  const before = new Set(base)
  const typed = new Map(current.filter((block) => !before.has(block)).map((block) => [block.id, block] as const))
  return wanted.map((block) => typed.get(block.id) ?? block)
}

/** Only blocks that differ are exchanged, so that the rest keeps its place on the page and the caret stays near. */
export const replaceContent = (editor: Editor, content: readonly Block[]): void => {
  const old = contentOf(editor)
  let first = 0
  while (first < old.length && first < content.length && same(old[first], content[first])) first += 1
  let last = 0
  while (
    last < old.length - first &&
    last < content.length - first &&
    same(old[old.length - 1 - last], content[content.length - 1 - last])
  )
    last += 1
  if (first === old.length && first === content.length) return
  editor.splitUndo()
  Editor.withoutNormalizing(editor, () => {
    const pairs = old.length === content.length
    if (pairs) {
      for (let index = first; index < old.length - last; index += 1)
        if (!same(old[index], content[index])) exchange(editor, index, content[index] as Block)
      return
    }
    for (let index = old.length - last - 1; index >= first; index -= 1)
      Transforms.removeNodes(editor, { at: [index], voids: true })
    const fresh = structuredClone(content.slice(first, content.length - last))
    Transforms.insertNodes(editor, asNodes(fresh), { at: [first], select: false })
  })
  editor.splitUndo()
  if (editor.selection !== null && !Node.has(editor, editor.selection.anchor.path)) Transforms.deselect(editor)
}

const exchange = (editor: Editor, index: number, block: Block): void => {
  Transforms.removeNodes(editor, { at: [index], voids: true })
  Transforms.insertNodes(editor, asNodes(structuredClone([block])), { at: [index], select: false })
}

const same = (one: Block | undefined, other: Block | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

const outlineOf = (session: EditorSession): readonly OutlineEntry[] => {
  const { headings } = session.numbers.get().numbering
  return contentOf(session.editor).flatMap((block) =>
    block.type === 'heading'
      ? [
          {
            block: block.id,
            level: block.level,
            number: headings.get(block.id),
            text: plainText(block.children, (token) => printToken(token as TokenNode, session.view.get())),
          },
        ]
      : [],
  )
}
