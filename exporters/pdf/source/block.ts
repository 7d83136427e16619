import type { PrintBlock, PrintHeading, PrintParagraph } from '../../../core/transform/print-set.js'
import { emitContents } from './contents.js'
import type { Emission } from './emission.js'
import { emitDrawingFigure, emitFigure } from './figure.js'
import { emitRuns } from './inline.js'
import { emitList, isListParagraph } from './list.js'
import { call, literal, named } from './literal.js'
import { emitTable } from './table.js'

/** The document is heading level 1, so its chapters begin at 2. */
const emitHeading = (heading: PrintHeading, emission: Emission): string => {
  const bookmark = emission.bookmarks.of(heading)
  const number = heading.number === null || heading.number === '' ? '' : `${literal(`${heading.number}　`)} + `
  return call(
    'section-heading',
    String(heading.level + 1),
    bookmark === null ? 'none' : literal(bookmark),
    number + emitRuns(heading.runs, emission),
  )
}

const emitParagraph = (paragraph: PrintParagraph, emission: Emission): string => {
  const bookmark = emission.bookmarks.of(paragraph)
  return call(
    paragraph.style === 'note' ? 'note' : 'paragraph',
    ...named({
      bookmark: bookmark === null ? null : literal(bookmark),
      indent: paragraph.indent ? null : 'false',
      align: paragraph.align === 'left' ? null : paragraph.align,
    }),
    emitRuns(paragraph.runs, emission),
  )
}

const emitBlock = (block: PrintBlock, emission: Emission): string => {
  switch (block.type) {
    case 'heading':
      return emitHeading(block, emission)
    case 'paragraph':
      return isListParagraph(block) ? emitList([block], emission) : emitParagraph(block, emission)
    case 'table':
      return emitTable(block, emission)
    case 'figure':
      return emitFigure(block, emission)
    case 'drawing':
      return emitDrawingFigure(block, emission)
    case 'pageBreak':
      return 'pagebreak(weak: true)'
    case 'contents':
      return emitContents(block.title, block.entries, emission)
  }
}

/** Blocks as Typst statements; neighbouring list items become one list. */
export const emitBlocks = (blocks: readonly PrintBlock[], emission: Emission): readonly string[] => {
  const statements: string[] = []
  for (let at = 0; at < blocks.length;) {
    const end = blocks.findIndex((block, index) => index >= at && !isListParagraph(block))
    const items = blocks.slice(at, end === -1 ? blocks.length : end).filter(isListParagraph)
    if (items.length > 0) {
      statements.push(emitList(items, emission))
      at += items.length
    }
    const block = blocks[at]
    if (block !== undefined && !isListParagraph(block)) {
      statements.push(emitBlock(block, emission))
      at += 1
    }
  }
  return statements
}
