import { flushSync } from 'react-dom'
import { Node, Range, Text, Transforms, type Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { EditorSession } from './session.js'

/** Keeps page and content together while an input method writes into the page past the editor. */
export type CompositionGuard = {
  readonly beforeInput: (event: InputEvent) => void
  readonly input: (event: InputEvent) => void
  /** The browser gave the composition up without a word: the letters that the page shows go into the content. */
  readonly adopt: () => void
  /** The composition ended and its text is in the content: a block that shows something else is drawn anew. */
  readonly check: () => void
}

/** Letters of a composition on the page, in the text node and the block they were written into. */
type Written = {
  readonly node: globalThis.Text
  readonly start: number
  readonly letters: string
  readonly block: Element | null
}

/** Milliseconds after which React has drawn what a composition put into the content. */
const delay = 100

/** A guard of one editor. */
export const createCompositionGuard = (session: EditorSession): CompositionGuard => {
  const { editor } = session
  let written: Written | undefined
  return {
    beforeInput: (event) => {
      if (event.inputType !== 'insertCompositionText') return
      const [range] = event.getTargetRanges()
      const node = range?.startContainer
      written =
        range !== undefined && node instanceof globalThis.Text
          ? { node, start: range.startOffset, letters: event.data ?? '', block: blockAround(node) }
          : undefined
    },
    input: (event) => {
      if (written !== undefined && event.inputType === 'insertCompositionText') keepCaret(written)
    },
    adopt: () => {
      if (written !== undefined) adoptLetters(editor, written)
      written = undefined
    },
    check: () => {
      const block = written?.block
      written = undefined
      if (!block) return
      setTimeout(() => {
        if (!ReactEditor.isComposing(editor) && block.isConnected) redrawIfOther(session, block)
      }, delay)
    },
  }
}

const blockAround = (node: globalThis.Text): Element | null => node.parentElement?.closest('[data-block-id]') ?? null

const areShown = ({ node, start, letters }: Written): boolean =>
  letters !== '' && node.isConnected && node.data.slice(start, start + letters.length) === letters

/**
 * Chromium remembers as a number of characters from the start of the page where a composition's caret goes, before the
 * page hears of the composition; where words in front of it are then taken out (cells that it replaces), the caret lands
 * that far behind. In a part that is not editable it would end the composition without a word: the letters would stay on
 * the page alone, and what is committed would go nowhere.
 */
const keepCaret = (written: Written): void => {
  const caret = getSelection()
  if (caret === null || !areShown(written)) return
  const { node, start, letters } = written
  const end = start + letters.length
  if (caret.anchorNode !== node || caret.anchorOffset < start || caret.anchorOffset > end) caret.collapse(node, end)
}

const adoptLetters = (editor: Editor, written: Written): void => {
  if (!areShown(written)) return
  const { node, start, letters } = written
  const face = node.parentElement?.closest('[data-slate-node=text]')
  if (!face) return
  const leaf = ReactEditor.toSlateNode(editor, face)
  const before = plain(node.data.slice(0, start))
  // Only where the letters are all that the page has more than the content.
  if (!Text.isText(leaf) || before + plain(node.data.slice(start + letters.length)) !== leaf.text) return
  const path = ReactEditor.findPath(editor, leaf)
  Transforms.insertText(editor, letters, { at: { path, offset: before.length } })
}

const redrawIfOther = (session: EditorSession, block: Element): void => {
  const { editor } = session
  const node = editor.children.find((one) => 'id' in one && one.id === block.getAttribute('data-block-id'))
  if (node === undefined || !('id' in node) || shownText(block) === heldText(node)) return
  const { id } = node
  flushSync(() => session.redraws.set(new Map(session.redraws.get()).set(id, (session.redraws.get().get(id) ?? 0) + 1)))
  if (ReactEditor.isFocused(editor)) showSelection(editor)
}

/** Puts the browser's selection where the editor's is, at once. */
export const showSelection = (editor: Editor): void => {
  if (editor.selection === null) return
  const { startContainer, startOffset, endContainer, endOffset } = ReactEditor.toDOMRange(editor, editor.selection)
  if (Range.isBackward(editor.selection))
    getSelection()?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset)
  else getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
}

/** Without line ends, of which one at the end of a line is drawn twice, and the signs that hold empty places. */
const plain = (text: string): string => text.replace(/[\n\uFEFF]/g, '')

const heldText = (node: Node): string => [...Node.texts(node)].map(([leaf]) => plain(leaf.text)).join('')

const shownText = (block: Element): string => {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  while (walker.nextNode() !== null) {
    const { parentElement, textContent } = walker.currentNode
    if (parentElement?.closest('[contenteditable=false]') === null) texts.push(plain(textContent ?? ''))
  }
  return texts.join('')
}
