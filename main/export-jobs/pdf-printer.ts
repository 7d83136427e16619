import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PrintSet } from '../../core/transform/print-set.js'
import type { PdfOptions, PdfResult } from '../../exporters/pdf/export-pdf.js'

/** What a print needs to know besides its set; the fonts are the installation's. */
export type PrintOptions = Pick<PdfOptions, 'createdAt' | 'cover'>

/** A typeset set: its pages, and `print` for the bytes, which may be asked for once. */
export type LaidOut =
  | {
      readonly pageCount: number
      /** Bookmark to page, from 1. */
      readonly pages: ReadonlyMap<string, number>
      readonly diagnostics: readonly Diagnostic[]
      readonly print: () => Promise<PdfResult>
    }
  | { readonly pageCount?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** A place where sets are typeset, in the order in which they come. */
export type PdfPrinter = { readonly layOut: (set: PrintSet, options: PrintOptions) => Promise<LaidOut> }

/** Typesets in this thread. The typesetter is loaded with the first set. */
export const localPrinter = (): PdfPrinter => ({
  layOut: async (set, options) => {
    const { layoutPdf } = await import('../../exporters/pdf/export-pdf.js')
    const { pdfFonts } = await import('./fonts.js')
    const made = layoutPdf(set, { ...options, fonts: pdfFonts })
    return made.pageCount === undefined ? made : { ...made, print: () => Promise.resolve(made.print()) }
  },
})
