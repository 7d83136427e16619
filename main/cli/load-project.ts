import { resolve } from 'node:path'
import type { Project } from '../../core/project/project.js'
import { readKitReference, type KitReference } from '../kit-store/read-kit.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { openProject } from '../project-store/open-project.js'
import { printDiagnostics, progress, type Terminal } from './terminal.js'

/** A project with what it needs of its kit. */
export type LoadedProject = { readonly folder: string; readonly project: Project; readonly reference: KitReference }

/** Opens a project and its kit; prints what is wrong and gives undefined where one cannot be used. */
export const loadProject = async (given: string, terminal: Terminal): Promise<LoadedProject | undefined> => {
  const folder = resolve(given)
  progress(terminal, '读取项目')
  const opened = await openProject(folder)
  printDiagnostics(terminal, opened.diagnostics)
  if (opened.project === undefined) return undefined
  const found = await kitFolder(opened.project.manifest.kit.id)
  printDiagnostics(terminal, found.diagnostics)
  if (found.folder === undefined) return undefined
  const { reference, diagnostics } = await readKitReference(found.folder)
  printDiagnostics(terminal, diagnostics)
  return reference === undefined ? undefined : { folder, project: opened.project, reference }
}
