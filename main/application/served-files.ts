import { readProjectFile } from '../project-store/read-file.js'
import { realDisk } from '../project-store/disk.js'
import type { ExportJobs } from './export-jobs.js'
import { extensionOf, fileTypes } from './file-types.js'
import type { OpenProjects } from './open-projects.js'
import type { Previews } from './previews.js'

/** A file that a page fetches by address. `download` is the name under which it is to be saved, not shown. */
export type ServedFile = {
  readonly bytes: Uint8Array
  readonly mime: string
  readonly download?: string
}

/** No file larger than this is served; the largest are videos among the evidence. */
const limitBytes = 64 * 1024 * 1024

/** Finds the file of an address below `/files/`; undefined for anything that is none of an open project or finished job. */
export const serveFile = async (
  path: string,
  from: { readonly projects: OpenProjects; readonly previews: Previews; readonly jobs: ExportJobs },
): Promise<ServedFile | undefined> => {
  const names = decoded(path)
  if (names === undefined || names.shift() !== 'files') return undefined
  const [kind, first = '', ...rest] = names
  switch (kind) {
    case 'previews': {
      const bytes = from.previews.bytes(first)
      return bytes === undefined ? undefined : { bytes, mime: 'application/pdf' }
    }
    case 'exports': {
      const file = await from.jobs.file(first)
      return file === undefined ? undefined : { bytes: file.bytes, mime: mimeOf(file.name), download: file.name }
    }
    case 'projects':
      return projectFile(from.projects, first, rest)
    default:
      return undefined
  }
}

const projectFile = async (
  projects: OpenProjects,
  id: string,
  names: readonly string[],
): Promise<ServedFile | undefined> => {
  if (names[0] !== 'assets' && names[0] !== 'evidence') return undefined
  const open = await projects.of(id).catch(() => undefined)
  const name = names.at(-1) ?? ''
  const type = fileTypes[extensionOf(name)]
  if (open === undefined || type === undefined) return undefined
  const found = await readProjectFile(realDisk, open.session.folder, names.join('/'), limitBytes)
  if (found.type !== 'found') return undefined
  return { bytes: found.file.bytes, mime: type.mime, ...(type.isShown ? {} : { download: name }) }
}

const mimeOf = (name: string): string =>
  reportTypes[extensionOf(name)] ?? fileTypes[extensionOf(name)]?.mime ?? unknownType

const reportTypes: Readonly<Record<string, string>> = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

const unknownType = 'application/octet-stream'

/** The names of a path, decoded one by one; a name that would lead elsewhere makes the whole path none. */
const decoded = (path: string): string[] | undefined => {
  try {
    const names = path.split('/').slice(1).map(decodeURIComponent)
    return names.some((name) => name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
      ? undefined
      : names
  } catch {
    return undefined
  }
}

/** The address of a file of a project. */
export const projectFileUrl = (project: string, folder: 'assets' | 'evidence', name: string): string =>
  `/files/projects/${project}/${folder}/${name.split('/').map(encodeURIComponent).join('/')}`
