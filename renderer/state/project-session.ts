import type { Client } from '../../core/api/client.js'
import type { Changes, Elsewhere, OpenedProject } from '../../core/api/schema-project.js'
import type { Reference } from '../../core/api/reference.js'
import type { ClaimProposal } from '../../core/coverage/proposals/propose-claims.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Block } from '../../core/model/block.js'
import type { Project } from '../../core/project/project.js'
import { CheckRunner, type WorkerPort } from '../checking/check-runner.js'
import type { Checked } from '../checking/messages.js'
import { withAnswer } from '../checking/with-answer.js'
import { changesToSave, takeBack, withOurs } from './changes.js'
import { SaveQueue, type SaveState } from './save-queue.js'
import { createStore, type Store } from './store.js'

/** An open project as the page shows it. `isFresh` is false where the check has been behind the text for a while. */
export type SessionState = {
  readonly project: Project
  readonly save: SaveState
  readonly elsewhere: Elsewhere | null
  readonly checked: Checked | null
  readonly isFresh: boolean
  /** Goes up with every answer of the check. */
  readonly answers: number
  /** Goes up when a document's content was changed by other hands than its editor's. */
  readonly outside: Readonly<Record<string, number>>
  readonly canUndo: boolean
}

/** A project-wide edit that can be taken back: a fix, a replacement, a document added or removed. */
type Undo = { readonly before: Project; readonly after: Project }

const keptUndos = 50

