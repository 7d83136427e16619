import { diagnose } from '../../diagnostics/diagnostic.js'
import { ownWordsDigest } from '../../kit/own-words.js'
import type { Block } from '../../model/block.js'
import { keepByObject } from '../../project/keep.js'
import type { ConsistencyRule } from '../rule.js'

/** Paragraphs which the kit asks a company to put in its own words and which still say what the kit says. */
export const unchangedKitText: ConsistencyRule<readonly string[]> = {
  name: 'unchanged-kit-text',
  read: ({ document }) => document.content.filter(isUnchanged).map((block) => block.id),
  judge: (parts) =>
    parts.flatMap(({ reading, facts }) => {
      const [first] = facts
      if (first === undefined) return []
      return [
        diagnose('kit-text-unchanged', { count: facts.length }, { document: reading.document.code, block: first }),
      ]
    }),
}

const isUnchanged = keepByObject(
  (block: Block): boolean =>
    block.type === 'paragraph' && block.ownWords !== undefined && block.ownWords === ownWordsDigest(block.children),
)
