import { dirname, join } from 'node:path'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { parseProject } from '../../core/project/parse-project.js'
import { manifestPath } from '../../core/project/project-files.js'
import { isProjectPath } from '../../core/project/project-path.js'
import type { Project } from '../../core/project/project.js'
import { serialiseProject } from '../../core/project/serialise-project.js'
import { writeAtomically } from './atomic-write.js'
import { realDisk, type Disk, type StoreOptions } from './disk.js'
import { failureCode, failureReason } from './failure-reason.js'
import { assetsFolder } from './read-asset.js'

/**
 * Writes a new project with its images into a folder that is empty or does not exist. A failure on the way leaves
 * nothing behind; `fivestar.json` comes last, so half a project is never taken for one.
 */
export const createProject = async (
  folder: string,
  project: Project,
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
  { disk = realDisk }: StoreOptions = {},
): Promise<readonly Diagnostic[]> => {
  const texts = serialiseProject(project)
  const unsound = parseProject(texts).diagnostics
  if (hasErrors(unsound)) return unsound
  const images = [...assets].map(([name, bytes]) => [`${assetsFolder}/${name}`, bytes] as const)
  const escaping = images.filter(([path]) => !isProjectPath(path))
  if (escaping.length > 0) return escaping.map(([path]) => diagnose('path-escapes', { path }))
  const files = [...[...texts].filter(([path]) => path !== manifestPath), ...images]
  const manifest = texts.get(manifestPath) ?? ''

  const made = new MadeThings(disk)
  try {
    await made.folder(folder)
    if ((await disk.readdir(folder)).length > 0) return [diagnose('project-exists', { name: folder })]
    await made.files(files.map(([path, content]) => [join(folder, ...path.split('/')), content] as const))
    await made.files([[join(folder, manifestPath), manifest]])
    return []
  } catch (error) {
    await made.undo()
    return [diagnose('write-refused', { name: folder, reason: failureReason(error) })]
  }
}

/** Files written at a time. */
const writesAtOnce = 16

/** What a creation has made so far, so that it can be taken back. */
class MadeThings {
  readonly #files: string[] = []
  readonly #folders: string[] = []
  readonly #disk: Disk

  constructor(disk: Disk) {
    this.#disk = disk
  }

  /** Makes a folder and those above it. */
  async folder(path: string): Promise<void> {
    try {
      await this.#disk.mkdir(path)
      this.#folders.push(path)
    } catch (error) {
      if (failureCode(error) === 'ENOENT') {
        await this.folder(dirname(path))
        return this.folder(path)
      }
      if (failureCode(error) !== 'EEXIST' || !(await this.#disk.stat(path)).isDirectory()) throw error
    }
  }

  /** Makes files, some at a time: each one waits for the disk. All of these have ended when it returns or throws. */
  async files(files: readonly (readonly [string, string | Uint8Array])[]): Promise<void> {
    for (const path of new Set(files.map(([file]) => dirname(file)))) await this.folder(path)
    for (let start = 0; start < files.length; start += writesAtOnce) {
      const writes = files.slice(start, start + writesAtOnce).map(([path, content]) => this.#file(path, content))
      const failed = (await Promise.allSettled(writes)).find((write) => write.status === 'rejected')
      if (failed !== undefined) throw failed.reason
    }
  }

  async #file(path: string, content: string | Uint8Array): Promise<void> {
    await writeAtomically(path, content, { disk: this.#disk })
    this.#files.push(path)
  }

  /** Removes what was made, newest first. A folder in which someone else has put something stays. */
  async undo(): Promise<void> {
    for (const path of this.#files.reverse()) await this.#disk.rm(path, { force: true }).catch(() => undefined)
    for (const path of this.#folders.reverse()) await this.#disk.rmdir(path).catch(() => undefined)
  }
}
