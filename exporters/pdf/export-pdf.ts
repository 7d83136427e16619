import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PrintFigure, PrintSet } from '../../core/transform/print-set.js'
import { bookmarkPages } from './bookmark-pages.js'
import { drawableImages, imageBytes, listImages, type Images } from './images.js'
import { failureReason } from './failure-reason.js'
import { inspectCharacters } from './inspect-characters.js'
import { inspectContents } from './inspect-contents.js'
import { familiesOf, type PdfFont } from './pdf-font.js'
import { prelude } from './prelude/prelude.js'
import { printPdf } from './print-pdf.js'
import { collectBookmarks } from './source/bookmarks.js'
import { emitSet } from './source/set.js'
import { typeset, type Typeset } from './typesetter.js'

/** What a PDF needs from outside: fonts, the clock (seconds since 1970) and whether it has a cover. */
export type PdfOptions = {
  /** Keep one array for many exports: the typesetter and what is known of the fonts are kept with it. */
  readonly fonts: readonly PdfFont[]
  readonly createdAt: number
  readonly cover: boolean
}

/** A PDF, or without `bytes` the diagnostics that say why there is none. */
export type PdfResult =
  | {
      readonly bytes: Uint8Array
      readonly pageCount: number
      /** Bookmark to page, from 1. Pages are printed with the same numbers: the cover counts as the first. */
      readonly pages: ReadonlyMap<string, number>
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly bytes?: undefined; readonly diagnostics: readonly Diagnostic[] }

const build = (set: PrintSet, options: PdfOptions, images: Images): Typeset => {
  const emission = { bookmarks: collectBookmarks(set), imagePath: (figure: PrintFigure) => images.get(figure) ?? null }
  const source = prelude(familiesOf(options.fonts)) + emitSet(set, options.cover, emission)
  return typeset(source, imageBytes(images), options.fonts)
}

/** A print without the images that cannot be drawn, where they are what keeps it from being made. */
const buildWithout = (
  set: PrintSet,
  options: PdfOptions,
  images: Images,
): readonly [Typeset, readonly Diagnostic[]] => {
  const drawable = drawableImages(images, options.fonts)
  const lost = set.documents.flatMap((document) =>
    document.blocks
      .filter((block): block is PrintFigure => block.type === 'figure' && !drawable.has(block))
      .map((figure) => diagnose('not-rendered', { format: 'PDF', what: figure.alt }, { document: document.code })),
  )
  return [build(set, options, drawable), lost]
}

/** A typeset set before it is printed: its pages, and `print` for the bytes. Word takes its page numbers from it. */
export type PdfLayout =
  | {
      readonly pageCount: number
      /** Bookmark to page, from 1. */
      readonly pages: ReadonlyMap<string, number>
      readonly diagnostics: readonly Diagnostic[]
      readonly print: () => PdfResult
    }
  | { readonly pageCount?: undefined; readonly diagnostics: readonly Diagnostic[] }

const layOut = (set: PrintSet, options: PdfOptions): PdfLayout => {
  const images = listImages(set)
  const found = [...inspectCharacters(set, options.fonts), ...inspectContents(set)]
  const whole = build(set, options, images)
  const [made, lost] = whole.document === null && images.size > 0 ? buildWithout(set, options, images) : [whole, []]
  if (made.document === null) return { diagnostics: [...found, ...lost, failure(made.reason)] }
  const pages = bookmarkPages(made)
  const pageCount = made.document.numOfPages
  const diagnostics = [
    ...found,
    ...lost,
    ...made.warnings.map((what) => diagnose('not-rendered', { format: 'PDF', what })),
  ]
  const print = (): PdfResult =>
    guarded(() => {
      const printed = printPdf(made, options.createdAt)
      return { bytes: printed.bytes, pageCount, pages, diagnostics: [...diagnostics, ...printed.diagnostics] }
    })
  return { pageCount, pages, diagnostics, print }
}

const failure = (reason: string): Diagnostic => diagnose('typesetting-failed', { reason })

/** The typesetter throws what it cannot do; for a caller that is a diagnostic like any other. */
const guarded = <Result>(work: () => Result): Result | { readonly diagnostics: readonly Diagnostic[] } => {
  try {
    return work()
  } catch (error) {
    return { diagnostics: [failure(failureReason(error))] }
  }
}

/** Typesets a set without printing it: the pages of its bookmarks in half the time of the PDF. */
export const layoutPdf = (set: PrintSet, options: PdfOptions): PdfLayout => guarded(() => layOut(set, options))

/** Typesets a set as a tagged PDF with bookmarks: a compilation, or a single document where the set has but one. */
export const exportPdf = (set: PrintSet, options: PdfOptions): PdfResult => {
  const layout = layoutPdf(set, options)
  return layout.pageCount === undefined ? layout : layout.print()
}
