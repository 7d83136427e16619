import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventData } from '../../../core/api/schema-events.js'
import type { ExportFormat } from '../../../core/api/schema-output.js'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { useApplication, useWorkspace } from '../../application/application-context.js'
import { useLanguage } from '../../words/use-words.js'
import type { ExportStage } from './export-stages.js'

/** What an export does just now. */
export type ExportProgress = Omit<EventData<'job.progress'>, 'job' | 'stage'> & { readonly stage: ExportStage }

/** How an export stands. */
export type ExportState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly format: ExportFormat; readonly progress: ExportProgress }
  | { readonly type: 'done'; readonly result: EventData<'job.done'> }
  | { readonly type: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'cancelled' }

/** The export that this page started: its id once the host has told it, and what was heard of any job before. */
type Current = { readonly format: ExportFormat; job: string | null; readonly early: Map<string, ExportState> }

/** Starts exports, follows and cancels them; one at a time. All edits are saved first. */
export const useExportJob = (): {
  readonly state: ExportState
  readonly start: (format: ExportFormat, document?: string) => Promise<void>
  readonly cancel: () => void
} => {
  const { client } = useApplication()
  const { session } = useWorkspace()
  const language = useLanguage()
  const [state, setState] = useState<ExportState>({ type: 'idle' })
  const current = useRef<Current | null>(null)
  useEffect(() => {
    // Events take another way than answers: what is told of a job may come before its id.
    const hear = (job: string, next: (format: ExportFormat) => ExportState): void => {
      const running = current.current
      if (running === null) return
      if (running.job === null) running.early.set(job, next(running.format))
      else if (running.job === job) setState(next(running.format))
    }
    const endings = [
      client.on('job.progress', ({ job, ...progress }) =>
        hear(job, (format) => ({ type: 'running', format, progress })),
      ),
      client.on('job.done', (result) => hear(result.job, () => ({ type: 'done', result }))),
      client.on('job.failed', ({ job, diagnostics }) => hear(job, () => ({ type: 'failed', diagnostics }))),
      client.on('job.cancelled', ({ job }) => hear(job, () => ({ type: 'cancelled' }))),
    ]
    return () => endings.forEach((end) => end())
  }, [client])
  const start = useCallback(
    async (format: ExportFormat, document?: string) => {
      const started: Current = { format, job: null, early: new Map() }
      current.current = started
      const begin = (stage: ExportStage): ExportState => ({
        type: 'running',
        format,
        progress: { stage, label: '', done: 0, total: 1 },
      })
      setState(begin('saving'))
      try {
        await session.flush()
        setState(begin('reading'))
        const answer = await client.call('export.start', {
          project: session.id,
          format,
          language,
          ...(document === undefined ? {} : { document }),
        })
        if (answer.type === 'refused') return setState({ type: 'failed', diagnostics: answer.diagnostics })
        if (answer.type === 'none') return setState({ type: 'idle' })
        started.job = answer.job
        setState((before) => started.early.get(answer.job) ?? before)
      } catch (error) {
        setState({ type: 'failed', diagnostics: [] })
        throw error
      }
    },
    [client, session, language],
  )
  const cancel = useCallback(() => {
    const job = current.current?.job ?? null
    if (job !== null) void client.call('export.cancel', { job })
  }, [client])
  return { state, start, cancel }
}