/** An open project: its state, its edits, the check and the saves that follow them by themselves. */
export class ProjectSession {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly reference: Reference
  readonly store: Store<SessionState>
  readonly #client: Client
  readonly #queue: SaveQueue
  readonly #runner: CheckRunner
  readonly #endings: readonly (() => void)[]
  #undos: readonly Undo[] = []
  #behind: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, opened: OpenedProject, worker: WorkerPort) {
    this.id = opened.id
    this.name = opened.name
    this.place = opened.place
    this.reference = opened.reference
    this.#client = client
    this.store = createStore<SessionState>({
      project: opened.project,
      save: { type: 'saved' },
      elsewhere: opened.elsewhere,
      checked: null,
      isFresh: false,
      answers: 0,
      outside: {},
      canUndo: false,
    })
    this.#queue = new SaveQueue({
      client,
      project: opened.id,
      revision: opened.revision,
      saved: opened.project,
      current: () => this.project,
      onState: (save) => this.store.set((state) => ({ ...state, save })),
    })
    this.#runner = new CheckRunner(worker, opened.reference, opened.project, (changed, isLatest) =>
      this.#takeAnswer(changed, isLatest),
    )
    this.#endings = [
      client.on('project.changedOnDisk', ({ project, parts }) => {
        if (project === this.id) void this.#takeFromDisk(parts)
      }),
      client.on('project.openedElsewhere', ({ project, elsewhere }) => {
        if (project === this.id) this.store.set((state) => ({ ...state, elsewhere }))
      }),
    ]
  }

  /** The project as it stands now. */
  get project(): Project {
    return this.store.get().project
  }

  /** What is not on the disk yet. */
  get unsaved(): Changes | undefined {
    return changesToSave(this.#queue.saved, this.project)
  }

  /** What an editor says its document holds now. */
  setContent(code: string, content: readonly Block[]): void {
    this.#put({
      ...this.project,
      documents: this.project.documents.map((document) =>
        document.code === code ? { ...document, content } : document,
      ),
    })
  }

  /** Changes the project by other hands than an editor's; open editors take over what changed in their documents. */
  edit(change: (project: Project) => Project): void {
    const before = this.project
    const after = change(before)
    if (after === before) return
    this.#undos = [...this.#undos, { before, after }].slice(-keptUndos)
    this.#put(after, before)
  }

  /** Takes back the last `edit`, where what it changed was not edited since; what others changed stays. */
  undo(): boolean {
    const last = this.#undos.at(-1)
    if (last === undefined) return false
    this.#undos = this.#undos.slice(0, -1)
    const before = this.project
    this.#put(takeBack(before, last.before, last.after), before)
    return true
  }

  /** The clauses that the unclaimed text of a document may answer. */
  propose(code: string): Promise<readonly ClaimProposal[]> {
    return this.#runner.propose(code)
  }

  /** Saves what is not saved yet, at once. */
  flush(): Promise<void> {
    return this.#queue.flush()
  }

  /** Ends a conflict: `mine` writes this page's parts over the others, `theirs` gives them up. */
  settle(choice: 'mine' | 'theirs'): Promise<void> {
    return this.#queue.between(async () => {
      this.#takeOver(await this.#client.call('project.read', { project: this.id }), choice)
    })
  }

  /** Puts a document back from the bin, under `code` where its own is taken; what kept it from coming back. */
  async restore(entry: string, code?: string): Promise<readonly Diagnostic[]> {
    await this.flush()
    const { revision } = this.#queue
    const under = code === undefined ? {} : { code }
    const result = await this.#client.call('bin.restore', { project: this.id, baseRevision: revision, entry, ...under })
    if (result.type === 'refused') return result.diagnostics
    if (result.type === 'saved') await this.settle('mine')
    else this.#queue.stop(result.parts)
    return []
  }

  /** Saves and lets go of the project. */
  async close(): Promise<void> {
    await this.flush()
    for (const end of this.#endings) end()
    clearTimeout(this.#behind)
    this.#runner.close()
    await this.#client.call('project.close', { project: this.id })
  }

  /** Judged between two saves: what is on its way may be what the host tells of, and more may be typed meanwhile. */
  #takeFromDisk(parts: readonly string[]): Promise<void> {
    return this.#queue.between(async () => {
      const read = await this.#client.call('project.read', { project: this.id })
      const { unsavedParts, conflict } = this.#queue
      const contested = unsavedParts.filter((part) => parts.includes(part))
      if (contested.length > 0 || conflict.length > 0) this.#queue.stop(contested)
      else this.#takeOver(read, 'mine')
    })
  }

  #takeOver(read: { readonly project: Project; readonly revision: number }, choice: 'mine' | 'theirs'): void {
    const before = this.project
    const after = choice === 'mine' ? withOurs(read.project, this.#queue.saved, before) : read.project
    this.#put(after, before, false)
    this.#queue.rebase(read.project, read.revision, performance.now())
  }

  #takeAnswer(changed: Partial<Checked>, isLatest: boolean): void {
    if (isLatest) {
      clearTimeout(this.#behind)
      this.#behind = undefined
    }
    this.store.set((state) => ({
      ...state,
      checked: withAnswer(state.checked, changed),
      answers: state.answers + 1,
      isFresh: isLatest || state.isFresh,
    }))
  }

  #put(project: Project, before?: Project, isSaving = true): void {
    const outside = before === undefined ? undefined : countOutside(this.store.get().outside, before, project)
    this.store.set((state) => ({
      ...state,
      project,
      outside: outside ?? state.outside,
      canUndo: this.#undos.length > 0,
    }))
    if (isSaving) this.#queue.touch(performance.now())
    this.#runner.update(project)
    // Told late: a mark that comes and goes with every key would redraw what shows it.
    this.#behind ??= setTimeout(() => this.store.set((state) => ({ ...state, isFresh: false })), behindMilliseconds)
  }
}

const behindMilliseconds = 600

const countOutside = (
  counts: Readonly<Record<string, number>>,
  before: Project,
  after: Project,
): Readonly<Record<string, number>> => {
  const known = new Map(before.documents.map(({ code, content }) => [code, content] as const))
  const changed = after.documents.filter(({ code, content }) => known.has(code) && known.get(code) !== content)
  if (changed.length === 0) return counts
  return { ...counts, ...Object.fromEntries(changed.map(({ code }) => [code, (counts[code] ?? 0) + 1])) }
}
