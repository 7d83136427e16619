import type { Orientation, PrintBlock } from '../../../core/transform/print-set.js'
import { plainText } from './inline.js'

/** Consecutive blocks on pages of one orientation. */
export type Section = { readonly orientation: Orientation; readonly blocks: readonly PrintBlock[] }

/** Longest text between a heading and a wide table that still only introduces the table. */
const longestIntroduction = 160

/** How many blocks at the end introduce what follows: headings, before a wide block a short paragraph with them. */
const introduction = (blocks: readonly PrintBlock[], to: Orientation): number => {
  const last = blocks.findLastIndex((block) => block.type === 'heading')
  const words = blocks
    .slice(last + 1)
    .map((block) => (block.type === 'paragraph' ? plainText(block.runs).length : Infinity))
  if (last === -1 || words.reduce((sum, length) => sum + length, 0) > (to === 'landscape' ? longestIntroduction : 0))
    return 0
  return blocks.length - 1 - blocks.findLastIndex((block, index) => index < last && block.type !== 'heading')
}

/**
 * Parts blocks where the orientation changes. A heading goes with what it introduces, a short paragraph between them
 * too, and a page break next to a change says nothing new: none of them is left alone on a page.
 */
export const splitSections = (blocks: readonly PrintBlock[]): readonly Section[] => {
  const sections: { orientation: Orientation; blocks: PrintBlock[] }[] = []
  for (const block of blocks) {
    const current = sections.at(-1)
    if (current !== undefined && (current.orientation === block.orientation || block.type === 'pageBreak')) {
      current.blocks.push(block)
      continue
    }
    const count = current === undefined ? 0 : introduction(current.blocks, block.orientation)
    const moved = count === 0 ? [] : (current?.blocks.splice(-count) ?? [])
    sections.push({ orientation: block.orientation, blocks: [...moved, block] })
  }
  return mergeEqual(sections.filter((section) => section.blocks.some((block) => block.type !== 'pageBreak')))
}

const mergeEqual = (sections: readonly Section[]): readonly Section[] => {
  const merged: Section[] = []
  for (const section of sections) {
    const last = merged.at(-1)
    if (last?.orientation === section.orientation)
      merged[merged.length - 1] = { ...last, blocks: [...last.blocks, ...section.blocks] }
    else merged.push(section)
  }
  return merged
}
