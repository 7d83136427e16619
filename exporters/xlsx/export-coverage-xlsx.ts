import type { Catalogue } from '../../core/catalogue/catalogue.js'
import type { CheckReport } from '../../core/coverage/report.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { cellMakers } from './cells.js'
import { cellText } from './cell-text.js'
import { commitmentsSheet } from './sheet-commitments.js'
import { coverageSheet } from './sheet-coverage.js'
import { findingsSheet } from './sheet-findings.js'
import { matrixSheet } from './sheet-matrix.js'
import { overviewSheet } from './sheet-overview.js'
import type { ReportDocument } from './sheet.js'
import { writeWorkbook } from './write-workbook.js'

/** The date in the file's properties, in seconds since 1970, as in every exporter. */
export type CoverageXlsxOptions = { readonly createdAt: number }

/** The workbook with what had to be changed to fit it into cells. */
export type CoverageXlsx = { readonly bytes: Uint8Array; readonly diagnostics: readonly Diagnostic[] }

/**
 * The coverage report as an .xlsx workbook: overview, one row per expectation, clause–document matrix, findings and
 * the ledger of promises. `documents` gives the columns of the matrix in their order.
 */
export const exportCoverageXlsx = async (
  report: CheckReport,
  catalogue: Catalogue,
  documents: readonly ReportDocument[],
  { createdAt }: CoverageXlsxOptions,
): Promise<CoverageXlsx> => {
  const text = cellText()
  const cells = cellMakers(text)
  const coverage = coverageSheet(report, catalogue, documents, cells)
  const sheets = [
    overviewSheet(report, catalogue, coverage.rowOf, cells),
    coverage.sheet,
    matrixSheet(report, catalogue, documents, coverage.rowOf, cells),
    findingsSheet(report, documents, cells),
    commitmentsSheet(report, documents, cells),
  ]
  const project = text.clean(report.project.name)
  const bytes = await writeWorkbook(sheets, { title: `${project} 条款覆盖报告`, project, createdAt })
  return { bytes, diagnostics: text.diagnostics() }
}
