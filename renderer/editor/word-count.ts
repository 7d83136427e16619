import type { Block } from '../../core/model/block.js'
import { isTextLeaf, type Inline, type ReferenceInline } from '../../core/model/inline.js'
import { blockLines } from '../../core/model/walk.js'

/** `chinese` counts Chinese characters; `words` counts as Word does: Chinese characters and marks, and Latin words. */
export type WordCount = { readonly chinese: number; readonly words: number }

const chinese = /\p{Script=Han}/gu
const word = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]+/gu

const known = new WeakMap<readonly Inline[], WordCount>()

/** Counts the text of a document; guides do not count. Lines that did not change are not counted again. */
export const countWords = (content: readonly Block[], print: (inline: ReferenceInline) => string): WordCount => {
  let [characters, words] = [0, 0]
  for (const line of content.filter((block) => block.type !== 'guide').flatMap(blockLines)) {
    const count = countLine(line.inlines, print)
    characters += count.chinese
    words += count.words
  }
  return { chinese: characters, words }
}

const countLine = (inlines: readonly Inline[], print: (inline: ReferenceInline) => string): WordCount => {
  // A line with fields depends on the facts, so only plain lines are remembered.
  const isPlain = inlines.every((inline) => isTextLeaf(inline))
  const remembered = isPlain ? known.get(inlines) : undefined
  if (remembered !== undefined) return remembered
  const text = inlines
    .map((inline) => {
      if (isTextLeaf(inline)) return inline.text
      return inline.type === 'link' ? inline.children.map((leaf) => leaf.text).join('') : print(inline)
    })
    .join('')
  const count = { chinese: text.match(chinese)?.length ?? 0, words: text.match(word)?.length ?? 0 }
  if (isPlain) known.set(inlines, count)
  return count
}
