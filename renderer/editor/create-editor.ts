import { createEditor, Editor } from 'slate'
import { withReact } from 'slate-react'
import type { Block } from '../../core/model/block.js'
import { withClipboard } from './clipboard/with-clipboard.js'
import { asNodes, isGrid, isVoidBlock } from './node-types.js'
import { withBlocks } from './plugins/with-blocks.js'
import { withGridDelete } from './plugins/with-grid-delete.js'
import { withIds } from './plugins/with-ids.js'
import { withSchema } from './plugins/with-schema.js'
import { withTokens } from './plugins/with-tokens.js'
import { withUndo } from './plugins/with-undo.js'

/** Where ids come from, the clock of undo in milliseconds, and how many blocks Slate renders as one piece. */
export type EditorOptions = {
  readonly newId: () => string
  readonly now: () => number
  readonly chunkSize?: number
}

/** An editor without a page: all commands work on it. */
export const createDocumentSlate = (content: readonly Block[], options: EditorOptions): Editor => {
  const { newId, now, chunkSize = 60 } = options
  const editor = withTokens(
    withClipboard(withBlocks(withGridDelete(withUndo(withSchema(withIds(withReact(createEditor()), newId)), { now })))),
  )
  editor.getChunkSize = (node) => (Editor.isEditor(node) ? chunkSize : null)
  editor.children = asNodes(openContent(content, newId))
  return editor
}

/**
 * A document's content as it opens: a line of text before, between and behind tables where no other block stands, so
 * that nothing can be typed outside the model. Content that has all this is returned itself.
 */
export const openContent = (content: readonly Block[], newId: () => string): readonly Block[] => {
  const opened: Block[] = []
  for (const block of content) {
    const before = opened.at(-1)
    if (needsRoom(block) && (before === undefined || needsRoom(before))) opened.push(emptyLine(newId))
    opened.push(block)
  }
  const last = asNodes(opened).at(-1)
  if (last === undefined || isGrid(last) || isVoidBlock(last)) opened.push(emptyLine(newId))
  return opened.length === content.length ? content : opened
}

const needsRoom = (block: Block): boolean => block.type === 'table' || block.type === 'steps'

const emptyLine = (newId: () => string): Block => ({ type: 'paragraph', id: newId(), children: [{ text: '' }] })
