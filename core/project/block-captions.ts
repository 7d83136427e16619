import type { Block } from '../model/block.js'
import { plainText } from '../model/plain-text.js'

/** What a cross-reference to each block of a document may be called: the text of a heading, else the caption. */
export const blockCaptions = (content: readonly Block[]): ReadonlyMap<string, string> =>
  new Map(
    content.flatMap((block) => {
      const caption = captionOf(block)
      return caption === undefined ? [] : [[block.id, caption] as const]
    }),
  )

const captionOf = (block: Block): string | undefined => {
  switch (block.type) {
    case 'heading':
      return plainText(block.children, () => '')
    case 'table':
    case 'figure':
    case 'steps':
    case 'generated':
      return block.caption
    case 'paragraph':
    case 'form':
    case 'guide':
    case 'pageBreak':
      return undefined
  }
}
