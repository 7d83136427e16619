import type { PrintDocument, PrintSet } from '../../../core/transform/print-set.js'
import { emitBlocks } from './block.js'
import type { Emission } from './emission.js'
import { emitTitleBlock, emitTitlePage } from './front-matter.js'
import { block, call, literal, longCall } from './literal.js'
import { widthInEm } from './text-width.js'
import { splitSections } from './sections.js'

/** How a document begins: with the cover of the print, with a page of its own, or with a block above its text. */
export type Opening = 'cover' | 'page' | 'block'

/** Width of a title in em that leaves room for the company and the mark beside it in one line. */
const longestCentredTitle = 26

/** The head of every page: company, title, code and version. */
export const emitHeader = (company: string, title: string, mark: string): string =>
  call(
    'running-header',
    ...[company, title, mark].map(literal),
    ...(widthInEm(title) > longestCentredTitle ? ['long: true'] : []),
  )

/** What stands at the right of a document's pages. */
export const documentMark = (document: PrintDocument): string =>
  [document.code, document.version === '' ? '' : `版本 ${document.version}`].filter((part) => part !== '').join('　')

/** A run of pages with a header. */
export const emitSheet = (header: string, landscape: boolean, statements: readonly string[]): string =>
  `sheet(${header}, ${landscape ? 'landscape: true, ' : ''}${block(statements)})`

/** A page without header, the cover of the print without footer too. */
export const emitBareSheet = (content: string, cover: boolean): string =>
  longCall('bare-sheet', ...(cover ? ['footer: none'] : []), content)

/** A document as runs of pages, one for each change of orientation. */
export const emitDocument = (
  document: PrintDocument,
  set: PrintSet,
  opening: Opening,
  emission: Emission,
): readonly string[] => {
  const header = emitHeader(set.company, document.title, documentMark(document))
  const sections = splitSections(document.blocks).map(({ orientation, blocks }) => ({
    landscape: orientation === 'landscape',
    statements: emitBlocks(blocks, emission),
  }))
  if (opening !== 'block')
    return [
      emitBareSheet(
        emitTitlePage(document, set, opening === 'cover' ? set.coverLines : [], emission),
        opening === 'cover',
      ),
      ...sections.map((section) => emitSheet(header, section.landscape, section.statements)),
    ]
  const title = emitTitleBlock(document, set, emission)
  const first = sections[0]
  const joined =
    first === undefined || first.landscape
      ? [{ landscape: false, statements: [title] }, ...sections]
      : [{ ...first, statements: [title, ...first.statements] }, ...sections.slice(1)]
  return joined.map((section) => emitSheet(header, section.landscape, section.statements))
}
