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
  const papers = papersOf(session)
  let ready = startPaper(session, papers.next().value)
  while (ready !== undefined) {
    const { folder, code, title, kind, set } = ready
    const name = `${code} ${title}`.trim()
    await onStep(name)
    // The next one is typeset while this one is written as a Word file.
    const following = startPaper(session, papers.next().value)
    const docx = await session.docx(set)
    const pdf = await session.pdf(set)
    diagnostics.push(...docx.diagnostics, ...pdf.diagnostics)
    const path = (extension: string): string => `${folder}/${documentFileName(code, title, extension)}`
    if (docx.bytes !== undefined) files.push({ path: path('docx'), title: name, kind, bytes: docx.bytes })
    if (pdf.bytes !== undefined)
      files.push({ path: path('pdf'), title: name, kind, bytes: pdf.bytes, pages: pdf.pageCount })
    ready = following
  }
  const coverage = await session.coverageXlsx(report)
  diagnostics.push(...coverage.diagnostics)
  if (coverage.bytes !== undefined) {
    files.push({ path: 'coverage/coverage.xlsx', title: '条款覆盖报告', kind: 'coverage', bytes: coverage.bytes })
  }

  const { company, standard, coverLines } = session.compilation()
  const facts: PackageFacts = { title: '售后服务评价申报文件', company, standard, score: report.score, coverLines }
  const described = await describeFiles(files)
  const sheet = await session.pdf(packageCoverSheet(facts, described.files), false)
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

/** What the package holds as a Word file and as a PDF. */
type Paper = {
  readonly folder: string
  readonly code: string
  readonly title: string
  readonly kind: PackageFileKind
  readonly set: PrintSet
}

/** The papers in the order of the package, each prepared when it is asked for. */
function* papersOf(session: ExportSession): Generator<Paper, undefined> {
  const compilation = session.compilation()
  yield { folder: 'compilation', code: '', title: compilation.title, kind: 'compilation', set: compilation }
  const { documents, records } = session.source.project
  for (const { code, title, kind } of documents) {
    // Planning papers are the company's own preparation and are not handed in.
    const set = kind === 'planning' ? undefined : session.single(code)
    if (set === undefined) continue
    yield { folder: kind === 'application' ? 'application' : 'documents', code, title, kind, set }
  }
  const forms = records.length > 0 ? session.single(recordsCode) : undefined
  if (forms !== undefined) yield { folder: 'records', code: '', title: forms.title, kind: 'records', set: forms }
}

/** Has a paper typeset; what goes wrong is told where its print is taken. */
const startPaper = (session: ExportSession, paper: Paper | undefined): Paper | undefined => {
  if (paper !== undefined) session.pdf(paper.set).catch(() => undefined)
  return paper
}
