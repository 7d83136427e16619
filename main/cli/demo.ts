#!/usr/bin/env node
import { rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { checkProject } from '../checking/check-project.js'
import { openExportSession, type Exported } from '../export-jobs/export-session.js'
import { exportSubmission } from '../export-jobs/export-submission.js'
import { openPrinter } from '../export-jobs/pdf-thread.js'
import { writeOutput } from '../export-jobs/write-output.js'
import { templatesFolder } from '../kit-store/templates-folder.js'
import { readAsset } from '../project-store/read-asset.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { loadProject } from './load-project.js'
import { runNew } from './run-new.js'
import { printDiagnostics, type Terminal } from './terminal.js'
import { textReport } from './text-report.js'

/** `npm run demo`: drafts the sample company's document system, checks it and compiles it into `out/demo`. */
const demo = async (out: string, terminal: Terminal): Promise<ExitCode> => {
  const folder = join(out, 'project')
  const printer = await openPrinter()
  await clear(out)
  const profile = join(templatesFolder(), 'samples', 'shuoli', 'profile.yml')
  const made = await runNew({ name: 'new', folder, kit: 'gbt27922', profile }, terminal)
  if (made !== exitCodes.ok) return made
  const loaded = await loadProject(folder, terminal)
  if (loaded === undefined) return exitCodes.badInput

  const report = checkProject(loaded.project, loaded.folder, loaded.reference)
  const session = await openExportSession(
    loaded.project,
    loaded.reference,
    (name) => readAsset(folder, name),
    new Map(),
    printer,
  )
  const step = (text: string): void => terminal.error(`${text}\n`)
  const write = async (name: string, content: Exported | string): Promise<readonly Diagnostic[]> => {
    step(`写入 ${join('out', 'demo', name)}`)
    if (typeof content === 'string') return writeOutput(join(out, name), content)
    if (content.bytes === undefined) return content.diagnostics
    return [...content.diagnostics, ...(await writeOutput(join(out, name), content.bytes))]
  }
  const diagnostics = [
    ...session.diagnostics,
    ...(await write(
      'coverage.json',
      `${JSON.stringify({ ...report, project: { ...report.project, folder: 'project' } }, null, 2)}\n`,
    )),
    ...(await write('coverage.xlsx', await session.coverageXlsx(report))),
    ...(await write('compilation.pdf', await session.pdf(session.compilation()))),
    ...(await write('compilation.docx', await session.docx(session.compilation()))),
    ...(await write('submission.zip', await exportSubmission(session, report, () => undefined))),
  ]
  printDiagnostics(terminal, unique(diagnostics))
  terminal.out(textReport(report, terminal.interactive))
  return hasErrors(diagnostics) ? exitCodes.failed : exitCodes.ok
}

/** Removes what an earlier demo made, and nothing else. */
const clear = async (out: string): Promise<void> => {
  const earlier = await stat(join(out, 'project', 'fivestar.json')).catch(() => undefined)
  if (earlier !== undefined) await rm(out, { recursive: true })
}

/** The Word file repeats the diagnostics of its layout; each is told once. */
const unique = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values(),
]

process.exitCode = await demo(resolve('out', 'demo'), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  interactive: process.stdout.isTTY === true,
})
