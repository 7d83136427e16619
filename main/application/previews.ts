import type { Rendered } from '../../core/api/schema-output.js'
import { diagnose } from '../../core/diagnostics/diagnostic.js'
import type { PreviewResult, Work } from './work/tasks.js'
import { StoppedError, type Workshop } from './work/workshop.js'

/** Finished previews that are kept for their pages to fetch; one is 0.1 to 8 MB. */
const mostKept = 4

type Waiting = { readonly task: Work['preview']['task']; readonly resolve: (rendered: Rendered) => void }

/**
 * Renders previews one after the other. A project has one place in the queue: a later request takes the place of the
 * one that waits, which is answered `superseded`.
 */
export class Previews {
  readonly #workshop: Workshop
  readonly #milliseconds: () => number
  readonly #waiting = new Map<string, Waiting>()
  readonly #kept = new Map<string, Uint8Array>()
  #isBusy = false
  #count = 0

  constructor(workshop: Workshop, milliseconds: () => number) {
    this.#workshop = workshop
    this.#milliseconds = milliseconds
  }

  /** Renders, or steps aside for a later request for the same project. */
  render(project: string, task: Work['preview']['task']): Promise<Rendered> {
    return new Promise((resolve) => {
      this.#waiting.get(project)?.resolve({ type: 'superseded' })
      this.#waiting.set(project, { task, resolve })
      void this.#next()
    })
  }

  /** The bytes of a preview by the name in its address. */
  bytes(name: string): Uint8Array | undefined {
    return this.#kept.get(name)
  }

  async #next(): Promise<void> {
    const [first] = this.#waiting
    if (this.#isBusy || first === undefined) return
    const [project, { task, resolve }] = first
    this.#waiting.delete(project)
    this.#isBusy = true
    const begin = this.#milliseconds()
    const made = await this.#workshop.run('preview', task).catch(crashed)
    this.#isBusy = false
    void this.#next()
    resolve(this.#answer(made, this.#milliseconds() - begin))
  }

  #answer(made: PreviewResult, milliseconds: number): Rendered {
    if (made.bytes === undefined) return { type: 'refused', diagnostics: [...made.diagnostics] }
    const name = `${(this.#count += 1)}.pdf`
    this.#kept.set(name, made.bytes)
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest)
    const { pages, positions, diagnostics } = made
    return {
      type: 'rendered',
      url: `/files/previews/${name}`,
      pages,
      positions: { ...positions },
      milliseconds,
      diagnostics: [...diagnostics],
    }
  }
}

const crashed = (error: unknown): PreviewResult => ({
  diagnostics:
    error instanceof StoppedError
      ? []
      : [diagnose('work-crashed', { reason: error instanceof Error ? error.message : '' })],
})
