import { Document } from 'docx'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { diagnose } from '../../core/diagnostics/diagnostic.js'
import type { PrintContentsEntry, PrintHeading, PrintParagraph, PrintSet } from '../../core/transform/print-set.js'
import { nameBookmarks } from './bookmark-names.js'
import { rasteriseImages, type DrawingFonts } from './images/raster-images.js'
import { headingLevels, headingReference, planHeadingNumbers } from './numbering/heading-numbers.js'
import { planListNumbers } from './numbering/list-numbers.js'
import { createNumberingRegistry, type NumberingPlace } from './numbering/numbering-registry.js'
import { fixedParts } from './package/fixed-parts.js'
import { createLinks } from './package/links.js'
import { packDocument } from './package/pack-document.js'
import { createSlots } from './package/slots.js'
import type { FileContext } from './render-context.js'
import { renderSections } from './sections.js'
import { wordStyles } from './styles.js'
import { collectTargets } from './targets.js'
import { cleanTexts } from './word-text.js'

/** What the Word file takes from outside: page numbers from the PDF layout, a date, and fonts for drawings. */
export type DocxOptions = {
  /** Page of each bookmark, for the contents. */
  readonly pages: ReadonlyMap<string, number>
  readonly pageCount?: number
  /** With a cover unless told otherwise, as the PDF. */
  readonly cover?: boolean
  /** Seconds since 1970, for the file's properties. */
  readonly createdAt: number
  /** Bytes of a Chinese TrueType font for the text of drawings; paths of fonts for the text in SVG images. */
  readonly drawingFonts: DrawingFonts
}

/** The Word file, and what it could not show as the set has it. */
export type DocxResult = { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

const entriesOf = (set: PrintSet): readonly PrintContentsEntry[] => [
  ...set.contents,
  ...set.documents.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'contents' ? block.entries : []))),
]

/** Renders a set, or a single document as a set of one, as a native Word file. Same input, same bytes. */
export const exportDocx = async (source: PrintSet, options: DocxOptions): Promise<DocxResult> => {
  const set = cleanTexts(source)
  const diagnostics: Diagnostic[] = []
  const registry = createNumberingRegistry({ reference: headingReference, levels: headingLevels })
  const headingNumbers = new Map<PrintHeading, NumberingPlace>()
  const listNumbers = new Map<PrintParagraph, NumberingPlace>()
  for (const { blocks } of set.documents) {
    for (const [heading, place] of planHeadingNumbers(blocks, registry)) headingNumbers.set(heading, place)
    for (const [item, place] of planListNumbers(blocks, registry)) listNumbers.set(item, place)
  }
  const links = createLinks()
  const slots = createSlots()
  let id = 0
  const file: FileContext = {
    targets: collectTargets(set, nameBookmarks(set), headingNumbers),
    headingNumbers,
    listNumbers,
    pages: options.pages,
    images: await rasteriseImages(set, options.drawingFonts),
    store: links.store,
    linkTo: links.linkTo,
    report: (diagnostic) => diagnostics.push(diagnostic),
    nextId: () => (id += 1),
  }
  const missing = entriesOf(set).filter((entry) => !options.pages.has(entry.bookmark)).length
  if (missing > 0) file.report(diagnose('contents-page-missing', { count: missing }))
  const sections = renderSections({ set, file, slots, pageCount: options.pageCount ?? 1, cover: options.cover ?? true })
  const word = new Document({ styles: wordStyles, numbering: registry.options(), sections })
  for (const { reference, instance } of registry.lists())
    word.Numbering.createConcreteNumberingInstance(reference, instance)
  return { bytes: packDocument(word, slots, links, fixedParts(set, options.createdAt)), diagnostics }
}
