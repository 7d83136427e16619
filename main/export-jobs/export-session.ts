import { readFile } from 'node:fs/promises'
import { correctedCatalogue } from '../../core/catalogue/corrections.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { CheckReport } from '../../core/coverage/report.js'
import { fieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { compilationPrintSet, singlePrintSet, type PrintSource } from '../../core/transform/prepare-print-set.js'
import type { Drawing } from '../../core/transform/drawing.js'
import type { PrintSet } from '../../core/transform/print-set.js'
import { exportDocx } from '../../exporters/docx/export-docx.js'
import { layoutPdf, type PdfLayout, type PdfResult } from '../../exporters/pdf/export-pdf.js'
import { exportCoverageXlsx } from '../../exporters/xlsx/export-coverage-xlsx.js'
import type { KitReference } from '../kit-store/read-kit.js'
import { drawingFontFile, pdfFonts } from './fonts.js'
import { issueSeconds } from './issue-seconds.js'
import { readImages } from './read-images.js'

/** Bytes of an export, or only diagnostics where it failed. */
export type Exported = { readonly bytes?: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

/** Exports of one project. Layouts are kept: the Word file takes its page numbers from the PDF of the same set. */
export type ExportSession = {
  readonly source: PrintSource
  readonly diagnostics: readonly Diagnostic[]
  /** Seconds since 1970 that the files carry as their date. */
  readonly createdAt: number
  readonly compilation: () => PrintSet
  readonly single: (code: string) => PrintSet | undefined
  /** `cover` is false for a set that is itself a sheet. */
  readonly pdf: (set: PrintSet, cover?: boolean) => PdfResult
  readonly docx: (set: PrintSet) => Promise<Exported>
  readonly coverageXlsx: (report: CheckReport) => Promise<Exported>
}

/** Opens a session: reads the images. The files' date is the project's issue date, so that equal input gives equal bytes.
 * `flowcharts` may be kept over the sessions of one project: they are found by what they show. */
export const openExportSession = async (
  project: Project,
  reference: KitReference,
  readAsset: (name: string) => Promise<Uint8Array | undefined>,
  flowcharts: Map<string, Drawing> = new Map(),
): Promise<ExportSession> => {
  const { images, diagnostics } = await readImages(project, readAsset)
  const source: PrintSource = {
    project,
    catalogue: correctedCatalogue(reference.catalogue, project.review?.corrections ?? {}).catalogue,
    fields: fieldContext(project, reference.profile),
    images,
    flowcharts,
  }
  const createdAt = issueSeconds(project)
  const layouts = new WeakMap<PrintSet, PdfLayout>()
  const prints = new WeakMap<PrintSet, PdfResult>()
  let compilation: PrintSet | undefined
  let drawingFonts: Promise<readonly [Uint8Array, string]> | undefined

  const layout = (set: PrintSet, cover = true): PdfLayout => {
    const known = layouts.get(set)
    if (known !== undefined) return known
    const made = layoutPdf(set, { fonts: pdfFonts, createdAt, cover })
    layouts.set(set, made)
    return made
  }
  const pdf = (set: PrintSet, cover = true): PdfResult => {
    const known = prints.get(set)
    if (known !== undefined) return known
    const made = layout(set, cover)
    const printed = made.pageCount === undefined ? made : made.print()
    prints.set(set, printed)
    return printed
  }

  return {
    source,
    diagnostics,
    createdAt,
    compilation: () => (compilation ??= compilationPrintSet(source)),
    single: (code) => singlePrintSet(source, code),
    pdf,
    docx: async (set) => {
      const made = layout(set)
      if (made.pageCount === undefined) return made
      drawingFonts ??= readFile(drawingFontFile()).then((bytes) => [bytes, drawingFontFile()] as const)
      const result = await exportDocx(set, {
        pages: made.pages,
        pageCount: made.pageCount,
        createdAt,
        drawingFonts: await drawingFonts,
      })
      return { bytes: result.bytes, diagnostics: [...made.diagnostics, ...result.diagnostics] }
    },
    coverageXlsx: (report) => exportCoverageXlsx(report, { createdAt }),
  }
}
