import type { PrintBlock, PrintDocument, PrintSet } from '../../core/transform/print-set.js'
import { captionText } from './source/caption.js'
import { drawingWords } from './source/drawing.js'
import { plainText } from './source/inline.js'

const blockText = (block: PrintBlock): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return [block.number ?? '', plainText(block.runs)]
    case 'paragraph':
      return [block.list?.label ?? '', plainText(block.runs)]
    case 'table':
      return [
        ...captionOf(block),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map(plainText))),
      ]
    case 'figure':
      return captionOf(block)
    case 'drawing':
      return [...captionOf(block), ...drawingWords(block.drawing)]
    case 'contents':
      return [block.title]
    case 'pageBreak':
      return []
  }
}

const captionOf = (block: Extract<PrintBlock, { caption: unknown }>): readonly string[] =>
  block.caption === null ? [] : [captionText(block.caption)]

/** All that a document prints. Contents repeat headings, so they are left out. */
export const documentText = (document: PrintDocument): readonly string[] => [
  document.code,
  document.title,
  document.version,
  ...document.approval.flatMap(({ label, value }) => [label, value]),
  ...document.revisions.flatMap((revision) => Object.values(revision)),
  ...document.blocks.flatMap(blockText),
]

/** What the cover prints. */
export const coverText = (set: PrintSet): readonly string[] => [set.company, set.title, set.standard, ...set.coverLines]
