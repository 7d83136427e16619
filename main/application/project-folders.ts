import { createHash } from 'node:crypto'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { ProjectCard } from '../../core/api/schema-project.js'
import { manifestPath } from '../../core/project/project-files.js'
import { readJson } from '../../core/project/read-json.js'
import { realDisk } from '../project-store/disk.js'
import { readProjectText } from '../project-store/read-file.js'
import type { ConfigStore } from './config-store.js'

/** Folders looked into for projects; a folder with more is not one of projects. */
const mostFolders = 500

/** No `fivestar.json` is larger. */
const manifestLimitBytes = 5 * 1024 * 1024

/** The projects that a host knows, each under an id. Pages name projects by id only, so they reach no other folder. */
export type ProjectFolders = {
  /** The id of a folder, which is known from now on. */
  readonly admit: (folder: string) => Promise<string>
  /** The folder of an id, undefined for an id that was never given out. */
  readonly folderOf: (id: string) => Promise<string | undefined>
  readonly card: (folder: string, openedAt?: string | null) => Promise<ProjectCard>
  readonly list: () => Promise<{ readonly recents: readonly ProjectCard[]; readonly found: readonly ProjectCard[] }>
}

/** Keeps the projects under a root folder and those opened before. */
export const openProjectFolders = (root: string, config: ConfigStore): ProjectFolders => {
  const known = new Map<string, string>()
  const admit = async (folder: string): Promise<string> => {
    const real = await realpath(folder).catch(() => resolve(folder))
    const id = projectId(real)
    known.set(id, real)
    return id
  }
  const card = async (folder: string, openedAt: string | null = null, name?: string): Promise<ProjectCard> => {
    const found = await projectName(folder)
    return {
      id: await admit(folder),
      name: found ?? name ?? basename(folder),
      place: folder,
      openedAt,
      isThere: found !== undefined,
    }
  }
  const list: ProjectFolders['list'] = async () => {
    const opened = await config.recents()
    const recents = await Promise.all(opened.map(({ folder, openedAt, name }) => card(folder, openedAt, name)))
    const times = new Map(recents.map(({ id, openedAt }) => [id, openedAt]))
    const found = (await Promise.all((await foldersOf(root)).map((folder) => card(folder)))).filter(
      ({ isThere }) => isThere,
    )
    return { recents, found: found.map((project) => ({ ...project, openedAt: times.get(project.id) ?? null })) }
  }
  return {
    admit,
    folderOf: async (id) => {
      // Ids of an earlier run of the program hold: they are those of the same folders.
      if (!known.has(id)) await list()
      return known.get(id)
    },
    card: (folder, openedAt) => card(folder, openedAt),
    list,
  }
}

/** The id of a folder: the same in every run, and no way back to the path. */
export const projectId = (realFolder: string): string =>
  `p${createHash('sha256').update(realFolder.normalize('NFC')).digest('hex').slice(0, 20)}`

/** True for a folder with a project's manifest. */
export const isProjectFolder = (folder: string): Promise<boolean> =>
  stat(join(folder, manifestPath)).then(
    (status) => status.isFile(),
    () => false,
  )

/** The name in a project's manifest, empty where it has none; undefined where there is no project. */
const projectName = async (folder: string): Promise<string | undefined> => {
  if (!(await isProjectFolder(folder))) return undefined
  const text = await readProjectText(realDisk, folder, manifestPath, manifestLimitBytes)
  const manifest: unknown = typeof text === 'string' ? readJson(text, manifestPath).value?.value : undefined
  const name = typeof manifest === 'object' && manifest !== null && 'name' in manifest ? manifest.name : undefined
  return typeof name === 'string' && name !== '' ? name : basename(folder)
}

const foldersOf = async (root: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => join(root, entry.name))
      .sort()
      .slice(0, mostFolders)
  } catch {
    return []
  }
}
