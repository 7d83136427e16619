import type { CheckReport } from '../../core/coverage/report.js'
import { checkProject } from '../checking/check-project.js'
import { writeOutput } from '../export-jobs/write-output.js'
import { issueSeconds } from '../export-jobs/issue-seconds.js'
import type { Command } from './arguments.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { loadProject, type LoadedProject } from './load-project.js'
import { printDiagnostics, progress, type Terminal } from './terminal.js'
import { textReport } from './text-report.js'

/** `fivestar check`: reports coverage, score and findings. */
export const runCheck = async (
  command: Extract<Command, { readonly name: 'check' }>,
  terminal: Terminal,
): Promise<ExitCode> => {
  const loaded = await loadProject(command.folder, terminal)
  if (loaded === undefined) return exitCodes.badInput
  progress(terminal, '检查条款覆盖')
  const report = checkProject(loaded.project, loaded.folder, loaded.reference, command.language)
  const rendered = await render(command, report, loaded, terminal)
  const out = command.out ?? (command.format === 'xlsx' ? 'coverage.xlsx' : undefined)
  if (out === undefined) terminal.out(String(rendered))
  else {
    const written = await writeOutput(out, rendered)
    printDiagnostics(terminal, written)
    if (written.length > 0) return exitCodes.badInput
    progress(terminal, `已写入 ${out}`)
  }
  return passed(report, command.minimumScore) ? exitCodes.ok : exitCodes.failed
}

const render = async (
  { format, language }: Extract<Command, { readonly name: 'check' }>,
  report: CheckReport,
  loaded: LoadedProject,
  terminal: Terminal,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'text':
      return textReport(report, terminal.interactive, language)
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'html': {
      const { exportCoverageHtml } = await import('../../exporters/html/export-coverage-html.js')
      return exportCoverageHtml(report, { language })
    }
    case 'xlsx': {
      const { exportCoverageXlsx } = await import('../../exporters/xlsx/export-coverage-xlsx.js')
      const options = { createdAt: issueSeconds(loaded.project), language }
      const { bytes, diagnostics } = await exportCoverageXlsx(report, options)
      printDiagnostics(terminal, diagnostics)
      return bytes
    }
  }
}

const passed = (report: CheckReport, minimum: number | undefined): boolean =>
  report.findings.every((finding) => finding.severity !== 'error') &&
  (minimum === undefined || report.score.documented >= minimum)
