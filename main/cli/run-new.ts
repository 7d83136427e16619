import { basename, resolve } from 'node:path'
import { hasErrors } from '../../core/diagnostics/diagnostic.js'
import { instantiate } from '../../core/kit/instantiate.js'
import type { Company } from '../../core/kit/kit.js'
import { readCompany } from '../kit-store/read-company.js'
import { readKit } from '../kit-store/read-kit.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { createProject } from '../project-store/create-project.js'
import type { Command } from './arguments.js'
import { exitCodes, type ExitCode } from './exit-codes.js'
import { printDiagnostics, progress, type Terminal } from './terminal.js'

/** `fivestar new`: drafts a project from a kit into a new folder. Nothing is written where anything is wrong. */
export const runNew = async (
  command: Extract<Command, { readonly name: 'new' }>,
  terminal: Terminal,
): Promise<ExitCode> => {
  const folder = resolve(command.folder)
  progress(terminal, '读取模板套件')
  const found = await kitFolder(command.kit)
  printDiagnostics(terminal, found.diagnostics)
  if (found.folder === undefined) return exitCodes.badInput
  const { kit, diagnostics } = await readKit(found.folder)
  printDiagnostics(terminal, diagnostics)
  if (kit === undefined) return exitCodes.badInput

  const company = await companyOf(command, folder, terminal)
  if (company === undefined) return exitCodes.badInput
  progress(terminal, '起草文件')
  const drafted = instantiate(kit, company, command.profile ?? folder)
  printDiagnostics(terminal, drafted.diagnostics)
  if (drafted.project === undefined) return exitCodes.badInput
  const written = await createProject(folder, drafted.project, kit.assets)
  printDiagnostics(terminal, written)
  if (hasErrors(written)) return exitCodes.badInput
  const { documents, records } = drafted.project
  terminal.out(`已起草 ${documents.length} 份文件、${records.length} 张记录表单：${command.folder}\n`)
  return exitCodes.ok
}

const companyOf = async (
  command: Extract<Command, { readonly name: 'new' }>,
  folder: string,
  terminal: Terminal,
): Promise<Company | undefined> => {
  if (command.profile === undefined) return { name: basename(folder), profile: {}, exclusions: [], sampleData: [] }
  const { company, diagnostics } = await readCompany(command.profile)
  printDiagnostics(terminal, diagnostics)
  return company
}
