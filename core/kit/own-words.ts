import type { Inline, ReferenceInline } from '../model/inline.js'
import { plainText } from '../model/plain-text.js'
import { textDigest } from '../text/text-digest.js'

/** The digest of a line as it is written, fields and references by name: `ownWords` of a paragraph of the kit. */
export const ownWordsDigest = (inlines: readonly Inline[]): string => textDigest(plainText(inlines, nameOf))

const nameOf = (inline: ReferenceInline): string => {
  switch (inline.type) {
    case 'field':
      return `{${inline.field}}`
    case 'documentRef':
    case 'recordRef':
      return `{${inline.code}}`
    case 'clauseRef':
      return `{${inline.clause}}`
    case 'blockRef':
      return `{${inline.target}}`
  }
}
