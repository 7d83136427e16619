import type { Elsewhere } from '../../core/api/schema-project.js'
import { ApiError } from '../../core/api/reply.js'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { kitFolder } from '../kit-store/templates-folder.js'
import { isProjectFolder } from './project-folders.js'
import { ProjectSession } from './open-project-session.js'
import type { Pages } from './pages.js'
import { takeLock, type ProjectLock } from './project-lock.js'
import { watchProject } from './project-watch.js'

/** An open project with everything that holds it. */
export type OpenProject = {
  readonly id: string
  readonly session: ProjectSession
  readonly kitFolder: string
  /** Which other program has it, null for none. */
  readonly elsewhere: () => Elsewhere | null
  readonly close: () => Promise<void>
}

/** An open project, or the reasons why it cannot be opened. */
export type Opening = { readonly open?: OpenProject; readonly diagnostics: readonly Diagnostic[] }

/** What the projects of a host are opened with. */
export type OpenProjectsOptions = {
  readonly pages: Pages
  readonly owner: string
  readonly host: string
  readonly now: () => Date
}

/** The projects that the pages of a host have open; one that several pages have is open once. */
export class OpenProjects {
  readonly #options: OpenProjectsOptions
  readonly #projects = new Map<string, Promise<Opening>>()

  constructor(options: OpenProjectsOptions) {
    this.#options = options
  }

  /** Opens a project for a page, or joins those that have it open. */
  async enter(id: string, folder: string, page: string): Promise<Opening> {
    const opening = this.#projects.get(id) ?? this.#open(id, folder)
    this.#projects.set(id, opening)
    this.#options.pages.enter(page, id)
    const { open, diagnostics } = await opening
    if (open === undefined) {
      this.#options.pages.leave(page, id)
      this.#projects.delete(id)
      return { diagnostics }
    }
    await open.session.refresh()
    return { open, diagnostics }
  }

  /** Opens a project before its page asks for it; a failure is left to the page to hear of. */
  async prepare(id: string, folder: string): Promise<void> {
    if (this.#projects.has(id)) return
    const opening = this.#open(id, folder)
    this.#projects.set(id, opening)
    const failed = (await opening.catch(() => undefined))?.open === undefined
    if (failed && this.#projects.get(id) === opening) this.#projects.delete(id)
  }

  /** Closes a project for a page; the last one to leave closes it altogether. */
  async leave(id: string, page: string): Promise<void> {
    if (!this.#options.pages.leave(page, id)) return
    const opening = this.#projects.get(id)
    this.#projects.delete(id)
    await (await opening)?.open?.close()
  }

  /** An open project; any other id is a mistake of the page. */
  async of(id: string): Promise<OpenProject> {
    const open = (await this.#projects.get(id))?.open
    if (open === undefined) throw new ApiError('not-found', `project ${id} is not open`)
    return open
  }

  /** Closes all projects. */
  async close(): Promise<void> {
    const all = [...this.#projects.values()]
    this.#projects.clear()
    for (const opening of all) await (await opening).open?.close()
  }

  async #open(id: string, folder: string): Promise<Opening> {
    if (!(await isProjectFolder(folder))) return { diagnostics: [diagnose('folder-gone', { name: folder })] }
    const { pages, now, owner, host } = this.#options
    const opened = await ProjectSession.open({
      folder,
      now,
      onChange: ({ revision, parts, diagnostics, page }) =>
        pages.tellProject(
          id,
          'project.changedOnDisk',
          { project: id, revision, parts: [...parts], diagnostics: [...diagnostics] },
          page,
        ),
    })
    const { session } = opened
    if (session === undefined) return { diagnostics: opened.diagnostics }
    const kit = await kitFolder(session.project.manifest.kit.id)
    if (kit.folder === undefined) return { diagnostics: kit.diagnostics }
    const lock: ProjectLock = await takeLock(folder, {
      owner,
      host,
      now,
      onChange: (elsewhere) => pages.tellProject(id, 'project.openedElsewhere', { project: id, elsewhere }),
    })
    const watcher = watchProject(folder, () => void session.refresh())
    const close = async (): Promise<void> => {
      watcher.close()
      await session.settle()
      await lock.release()
    }
    const open = { id, session, kitFolder: kit.folder, elsewhere: lock.elsewhere, close }
    return { open, diagnostics: opened.diagnostics }
  }
}
