import type { Block } from '../../model/block.js'
import { isTextLeaf, type Inline } from '../../model/inline.js'
import { blockLines, type Line } from '../../model/walk.js'
import { keepByObject } from '../../project/keep.js'
import { occurrencesIn } from '../fix/occurrences.js'

/** Stands in a typed line for a field or a reference, so that no name is read across it. */
export const elementMark = '\uFFFC'

/** What a typed line is; captions and names of steps are attributes, which no text fix reaches. */
export type TypedPart = 'heading' | 'sentence' | 'header' | 'cell' | 'action' | 'limit' | 'name' | 'caption'

/** A text leaf with its start in the line. */
type Leaf = { readonly start: number; readonly text: string }

/** A line as somebody typed it: fields and references are marks. `place` is the block's id, in a process the step's. */
export type TypedLine = {
  readonly place: string
  readonly part: TypedPart
  readonly text: string
  readonly leaves: readonly Leaf[]
}

/** What is typed in a block, line by line; guides and blocks without text of their own say nothing. */
export const typedLines: (block: Block) => readonly TypedLine[] = keepByObject((block: Block): readonly TypedLine[] => {
  if (block.type === 'guide') return []
  const lines: TypedLine[] = []
  const label = (place: string, part: TypedPart, text: string | undefined): void => {
    if (text !== undefined && text !== '') lines.push({ place, part, text, leaves: [] })
  }
  if ('caption' in block) label(block.id, 'caption', block.caption)
  if (block.type === 'steps') for (const step of block.children) label(step.id, 'name', step.name)
  for (const line of blockLines(block)) {
    const typed = typedLine(line)
    if (typed.text !== '') lines.push(typed)
  }
  return lines
})

/**
 * How a fix counts a text that stands at `start` of a line: the number of equal texts before it in its block or step.
 * Undefined where no fix reaches it: in captions, links, or across two leaves.
 */
export const occurrenceAt = (block: Block, line: TypedLine, start: number, text: string): number | undefined => {
  const leaf = line.leaves.find((one) => one.start <= start && start + text.length <= one.start + one.text.length)
  if (leaf === undefined) return undefined
  const inLeaf = occurrencesIn(leaf.text, text).indexOf(start - leaf.start)
  if (inLeaf < 0) return undefined
  const lines = typedLines(block).filter((other) => other.place === line.place)
  const before = lines.slice(0, lines.indexOf(line)).flatMap((other) => other.leaves)
  const here = line.leaves.slice(0, line.leaves.indexOf(leaf))
  return [...before, ...here].reduce((count, other) => count + occurrencesIn(other.text, text).length, inLeaf)
}

const typedLine = ({ block, place, inlines }: Line): TypedLine => {
  const leaves: Leaf[] = []
  let text = ''
  for (const inline of inlines) {
    if (isTextLeaf(inline)) leaves.push({ start: text.length, text: inline.text })
    text += typedBy(inline)
  }
  switch (place.type) {
    case 'block':
      return { place: block.id, part: block.type === 'heading' ? 'heading' : 'sentence', text, leaves }
    case 'cell': {
      const isHeader = block.type === 'table' && place.row < block.headerRows
      return { place: block.id, part: isHeader ? 'header' : 'cell', text, leaves }
    }
    case 'stepAction':
    case 'stepLimit': {
      const id = block.type === 'steps' ? block.children[place.step]?.id : undefined
      return { place: id ?? block.id, part: place.type === 'stepAction' ? 'action' : 'limit', text, leaves }
    }
  }
}

const typedBy = (inline: Inline): string => {
  if (isTextLeaf(inline)) return inline.text
  return inline.type === 'link' ? inline.children.map((leaf) => leaf.text).join('') : elementMark
}
