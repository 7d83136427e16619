import type { Block, Step, Steps } from '../../model/block.js'
import { isTextLeaf, type Inline, type TextLeaf } from '../../model/inline.js'
import { mapInlines } from '../../model/map-inlines.js'
import { normaliseInlines } from '../../model/normalise-inlines.js'
import type { BlockChange } from './block-at.js'
import { occurrencesIn } from './occurrences.js'

/** What stands in place of a found text; it takes the marks of the leaf where the text stood. */
export type Replacement = (leaf: TextLeaf) => Inline

/**
 * Replaces one occurrence of a text, counted from 0 over the text leaves of a block or step in reading order; leaves of
 * links do not count. Where there is no such occurrence nothing changes.
 */
export const replaceOccurrence = (wanted: string, occurrence: number, replacement: Replacement): BlockChange => {
  const changeBlock = (block: Block): Block => {
    let seen = 0
    return mapInlines(block, (inlines) => {
      const changed = inlines.flatMap((inline): readonly Inline[] => {
        if (!isTextLeaf(inline)) return [inline]
        const starts = occurrencesIn(inline.text, wanted)
        const start = starts[occurrence - seen]
        seen += starts.length
        return start === undefined ? [inline] : splitLeaf(inline, start, wanted.length, replacement)
      })
      return sameItems(changed, inlines) ? inlines : normaliseInlines(changed)
    })
  }
  return {
    block: changeBlock,
    step: (step, block) => stepOf(changeBlock({ ...block, children: [step] } satisfies Steps), step),
  }
}

const splitLeaf = (leaf: TextLeaf, start: number, length: number, replacement: Replacement): readonly Inline[] => [
  { ...leaf, text: leaf.text.slice(0, start) },
  replacement(leaf),
  { ...leaf, text: leaf.text.slice(start + length) },
]

const stepOf = (block: Block, step: Step): Step => (block.type === 'steps' ? (block.children[0] ?? step) : step)

const sameItems = (some: readonly Inline[], others: readonly Inline[]): boolean =>
  some.length === others.length && some.every((item, index) => item === others[index])
