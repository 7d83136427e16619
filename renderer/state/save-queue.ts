import type { Client } from '../../core/api/client.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { Project } from '../../core/project/project.js'
import { partsOf } from '../../core/api/changes.js'
import { changesToSave } from './changes.js'

/** Whether all is on the disk. `conflict` names the parts that others changed; nothing of them is overwritten unasked. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'dirty' }
  | { readonly type: 'saving' }
  | { readonly type: 'error'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'conflict'; readonly parts: readonly string[] }

/** What the queue saves and whom it tells. */
export type SaveQueueOptions = {
  readonly client: Pick<Client, 'call'>
  readonly project: string
  readonly revision: number
  readonly saved: Project
  readonly current: () => Project
  readonly onState: (state: SaveState) => void
  /** Milliseconds of rest before a save. */
  readonly rest?: number
  /** Milliseconds after which a save is made although the typing goes on. */
  readonly longest?: number
}

/** Saves a project by itself: after a moment of rest, one save at a time, whatever changed since the last. */
export class SaveQueue {
  readonly #options: SaveQueueOptions
  #revision: number
  #saved: Project
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirtySince: number | undefined
  #running: Promise<void> | undefined
  #state: SaveState = { type: 'saved' }

  constructor(options: SaveQueueOptions) {
    this.#options = options
    this.#revision = options.revision
    this.#saved = options.saved
  }

  /** The project as it is on the disk. */
  get saved(): Project {
    return this.#saved
  }

  /** The host's revision of what is saved. */
  get revision(): number {
    return this.#revision
  }

  /** The names of the parts that are not saved yet. */
  get unsavedParts(): readonly string[] {
    const changes = changesToSave(this.#saved, this.#options.current())
    return changes === undefined ? [] : partsOf(changes)
  }

  /** To be called after each edit. */
  touch(now: number): void {
    if (this.#state.type === 'conflict') return
    const { rest = 700, longest = 4000 } = this.#options
    this.#dirtySince ??= now
    if (this.#state.type !== 'saving') this.#tell({ type: 'dirty' })
    clearTimeout(this.#timer)
    const wait = Math.max(0, Math.min(rest, this.#dirtySince + longest - now))
    this.#timer = setTimeout(() => void this.flush(), wait)
  }

  /** Saves now; resolves when all is on the disk or the state says why not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running !== undefined) await this.#running
    if (this.#state.type === 'conflict') return
    this.#running = this.#save()
    await this.#running
    this.#running = undefined
  }

  /** The parts that others changed too, while nobody has decided; none where there is no conflict. */
  get conflict(): readonly string[] {
    return this.#state.type === 'conflict' ? this.#state.parts : []
  }

  /** Stops: others changed these parts, which were edited here too. Nothing is saved until `rebase`. */
  stop(parts: readonly string[]): void {
    clearTimeout(this.#timer)
    this.#tell({ type: 'conflict', parts: [...new Set([...this.conflict, ...parts])] })
  }

  /** Does something between two saves: one that is on its way is waited for, none begins until it is done. */
  async between(work: () => Promise<void>): Promise<void> {
    clearTimeout(this.#timer)
    while (this.#running !== undefined) await this.#running
    const done = work()
    this.#running = done.catch(() => undefined)
    try {
      await done
    } catch (error) {
      // Nothing was rebased: what waited to be saved still waits.
      if (this.#state.type !== 'conflict') this.#again()
      throw error
    } finally {
      this.#running = undefined
    }
  }

  /** Takes what the disk holds now as saved: the page's own parts, changed since, stay to be saved. */
  rebase(saved: Project, revision: number, now: number): void {
    this.#saved = saved
    this.#revision = revision
    this.#state = { type: 'saved' }
    if (changesToSave(saved, this.#options.current()) === undefined) this.#tell({ type: 'saved' })
    else this.touch(now)
  }

  async #save(): Promise<void> {
    const { client, project, current } = this.#options
    const now = current()
    const changes = changesToSave(this.#saved, now)
    if (changes === undefined) return this.#rest()
    this.#tell({ type: 'saving' })
    try {
      const result = await client.call('project.save', { project, baseRevision: this.#revision, changes })
      if (result.type === 'conflict') return this.stop(result.parts)
      if (result.type === 'refused') return this.#fail(result.diagnostics)
      this.#revision = result.revision
      this.#saved = now
    } catch {
      return this.#fail([])
    }
    this.#rest()
  }

  #rest(): void {
    this.#dirtySince = undefined
    if (this.#options.current() === this.#saved) this.#tell({ type: 'saved' })
    else this.#again()
  }

  /** Edits came in while the last save was on its way. */
  #again(): void {
    const { rest = 700 } = this.#options
    this.#tell({ type: 'dirty' })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), rest)
  }

  /** The page keeps its changes and tries again by itself: a disk that was full may have room in a while. */
  #fail(diagnostics: readonly Diagnostic[]): void {
    this.#tell({ type: 'error', diagnostics })
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), retryMilliseconds)
  }

  /** A state that says the same is not told again: typing must not redraw what shows it. */
  #tell(state: SaveState): void {
    if (state.type === this.#state.type && 'diagnostics' in state === false && 'parts' in state === false) return
    this.#state = state
    this.#options.onState(state)
  }
}

const retryMilliseconds = 5000
