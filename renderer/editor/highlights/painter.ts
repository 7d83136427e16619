import type { Editor } from 'slate'
import { Element, Node, type Path } from 'slate'
import { ReactEditor } from 'slate-react'
import type { EditorView } from '../session.js'
import type { ValueStore } from '../stores/value-store.js'
import { findQuote, highlightKinds, type EditorHighlight, type QuotePart } from './highlight.js'
import { blockCaptions } from '../../../core/project/block-captions.js'
import { contentOf } from '../node-types.js'
import { printedLines, type PrintSource } from './printed-lines.js'

/** Marks passages without touching the page's nodes, so that a composition is never disturbed. */
export type Painter = {
  readonly setHighlights: (highlights: readonly EditorHighlight[]) => void
  readonly schedule: () => void
  readonly rangeOf: (block: string, quote?: string) => Range | undefined
  readonly stop: () => void
}

/** Milliseconds after the last change before the marks are drawn anew; the browser moves them along until then. */
const delay = 120

/** A painter of one editor, by the CSS Custom Highlight API; without it nothing is drawn. */
export const createPainter = (editor: Editor, view: ValueStore<EditorView>): Painter => {
  let highlights: readonly EditorHighlight[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights

  const sourceOf = (): PrintSource => {
    const captions = blockCaptions(contentOf(editor))
    return { ...view.get(), captionOf: (block) => captions.get(block) }
  }

  const paint = (): void => {
    timer = undefined
    if (registry === undefined) return
    if (ReactEditor.isComposing(editor)) return schedule()
    const places = new Map<string, readonly [Node, Path]>()
    if (highlights.length > 0) for (const [id, entry] of blocksById(editor)) places.set(id, entry)
    const source = sourceOf()
    for (const kind of highlightKinds) {
      const ranges = highlights
        .filter((highlight) => highlight.kind === kind)
        .flatMap((highlight) => {
          const entry = places.get(highlight.block)
          return entry === undefined ? [] : rangesOf(editor, entry, highlight.quote, source)
        })
      if (ranges.length === 0) registry.delete(`fivestar-${kind}`)
      else registry.set(`fivestar-${kind}`, new Highlight(...ranges))
    }
  }
  const schedule = (): void => {
    if (registry === undefined || (highlights.length === 0 && timer === undefined)) return
    clearTimeout(timer)
    timer = setTimeout(paint, delay)
  }
  return {
    setHighlights: (next) => {
      highlights = next
      clearTimeout(timer)
      timer = setTimeout(paint, 0)
    },
    schedule,
    rangeOf: (block, quote) => {
      const entry = blocksById(editor).get(block)
      return entry === undefined ? undefined : rangesOf(editor, entry, quote, sourceOf())[0]
    },
    stop: () => {
      clearTimeout(timer)
      for (const kind of highlightKinds) registry?.delete(`fivestar-${kind}`)
    },
  }
}

/** Blocks and steps by id. */
const blocksById = (editor: Editor): ReadonlyMap<string, readonly [Node, Path]> => {
  const found = new Map<string, readonly [Node, Path]>()
  editor.children.forEach((node, index) => {
    if (!Element.isElement(node) || !('id' in node)) return
    found.set(node.id, [node, [index]])
    if (node.type === 'steps') node.children.forEach((step, row) => found.set(step.id, [step, [index, row]]))
  })
  return found
}

const rangesOf = (
  editor: Editor,
  [node, path]: readonly [Node, Path],
  quote: string | undefined,
  source: PrintSource,
): readonly Range[] => {
  try {
    if (quote === undefined || quote === '') return [wholeRange(editor, node)]
    return findQuote(printedLines(node, source), quote).map((part) => rangeOfPart(editor, path, part))
  } catch {
    // Slate and the page may differ for a moment between a change and its drawing; the next paint finds the place.
    return []
  }
}

const wholeRange = (editor: Editor, node: Node): Range => {
  const range = document.createRange()
  range.selectNodeContents(ReactEditor.toDOMNode(editor, node))
  return range
}

const rangeOfPart = (editor: Editor, path: Path, part: QuotePart<Path>): Range => {
  const range = document.createRange()
  const [first, last] = [
    [...path, ...part.first.at],
    [...path, ...part.last.at],
  ]
  if (part.first.isWhole) range.setStartBefore(ReactEditor.toDOMNode(editor, Node.get(editor, first)))
  else range.setStart(...ReactEditor.toDOMPoint(editor, { path: first, offset: part.firstOffset }))
  if (part.last.isWhole) range.setEndAfter(ReactEditor.toDOMNode(editor, Node.get(editor, last)))
  else range.setEnd(...ReactEditor.toDOMPoint(editor, { path: last, offset: part.lastOffset }))
  return range
}
