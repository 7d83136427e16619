import type { RenderPdfOpts } from '@myriaddreamin/typst-ts-node-compiler'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { failureReason } from './failure-reason.js'
import type { Made } from './typesetter.js'

/** A PDF with what had to be given up for it. */
export type Printed = { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

/**
 * Prints as PDF/UA-1 where the content allows it. It does not where a character has no glyph or a heading level is
 * skipped; then the PDF is tagged all the same, without the claim. A print without tags is the last resort, and told.
 */
export const printPdf = ({ compiler, document }: Pick<Made, 'compiler' | 'document'>, createdAt: number): Printed => {
  const attempt = (options: RenderPdfOpts): Uint8Array =>
    compiler.pdf(document, { creationTimestamp: createdAt, ...options })
  try {
    return { bytes: attempt({ pdfStandard: 'ua-1' }), diagnostics: [] }
  } catch {
    try {
      return { bytes: attempt({}), diagnostics: [] }
    } catch (error) {
      const untagged = diagnose('pdf-untagged', { reason: failureReason(error) })
      return { bytes: attempt({ pdfTags: false }), diagnostics: [untagged] }
    }
  }
}
