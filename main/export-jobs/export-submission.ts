import type { CheckReport } from '../../core/coverage/report.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { recordsCode } from '../../core/transform/prepare-print-set.js'
import type { PrintSet } from '../../core/transform/print-set.js'
import { packageCoverSheet, type PackageFacts } from '../../exporters/package/cover-sheet.js'
import { describeFiles } from '../../exporters/package/describe-files.js'
import { exportPackage } from '../../exporters/package/export-package.js'
import { documentFileName } from '../../exporters/package/file-names.js'
import type { PackageFile, PackageFileKind } from '../../exporters/package/package-file.js'
import type { Exported, ExportSession } from './export-session.js'

/** Makes the submission package: compilation, single documents, record forms and coverage report under a cover sheet. */
export const exportSubmission = async (
  session: ExportSession,
  report: CheckReport,
  onStep: (step: string) => void | Promise<void>,
): Promise<Exported> => {
  const diagnostics: Diagnostic[] = []
  const files: PackageFile[] = []
  const addBoth = async (
    folder: string,
    code: string,
    title: string,
    kind: PackageFileKind,
    set: PrintSet,
  ): Promise<void> => {
    const name = `${code} ${title}`.trim()
    await onStep(name)
    const docx = await session.docx(set)
    const pdf = session.pdf(set)
    diagnostics.push(...docx.diagnostics, ...pdf.diagnostics)
    const path = (extension: string): string => `${folder}/${documentFileName(code, title, extension)}`
    if (docx.bytes !== undefined) files.push({ path: path('docx'), title: name, kind, bytes: docx.bytes })
    if (pdf.bytes !== undefined)
      files.push({ path: path('pdf'), title: name, kind, bytes: pdf.bytes, pages: pdf.pageCount })
  }

  const compilation = session.compilation()
  await addBoth('compilation', '', compilation.title, 'compilation', compilation)
  const { documents, records } = session.source.project
  for (const { code, title, kind } of documents) {
    // Planning papers are the company's own preparation and are not handed in.
    const set = kind === 'planning' ? undefined : session.single(code)
    if (set !== undefined) await addBoth(kind === 'application' ? 'application' : 'documents', code, title, kind, set)
  }
  const forms = records.length > 0 ? session.single(recordsCode) : undefined
  if (forms !== undefined) await addBoth('records', '', forms.title, 'records', forms)
  const coverage = await session.coverageXlsx(report)
  diagnostics.push(...coverage.diagnostics)
  if (coverage.bytes !== undefined) {
    files.push({ path: 'coverage/coverage.xlsx', title: '条款覆盖报告', kind: 'coverage', bytes: coverage.bytes })
  }

  const facts: PackageFacts = {
    title: '售后服务评价申报文件',
    company: compilation.company,
    standard: compilation.standard,
    score: report.score,
    coverLines: compilation.coverLines,
  }
  const described = await describeFiles(files)
  const sheet = session.pdf(packageCoverSheet(facts, described.files), false)
  const cover: readonly PackageFile[] =
    sheet.bytes === undefined
      ? []
      : [{ path: '封面与清单.pdf', title: '封面与清单', kind: 'cover', bytes: sheet.bytes }]
  const packed = await exportPackage(
    { ...facts, files: [...cover, ...described.files] },
    { createdAt: session.createdAt },
  )
  return {
    bytes: packed.bytes,
    diagnostics: [...diagnostics, ...described.diagnostics, ...sheet.diagnostics, ...packed.diagnostics],
  }
}
