import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { applyChanges, partsOf } from '../../core/api/changes.js'
import type { Changes, Saved } from '../../core/api/schema-project.js'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { filesToRead, manifestPath, registerFile } from '../../core/project/project-files.js'
import type { Project, RegisterEntry } from '../../core/project/project.js'
import { openProject } from '../project-store/open-project.js'
import { stampOf } from '../project-store/read-file.js'
import { saveProject } from '../project-store/save-project.js'
import { openBin, type ProjectBin } from './project-bin.js'
import { differingParts, withKnownObjects } from './project-parts.js'

/** What happened to an open project that its pages should hear of. */
export type ProjectChange = {
  readonly revision: number
  readonly parts: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The page that did it, undefined for another program. */
  readonly page?: string
}

/** What a session is opened with. */
export type SessionOptions = {
  readonly folder: string
  readonly now: () => Date
  readonly onChange: (change: ProjectChange) => void
}

/**
 * A project that is open: what stands on the disk, as this program last read or wrote it, under a revision that rises
 * with every change. All that touches the files runs one after the other.
 */
export class ProjectSession {
  readonly folder: string
  readonly bin: ProjectBin
  readonly diagnostics: readonly Diagnostic[]
  #project: Project
  #revision = 1
  #stamps: string
  /** The revision at which a part last changed; parts that never did are not in it. */
  readonly #changedAt = new Map<string, number>()
  readonly #options: SessionOptions
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(options: SessionOptions, project: Project, diagnostics: readonly Diagnostic[], stamps: string) {
    this.folder = options.folder
    this.bin = openBin(options.folder)
    this.diagnostics = diagnostics
    this.#options = options
    this.#project = project
    this.#stamps = stamps
  }

  /** Opens a project folder; without a session the diagnostics say why. */
  static async open(
    options: SessionOptions,
  ): Promise<{ readonly session?: ProjectSession; readonly diagnostics: readonly Diagnostic[] }> {
    const { project, diagnostics } = await openProject(options.folder)
    if (project === undefined) return { diagnostics }
    const session = new ProjectSession(options, project, diagnostics, await stampsOf(options.folder, project))
    return { session, diagnostics }
  }

  get project(): Project {
    return this.#project
  }

  get revision(): number {
    return this.#revision
  }

  /** Saves a page's changes, unless what they replace has changed since the page read it. */
  save(baseRevision: number, changes: Changes, page: string): Promise<Saved> {
    return this.#inTurn(() => this.#save(baseRevision, changes, page))
  }

