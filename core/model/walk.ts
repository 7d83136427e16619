import type { Block } from './block.js'
import { isTextLeaf, type Inline } from './inline.js'

/** Where a line stands in its block: the block's own line, a cell of a table, or a part of a step. */
export type LinePlace =
  | { readonly type: 'block' }
  | { readonly type: 'cell'; readonly row: number; readonly column: number }
  | { readonly type: 'stepAction' | 'stepLimit'; readonly step: number; readonly key: string }

/** A line of text with its block and its place there. */
export type Line = { readonly block: Block; readonly place: LinePlace; readonly inlines: readonly Inline[] }

/** Calls `visit` for every block; documents are flat, so tables and steps come as one block each. */
export const walkBlocks = (blocks: readonly Block[], visit: (block: Block, index: number) => void): void =>
  blocks.forEach((block, index) => visit(block, index))

/** Every line of text of a block in reading order; none for blocks without text of their own. */
export const blockLines = (block: Block): readonly Line[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'guide':
      return [{ block, place: { type: 'block' }, inlines: block.children }]
    case 'table':
      return block.children.flatMap((tableRow, row) =>
        tableRow.children.map((cell, column): Line => ({
          block,
          place: { type: 'cell', row, column },
          inlines: cell.children,
        })),
      )
    case 'steps':
      return block.children.flatMap(({ key, children }, step) =>
        children.map((part): Line => ({ block, place: { type: part.type, step, key }, inlines: part.children })),
      )
    case 'figure':
    case 'form':
    case 'pageBreak':
    case 'generated':
      return []
  }
}

/** Calls `visit` for every inline of every block, a link before the leaves inside it. */
export const walkInlines = (blocks: readonly Block[], visit: (inline: Inline, line: Line) => void): void => {
  for (const line of blocks.flatMap(blockLines))
    for (const inline of line.inlines) {
      visit(inline, line)
      if (!isTextLeaf(inline) && inline.type === 'link') for (const leaf of inline.children) visit(leaf, line)
    }
}
