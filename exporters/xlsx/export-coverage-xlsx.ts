import type { CheckReport } from '../../core/coverage/report.js'
import { reportWords } from '../../core/coverage/report-words.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Language } from '../../core/diagnostics/language.js'
import { cellMakers } from './cells.js'
import { cellText } from './cell-text.js'
import { commitmentsSheet } from './sheet-commitments.js'
import { coverageSheet } from './sheet-coverage.js'
import { findingsSheet } from './sheet-findings.js'
import { matrixSheet } from './sheet-matrix.js'
import { overviewSheet } from './sheet-overview.js'
import { stakesSheet } from './sheet-stakes.js'
import type { Book } from './sheet.js'
import { workbookWords } from './words.js'
import { writeWorkbook } from './write-workbook.js'

/** The date in the file's properties, in seconds since 1970, as in every exporter, and the language of the words. */
export type CoverageXlsxOptions = { readonly createdAt: number; readonly language?: Language }

/** The workbook with what had to be changed to fit it into cells. */
export type CoverageXlsx = { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

/**
 * The check report as an .xlsx workbook: overview, one row per expectation, points at stake, clause–document matrix,
 * findings and the ledger of promises.
 */
export const exportCoverageXlsx = async (
  report: CheckReport,
  { createdAt, language = 'zh-CN' }: CoverageXlsxOptions,
): Promise<CoverageXlsx> => {
  const text = cellText()
  const words = reportWords[language]
  const own = workbookWords[language]
  const book: Book = { report, cells: cellMakers(text, words), words, own }
  const coverage = coverageSheet(book)
  const sheets = [
    overviewSheet(book, coverage.rowOf),
    coverage.sheet,
    stakesSheet(book, coverage.rowOf),
    matrixSheet(book, coverage),
    findingsSheet(book),
    commitmentsSheet(book),
  ]
  const project = text.clean(report.project.name)
  const properties = { title: `${project} ${words.title}`, project, createdAt, language, pageWords: own.page }
  return { bytes: await writeWorkbook(sheets, properties), diagnostics: text.diagnostics() }
}
