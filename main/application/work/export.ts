import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { exportCoverageHtml } from '../../../exporters/html/export-coverage-html.js'
import { checkProject } from '../../checking/check-project.js'
import { openExportSession, type ExportSession } from '../../export-jobs/export-session.js'
import { exportSubmission } from '../../export-jobs/export-submission.js'
import type { KitReference } from '../../kit-store/read-kit.js'
import { readAsset } from '../../project-store/read-asset.js'
import { kitReference } from './kits.js'
import type { OnProgress, Work } from './tasks.js'

/** Makes the bytes of one export, telling each stage before it begins. */
export const runExport = async (
  task: Work['export']['task'],
  onProgress: OnProgress,
): Promise<Work['export']['result']> => {
  const { project, folder } = task
  const name = project.manifest.name
  await onProgress({ stage: 'reading', label: name, done: 0, total: 1 })
  const { reference, diagnostics } = await kitReference(task.kitFolder)
  if (reference === undefined) return { diagnostics }
  const session = await openExportSession(project, reference, (asset) => readAsset(folder, asset))
  const made = await make(task, session, reference, onProgress)
  return { ...made, diagnostics: unique([...session.diagnostics, ...made.diagnostics]) }
}

const make = async (
  { project, format, document: code, language }: Work['export']['task'],
  session: ExportSession,
  reference: KitReference,
  onProgress: OnProgress,
): Promise<Work['export']['result']> => {
  const { name } = project.manifest
  if (format === 'docx' || format === 'pdf') {
    const set = code === undefined ? session.compilation() : session.single(code)
    if (set === undefined) return { diagnostics: [diagnose('export-document-missing', { code: code ?? '' })] }
    await onProgress({ stage: 'layout', label: set.title, done: 0, total: 1 })
    return format === 'pdf' ? session.pdf(set) : session.docx(set)
  }
  await onProgress({ stage: 'checking', label: name, done: 0, total: 1 })
  const report = checkProject(project, name, reference, language)
  switch (format) {
    case 'report-json':
      return { bytes: textBytes(`${JSON.stringify(report, null, 2)}\n`), diagnostics: [] }
    case 'report-html':
      return { bytes: textBytes(exportCoverageHtml(report, { language })), diagnostics: [] }
    case 'report-xlsx':
      await onProgress({ stage: 'document', label: name, done: 0, total: 1 })
      return session.coverageXlsx(report)
    case 'package': {
      // Compilation, the papers that are handed in, and the record forms.
      const total = project.documents.filter(({ kind }) => kind !== 'planning').length + 2
      let done = 0
      return exportSubmission(session, report, async (label) => {
        await onProgress({ stage: 'document', label, done, total })
        done += 1
      })
    }
  }
}

const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The Word file repeats the diagnostics of its layout; each is told once. */
const unique = <T>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item] as const)).values(),
]
