import { readFile } from 'node:fs/promises'
import { correctedCatalogue } from '../../core/catalogue/corrections.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { CheckReport } from '../../core/coverage/report.js'
import { fieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { compilationPrintSet, singlePrintSet, type PrintSource } from '../../core/transform/prepare-print-set.js'
import type { Drawing } from '../../core/transform/drawing.js'
import type { PrintSet } from '../../core/transform/print-set.js'
import type { PdfResult } from '../../exporters/pdf/export-pdf.js'
import type { KitReference } from '../kit-store/read-kit.js'
import { drawingFontFile } from './fonts.js'
import { issueSeconds } from './issue-seconds.js'
import { localPrinter, type LaidOut, type PdfPrinter } from './pdf-printer.js'
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
  readonly pdf: (set: PrintSet, cover?: boolean) => Promise<PdfResult>
  readonly docx: (set: PrintSet) => Promise<Exported>
  readonly coverageXlsx: (report: CheckReport) => Promise<Exported>
}

/** Opens a session: reads the images. The files' date is the project's issue date, so that equal input gives equal bytes.
 * `flowcharts` may be kept over the sessions of one project: they are found by what they show. `printer` typesets. */
export const openExportSession = async (
  project: Project,
  reference: KitReference,
  readAsset: (name: string) => Promise<Uint8Array | undefined>,
  flowcharts: Map<string, Drawing> = new Map(),
  printer: PdfPrinter = localPrinter(),
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
  const layouts = new WeakMap<PrintSet, Promise<LaidOut>>()
  const prints = new WeakMap<PrintSet, Promise<PdfResult>>()
  let compilation: PrintSet | undefined
  let drawingFonts: Promise<readonly [Uint8Array, string]> | undefined

  const layout = (set: PrintSet, cover = true): Promise<LaidOut> => {
    const known = layouts.get(set) ?? printer.layOut(set, { createdAt, cover })
    layouts.set(set, known)
    return known
  }
  const print = async (set: PrintSet, cover: boolean): Promise<PdfResult> => {
    const made = await layout(set, cover)
    return made.pageCount === undefined ? made : made.print()
  }

  return {
    source,
    diagnostics,
    createdAt,
    compilation: () => (compilation ??= compilationPrintSet(source)),
    single: (code) => singlePrintSet(source, code),
    pdf: (set, cover = true) => {
      const known = prints.get(set) ?? print(set, cover)
      prints.set(set, known)
      return known
    },
    docx: async (set) => {
      const laid = layout(set)
      const { exportDocx } = await import('../../exporters/docx/export-docx.js')
      const { drawAhead } = await import('../../exporters/docx/images/raster-images.js')
      drawingFonts ??= readFile(drawingFontFile()).then((bytes) => [bytes, drawingFontFile()] as const)
      const fonts = await drawingFonts
      await drawAhead(set, fonts)
      const made = await laid
      if (made.pageCount === undefined) return made
      const { pages, pageCount } = made
      const result = await exportDocx(set, { pages, pageCount, createdAt, drawingFonts: fonts })
      return { bytes: result.bytes, diagnostics: [...made.diagnostics, ...result.diagnostics] }
    },
    coverageXlsx: async (report) => {
      const { exportCoverageXlsx } = await import('../../exporters/xlsx/export-coverage-xlsx.js')
      return exportCoverageXlsx(report, { createdAt })
    },
  }
}
