import type { Orientation, PrintBlock } from '../../core/transform/print-set.js'

/** Consecutive blocks on pages of one orientation. */
export type Stretch = { readonly orientation: Orientation; readonly blocks: readonly PrintBlock[] }

const trailingHeadings = (blocks: readonly PrintBlock[]): number =>
  blocks.length - 1 - blocks.findLastIndex((block) => block.type !== 'heading')

/**
 * Parts blocks where the orientation changes. Headings go with what they introduce; a page break beside a change says
 * nothing new, and makes no pages of its own.
 */
export const splitBlocks = (blocks: readonly PrintBlock[]): readonly Stretch[] => {
  const stretches: { orientation: Orientation; blocks: PrintBlock[] }[] = []
  for (const block of blocks) {
    const last = stretches.at(-1)
    if (last !== undefined && (last.orientation === block.orientation || block.type === 'pageBreak')) {
      last.blocks.push(block)
      continue
    }
    const moved = last === undefined ? [] : last.blocks.splice(last.blocks.length - trailingHeadings(last.blocks))
    stretches.push({ orientation: block.orientation, blocks: [...moved, block] })
  }
  return stretches.filter((stretch) => stretch.blocks.some((block) => block.type !== 'pageBreak'))
}
