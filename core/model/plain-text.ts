import { isTextLeaf, type Inline, type ReferenceInline } from './inline.js'

/** The words of a line; `resolve` says what a field or reference prints. */
export const plainText = (inlines: readonly Inline[], resolve: (inline: ReferenceInline) => string): string =>
  inlines
    .map((inline) => {
      if (isTextLeaf(inline)) return inline.text
      if (inline.type === 'link') return plainText(inline.children, resolve)
      return resolve(inline)
    })
    .join('')
