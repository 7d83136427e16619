import type { PrintBlock } from '../../../core/transform/print-set.js'
import { emitBlocks } from '../../../exporters/pdf/source/block.js'
import { collectBookmarks } from '../../../exporters/pdf/source/bookmarks.js'
import { printDocument, printSet } from '../../support/print-builders.js'

/** The Typst code of some blocks, as it stands in their document. */
export const emitted = (...blocks: readonly PrintBlock[]): string => {
  const set = printSet([printDocument(blocks)])
  return emitBlocks(blocks, {
    bookmarks: collectBookmarks(set),
    imagePath: (figure) => (figure.image.bytes.length === 0 ? null : `/image-1.${figure.image.format}`),
  }).join('\n')
}
