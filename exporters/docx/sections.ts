import { Footer, Header, SectionType, type FileChild, type ISectionOptions, type Paragraph } from 'docx'
import type { Orientation, PrintDocument, PrintSet } from '../../core/transform/print-set.js'
import { renderBlock } from './blocks/block-handlers.js'
import { rangeName, renderContentsTitle, renderEntries } from './blocks/contents.js'
import { renderCover } from './front/cover.js'
import { noHeader, renderFooter, renderHeader, type PageHead } from './front/header-footer.js'
import { renderTitleBlock, renderTitlePage } from './front/title-block.js'
import { sectionEnd, type Slots } from './package/slots.js'
import { pageProperties } from './page-geometry.js'
import { paragraph } from './paragraphs.js'
import { bookmarkEnd, bookmarkStart, createSequences, type FileContext, type RenderContext } from './render-context.js'
import { splitBlocks } from './split-blocks.js'
import type { Xml } from './xml.js'

/** The set and what all its sections need. */
export type SectionSource = {
  readonly set: PrintSet
  readonly file: FileContext
  readonly slots: Slots
  readonly pageCount: number
  readonly cover: boolean
}

/** Pages of one orientation; without a head they have no header, and the cover has no footer either. */
type Sheet = {
  readonly orientation: Orientation
  readonly content: readonly Xml[]
  readonly head: PageHead | null
  readonly isCover?: true
  readonly firstPage: number
}

const sectionOf = (sheet: Sheet, { slots, pageCount }: SectionSource): ISectionOptions => {
  // The library's types know only its own paragraphs and tables here.
  const slotOf = (content: readonly Xml[]): Paragraph => slots.add(content) as FileChild as Paragraph
  const header = sheet.head === null ? noHeader : renderHeader(sheet.head, sheet.orientation)
  return {
    properties: { type: SectionType.NEXT_PAGE, page: pageProperties(sheet.orientation) },
    ...(sheet.isCover
      ? {}
      : {
          headers: { default: new Header({ children: [slotOf(header)] }) },
          footers: { default: new Footer({ children: [slotOf(renderFooter(sheet.firstPage, pageCount))] }) },
        }),
    children: [slots.add(sheet.content), sectionEnd()],
  }
}

/** How a document begins: with the cover of the file, with a page of its own, or with a block above its text. */
type Opening = 'cover' | 'page' | 'block'

/** Puts the bookmark around a document that its own table of contents names. */
const withRange = (sheets: readonly Sheet[], context: RenderContext): readonly Sheet[] => {
  if (!context.document.blocks.some((block) => block.type === 'contents')) return sheets
  const id = context.nextId()
  const start = paragraph({ style: 'Gap' }, [bookmarkStart(rangeName(context), id)])
  const end = paragraph({ style: 'Gap' }, [bookmarkEnd(id)])
  return sheets.map((sheet, index) => ({
    ...sheet,
    content: [...(index === 0 ? [start] : []), ...sheet.content, ...(index === sheets.length - 1 ? [end] : [])],
  }))
}

const documentSheets = (document: PrintDocument, opening: Opening, source: SectionSource): readonly Sheet[] => {
  const { set, file } = source
  const flow = { pageBreak: false, afterTable: false }
  const context: RenderContext = { ...file, document, nextSequence: createSequences(), flow }
  const { code, title, version, bookmark } = document
  const head = { company: set.company, title, code, version }
  const firstPage = file.pages.get(bookmark) ?? 1
  const front =
    opening === 'block'
      ? renderTitleBlock(document, set, context)
      : renderTitlePage(document, set, opening === 'cover' ? set.coverLines : [], context)
  const sheets = splitBlocks(document.blocks).map(({ orientation, blocks }, index): Sheet => {
    // What waited for a next paragraph has come true with the new page; only a title block stays on it.
    if (index > 0 || opening !== 'block' || orientation === 'landscape')
      Object.assign(flow, { pageBreak: false, afterTable: false })
    return { orientation, content: blocks.flatMap((block) => renderBlock(block, context)), head, firstPage }
  })
  const [first, ...rest] = sheets
  if (opening === 'block' && first?.orientation === 'portrait')
    return withRange([{ ...first, content: [...front, ...first.content] }, ...rest], context)
  const opened: Sheet = {
    orientation: 'portrait',
    content: front,
    head: opening === 'block' ? head : null,
    ...(opening === 'cover' ? { isCover: true as const } : {}),
    firstPage,
  }
  return withRange([opened, ...sheets], context)
}

const contentsTitle = '目　次'

const contentsSheets = (entries: PrintSet['contents'], head: PageHead, source: SectionSource): readonly Sheet[] => {
  if (entries.length === 0) return []
  const content = [renderContentsTitle(contentsTitle), renderEntries(entries, source.file)]
  return [{ orientation: 'portrait', content, head, firstPage: source.cover ? 2 : 1 }]
}

/** The manual is a book of its own; procedures and forms are short and begin above their text. */
const compilationSheets = (source: SectionSource): readonly Sheet[] => {
  const { set } = source
  const cover: Sheet = {
    orientation: 'portrait',
    content: renderCover(set),
    head: null,
    isCover: true,
    firstPage: 1,
  }
  return [
    ...(source.cover ? [cover] : []),
    ...contentsSheets(set.contents, { company: set.company, title: set.title, code: '', version: '' }, source),
    ...set.documents.flatMap((document) =>
      documentSheets(document, document.kind === 'manual' ? 'page' : 'block', source),
    ),
  ]
}

/** A document alone has its title page as cover; a record form alone is a sheet to fill in. */
const singleSheets = (document: PrintDocument, source: SectionSource): readonly Sheet[] => {
  const { set } = source
  const isForm = document.kind === 'records' && set.contents.length === 0
  if (!source.cover || isForm) return documentSheets(document, 'block', source)
  const [cover, ...body] = documentSheets(document, 'cover', source)
  const hasOwn = document.blocks.some((block) => block.type === 'contents')
  const entries = hasOwn ? [] : set.contents.filter((entry) => entry.level > 0)
  const { code, title, version } = document
  const contents = contentsSheets(entries, { company: set.company, title, code, version }, source)
  return [...(cover === undefined ? [] : [cover]), ...contents, ...body]
}

/** The sections of a file, in the order of the PDF's pages, whose numbers the contents show. */
export const renderSections = (source: SectionSource): readonly ISectionOptions[] => {
  const [document, ...others] = source.set.documents
  const sheets =
    document !== undefined && others.length === 0 ? singleSheets(document, source) : compilationSheets(source)
  return sheets.map((sheet) => sectionOf(sheet, source))
}
