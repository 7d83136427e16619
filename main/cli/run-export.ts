import { hasErrors, diagnose } from '../../core/diagnostics/diagnostic.js'
import { openExportSession, type Exported, type ExportSession } from '../export-jobs/export-session.js'
import { openPrinter } from '../export-jobs/pdf-thread.js'
import { writeOutput } from '../export-jobs/write-output.js'
import { readAsset } from '../project-store/read-asset.js'
import type { Command } from './arguments.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { loadProject, type LoadedProject } from './load-project.js'
import { printDiagnostics, progress, type Terminal } from './terminal.js'

type ExportCommand = Extract<Command, { readonly name: 'export' }>

/** `fivestar export`: writes the compilation, one document, or the submission package. */
export const runExport = async (command: ExportCommand, terminal: Terminal): Promise<ExitCode> => {
  const printer = await openPrinter()
  const loaded = await loadProject(command.folder, terminal)
  if (loaded === undefined) return exitCodes.badInput
  const session = await openExportSession(
    loaded.project,
    loaded.reference,
    (name) => readAsset(loaded.folder, name),
    new Map(),
    printer,
  )
  printDiagnostics(terminal, session.diagnostics)
  if (hasErrors(session.diagnostics)) return exitCodes.badInput
  const { bytes, diagnostics } = await exported(command, loaded, session, terminal)
  printDiagnostics(terminal, diagnostics)
  if (bytes === undefined) return exitCodes.badInput
  const out = command.out ?? defaultName(command)
  const written = await writeOutput(out, bytes)
  printDiagnostics(terminal, written)
  if (written.length > 0) return exitCodes.badInput
  terminal.out(`${out}\n`)
  return exitCodes.ok
}

const exported = async (
  command: ExportCommand,
  loaded: LoadedProject,
  session: ExportSession,
  terminal: Terminal,
): Promise<Exported> => {
  if (command.to === 'package') {
    const { checkProject } = await import('../checking/check-project.js')
    const { exportSubmission } = await import('../export-jobs/export-submission.js')
    const report = checkProject(loaded.project, loaded.folder, loaded.reference)
    return exportSubmission(session, report, (step) => progress(terminal, step))
  }
  const set = command.document === undefined ? session.compilation() : session.single(command.document)
  if (set === undefined) {
    return { diagnostics: [diagnose('document-unknown', { code: command.document ?? '' })] }
  }
  progress(terminal, command.to === 'pdf' ? '排版 PDF' : '排版并生成 Word')
  return command.to === 'pdf' ? session.pdf(set) : session.docx(set)
}

const defaultName = (command: ExportCommand): string =>
  command.to === 'package' ? 'submission.zip' : `${command.document ?? 'compilation'}.${command.to}`