  /** Takes a document or record form out of the project and puts it into the bin. */
  remove(baseRevision: number, code: string, page: string): Promise<Saved> {
    return this.#inTurn(() => {
      const { manifest } = this.#project
      const register = manifest.register.filter((entry) => entry.code !== code)
      return this.#save(baseRevision, { manifest: { ...manifest, register } }, page)
    })
  }

  /** Puts something from the bin back to its old place in the register, under `givenCode` where there is one. */
  restore(baseRevision: number, id: string, page: string, givenCode?: string): Promise<Saved> {
    return this.#inTurn(async () => {
      const taken = await this.bin.take(id)
      if (taken === undefined) return { type: 'refused', diagnostics: [diagnose('bin-entry-missing')] }
      const { entry, item } = taken
      if (item.value === undefined) return { type: 'refused', diagnostics: [...item.diagnostics] }
      const { manifest } = this.#project
      const { place, removedAt: _removedAt, ...former } = entry
      const line = givenCode === undefined ? former : withCode(former, givenCode)
      if (manifest.register.some(({ code }) => code === line.code))
        return { type: 'refused', diagnostics: [diagnose('code-duplicate', { code: line.code })] }
      const register = [...manifest.register.slice(0, place), line, ...manifest.register.slice(place)]
      const { code } = line
      const items =
        'content' in item.value ? { documents: [{ ...item.value, code }] } : { records: [{ ...item.value, code }] }
      const saved = await this.#save(baseRevision, { manifest: { ...manifest, register }, ...items }, page)
      if (saved.type === 'saved') await this.bin.drop(id)
      return saved
    })
  }

  /** Looks whether another program changed the files, and reads them where one did. */
  refresh(): Promise<void> {
    return this.#inTurn(async () => {
      if ((await stampsOf(this.folder, this.#project)) !== this.#stamps) await this.#reload()
    })
  }

  /** Waits for what is under way. */
  settle(): Promise<void> {
    return this.#inTurn(async () => undefined)
  }

  async #save(baseRevision: number, changes: Changes, page: string): Promise<Saved> {
    const before = this.#project
    const next = applyChanges(before, changes)
    const conflicts = this.#conflicts(baseRevision, changes, next)
    if (conflicts.length > 0) return { type: 'conflict', revision: this.#revision, parts: [...conflicts] }
    const left = leftOf(before, next)
    const binned = await this.#putIntoBin(left)
    const saved = await saveProject(this.folder, next, before)
    if (hasErrors(saved.diagnostics)) {
      for (const id of binned) await this.bin.drop(id)
      const reread = await this.#reload()
      const overtaken = reread ? this.#conflicts(baseRevision, changes, next) : []
      return overtaken.length > 0
        ? { type: 'conflict', revision: this.#revision, parts: [...overtaken] }
        : { type: 'refused', diagnostics: [...saved.diagnostics] }
    }
    for (const { file } of left) await rm(join(this.folder, ...file.split('/')), { force: true })
    this.#project = next
    const parts = differingParts(before, next)
    if (parts.length > 0) this.#note(parts, [], page)
    this.#stamps = await stampsOf(this.folder, next)
    return { type: 'saved', revision: this.#revision, diagnostics: [...saved.diagnostics] }
  }

  /** The changed parts that somebody else changed after the page's revision; one that says the same already is none. */
  #conflicts(baseRevision: number, changes: Changes, next: Project): readonly string[] {
    const newer = partsOf(changes).filter((part) => (this.#changedAt.get(part) ?? 0) > baseRevision)
    if (newer.length === 0) return []
    const differing = new Set(differingParts(this.#project, next))
    return newer.filter((part) => differing.has(part))
  }

  async #putIntoBin(entries: readonly RegisterEntry[]): Promise<readonly string[]> {
    const { documents, records, manifest } = this.#project
    const ids: string[] = []
    for (const entry of entries) {
      const item = [...documents, ...records].find(({ code }) => code === entry.code)
      if (item === undefined) continue
      const place = manifest.register.indexOf(entry)
      ids.push(await this.bin.put({ ...entry, place, removedAt: this.#options.now().toISOString() }, item))
    }
    return ids
  }

  /** Reads the folder again; true when something of it is new. A folder that cannot be read changes nothing but is told. */
  async #reload(): Promise<boolean> {
    const { project, diagnostics } = await openProject(this.folder)
    this.#stamps = await stampsOf(this.folder, project ?? this.#project)
    if (project === undefined) {
      this.#options.onChange({ revision: this.#revision, parts: [], diagnostics })
      return false
    }
    const parts = differingParts(this.#project, project)
    if (parts.length === 0) return false
    this.#project = withKnownObjects(this.#project, project, parts)
    this.#note(parts, diagnostics)
    return true
  }

  #note(parts: readonly string[], diagnostics: readonly Diagnostic[], page?: string): void {
    this.#revision += 1
    for (const part of parts) this.#changedAt.set(part, this.#revision)
    const by = page === undefined ? {} : { page }
    this.#options.onChange({ revision: this.#revision, parts, diagnostics, ...by })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }
}

const withCode = (line: RegisterEntry, code: string): RegisterEntry => ({
  ...line,
  code,
  file: registerFile(line.kind, code),
})

/** The lines of the register that leave the project, or whose file does. */
const leftOf = (before: Project, next: Project): readonly RegisterEntry[] => {
  const files = new Set(next.manifest.register.map(({ file }) => file))
  return before.manifest.register.filter(({ file }) => !files.has(file))
}

/** What changes when any file of a project does. */
const stampsOf = async (folder: string, project: Project): Promise<string> => {
  const evidence = project.evidence.map(({ file }) => `evidence/${file}`)
  const paths = [manifestPath, ...filesToRead(project.manifest), ...evidence]
  const stamps = paths.map((path) => stat(join(folder, ...path.split('/'))).then(stampOf, () => 'none'))
  return (await Promise.all(stamps)).join('\n')
}
