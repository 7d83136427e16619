import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { ProjectFile } from '../../core/project/fetch-files.js'
import { parseProject, type ParsedProject } from '../../core/project/parse-project.js'
import { filesToRead, manifestPath } from '../../core/project/project-files.js'
import { readJson } from '../../core/project/read-json.js'
import { defaultLimitBytes, realDisk, type Disk, type StoreOptions } from './disk.js'
import { absentEvidence, warnOfAbsent } from './evidence.js'
import { readProjectText } from './read-file.js'

/** Files read at a time; more only exhaust file handles. */
const readsAtOnce = 16

/** Opens a project folder. It reads and never writes; a project comes only where every file was understood. */
export const openProject = async (folder: string, options: StoreOptions = {}): Promise<ParsedProject> => {
  const { disk = realDisk, limitBytes = defaultLimitBytes } = options
  if (!(await isFolder(disk, folder))) return { diagnostics: [notFound(folder)] }
  const files = await readProjectTexts(disk, folder, limitBytes)
  if (!files.has(manifestPath)) return { diagnostics: [notFound(folder)] }
  const { project, diagnostics } = parseProject(files)
  if (project === undefined) return { diagnostics }
  const absent = await absentEvidence(disk, folder, project.evidence)
  if (absent.length === 0) return { project, diagnostics }
  return { project: { ...project, absentEvidence: absent }, diagnostics: [...diagnostics, ...warnOfAbsent(absent)] }
}

/** The texts of a project's files by path, or why they could not be had. */
const readProjectTexts = async (
  disk: Disk,
  folder: string,
  limitBytes: number,
): Promise<ReadonlyMap<string, ProjectFile>> => {
  const files = new Map<string, ProjectFile>()
  const read = async (path: string): Promise<void> => {
    const text = await readProjectText(disk, folder, path, limitBytes)
    if (text !== undefined) files.set(path, text)
  }
  await read(manifestPath)
  const manifest = files.get(manifestPath)
  if (typeof manifest !== 'string') return files
  const paths = filesToRead(readJson(manifest, manifestPath).value?.value)
  for (let start = 0; start < paths.length; start += readsAtOnce)
    await Promise.all(paths.slice(start, start + readsAtOnce).map(read))
  return files
}

const isFolder = (disk: Disk, folder: string): Promise<boolean> =>
  disk.stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  )

const notFound = (folder: string): Diagnostic => diagnose('project-not-found', { name: folder })
