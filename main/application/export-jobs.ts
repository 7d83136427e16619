import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportFormat } from '../../core/api/schema-output.js'
import { diagnose, hasErrors, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { writeOutput } from '../export-jobs/write-output.js'
import type { ExportPlace } from './host-ports.js'
import type { Pages } from './pages.js'
import type { Work } from './work/tasks.js'
import { StoppedError, type Workshop } from './work/workshop.js'

/** An export that a page asked for. */
export type ExportRequest = {
  readonly page: string
  readonly name: string
  readonly place: Exclude<ExportPlace, { readonly type: 'none' }>
  readonly task: Work['export']['task']
}

type Finished = { readonly name: string; readonly path: string }

/**
 * The exports of a host. Each has a workshop of its own, so that it neither waits for nor holds up the preview, and
 * cancelling is ending it. Finished files that nobody chose a place for lie in a temporary folder until the host ends.
 */
export class ExportJobs {
  readonly #pages: Pages
  readonly #openWorkshop: () => Promise<Workshop>
  readonly #running = new Map<string, Workshop>()
  readonly #finished = new Map<string, Finished>()
  #folder: Promise<string> | undefined
  #count = 0

  constructor(pages: Pages, openWorkshop: () => Promise<Workshop>) {
    this.#pages = pages
    this.#openWorkshop = openWorkshop
  }

  /** Begins an export and gives its id; what becomes of it is told to the page. */
  async start(request: ExportRequest): Promise<string> {
    const job = `j${(this.#count += 1)}`
    const workshop = await this.#openWorkshop()
    this.#running.set(job, workshop)
    // The page must know the id before it hears of the job.
    setImmediate(() => void this.#run(job, workshop, request))
    return job
  }

  /** Cancels a running export; false where there is none (any more). */
  async cancel(job: string): Promise<boolean> {
    const workshop = this.#running.get(job)
    if (workshop === undefined) return false
    this.#running.delete(job)
    await workshop.stop()
    return true
  }

  /** The path of a finished export. */
  pathOf(job: string): string | undefined {
    return this.#finished.get(job)?.path
  }

  /** The bytes and name of a finished export; undefined once its file is gone. */
  async file(job: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined> {
    const finished = this.#finished.get(job)
    const bytes = finished === undefined ? undefined : await readFile(finished.path).catch(() => undefined)
    return finished === undefined || bytes === undefined ? undefined : { name: finished.name, bytes }
  }

  /** Cancels what is running and removes the files that were kept. */
  async close(): Promise<void> {
    for (const job of [...this.#running.keys()]) await this.cancel(job)
    if (this.#folder !== undefined) await rm(await this.#folder, { recursive: true, force: true })
  }

  async #run(job: string, workshop: Workshop, { page, name, place, task }: ExportRequest): Promise<void> {
    try {
      const made = await workshop.run('export', task, ({ stage, label, done, total }) =>
        this.#pages.tell(page, 'job.progress', { job, stage, label, done, total }),
      )
      if (made.bytes === undefined) return this.#failed(page, job, made.diagnostics)
      this.#pages.tell(page, 'job.progress', { job, stage: 'writing', label: name, done: 0, total: 1 })
      const path = place.type === 'asked' ? place.path : join(await this.#keepingFolder(), job, name)
      if (!this.#running.has(job)) throw new StoppedError()
      const written = await writeOutput(path, made.bytes)
      if (hasErrors(written)) return this.#failed(page, job, [...made.diagnostics, ...written])
      this.#finished.set(job, { name, path })
      this.#pages.tell(page, 'job.done', {
        job,
        format: task.format satisfies ExportFormat,
        name,
        url: `/files/exports/${job}`,
        sizeBytes: made.bytes.length,
        diagnostics: [...made.diagnostics],
      })
    } catch (error) {
      if (error instanceof StoppedError) this.#pages.tell(page, 'job.cancelled', { job })
      else this.#failed(page, job, [diagnose('work-crashed', { reason: error instanceof Error ? error.message : '' })])
    } finally {
      this.#running.delete(job)
      await workshop.stop()
    }
  }

  /** Where files are kept for a download; made with the first of them. */
  #keepingFolder(): Promise<string> {
    return (this.#folder ??= mkdtemp(join(tmpdir(), 'fivestar-')))
  }

  #failed(page: string, job: string, diagnostics: readonly Diagnostic[]): void {
    this.#pages.tell(page, 'job.failed', { job, diagnostics: [...diagnostics] })
  }
}
