import type { Reference } from '../../core/api/reference.js'
import type { ClaimProposal } from '../../core/coverage/proposals/propose-claims.js'
import type { Project } from '../../core/project/project.js'
import type { Checked, CheckAnswer, CheckRequest } from './messages.js'
import { patchBetween } from './patch.js'

/** What the runner needs of a worker. */
export type WorkerPort = {
  readonly postMessage: (request: CheckRequest) => void
  onmessage: ((event: MessageEvent<CheckAnswer>) => void) | null
  readonly terminate: () => void
}

/** Milliseconds of rest after an edit before the check begins: short, for the worker disturbs nobody. */
const restMilliseconds = 120

/**
 * Has a project checked off the main thread: one check at a time, always of the latest state. `onChecked` hears of
 * each answer, `isLatest` says that nothing was edited since.
 */
export class CheckRunner {
  readonly #worker: WorkerPort
  readonly #onChecked: (checked: Partial<Checked>, isLatest: boolean) => void
  #sent: Project
  #wanted: Project
  #state = 0
  #isBusy = true
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #proposals = new Map<string, readonly ((proposals: readonly ClaimProposal[]) => void)[]>()

  constructor(
    worker: WorkerPort,
    reference: Reference,
    project: Project,
    onChecked: (checked: Partial<Checked>, isLatest: boolean) => void,
  ) {
    this.#worker = worker
    this.#onChecked = onChecked
    this.#sent = project
    this.#wanted = project
    worker.onmessage = ({ data }) => this.#take(data)
    worker.postMessage({ type: 'open', state: 0, reference, project })
  }

  /** Takes a new state; it is checked when the edits rest. */
  update(project: Project): void {
    this.#wanted = project
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#send(), restMilliseconds)
  }

  /** The clauses that the unclaimed text of a document may answer, as of the last checked state. */
  propose(code: string): Promise<readonly ClaimProposal[]> {
    return new Promise((resolve) => {
      this.#proposals.set(code, [...(this.#proposals.get(code) ?? []), resolve])
      this.#worker.postMessage({ type: 'propose', code })
    })
  }

  /** Ends the worker. */
  close(): void {
    clearTimeout(this.#timer)
    this.#worker.terminate()
  }

  #send(): void {
    this.#timer = undefined
    if (this.#isBusy || this.#sent === this.#wanted) return
    const patch = patchBetween(this.#sent, this.#wanted)
    this.#sent = this.#wanted
    this.#state += 1
    this.#isBusy = true
    this.#worker.postMessage({ type: 'edit', state: this.#state, patch })
  }

  #take(message: CheckAnswer): void {
    if (message.type === 'proposed') {
      for (const resolve of this.#proposals.get(message.code) ?? []) resolve(message.proposals)
      this.#proposals.delete(message.code)
      return
    }
    this.#isBusy = false
    if (message.type === 'checked') this.#onChecked(message.changed, this.#sent === this.#wanted)
    else throw new Error(message.detail)
    if (this.#timer === undefined) this.#send()
  }
}
