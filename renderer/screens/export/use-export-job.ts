import { useCallback, useEffect, useRef, useState } from 'react'
import type { EventData } from '../../../core/api/schema-events.js'
import type { ExportFormat } from '../../../core/api/schema-output.js'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { useApplication, useWorkspace } from '../../application/application-context.js'
import { useLanguage } from '../../words/use-words.js'

/** How an export stands. */
export type ExportState =
  | { readonly type: 'idle' }
  | { readonly type: 'running'; readonly job: string; readonly progress: EventData<'job.progress'> | null }
  | { readonly type: 'done'; readonly result: EventData<'job.done'> }
  | { readonly type: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: 'cancelled' }

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
  const job = useRef<string | null>(null)
  useEffect(() => {
    const isOurs = (event: { readonly job: string }): boolean => event.job === job.current
    const endings = [
      client.on('job.progress', (progress) => {
        if (isOurs(progress)) setState({ type: 'running', job: progress.job, progress })
      }),
      client.on('job.done', (result) => {
        if (isOurs(result)) setState({ type: 'done', result })
      }),
      client.on('job.failed', (failure) => {
        if (isOurs(failure)) setState({ type: 'failed', diagnostics: failure.diagnostics })
      }),
      client.on('job.cancelled', (event) => {
        if (isOurs(event)) setState({ type: 'cancelled' })
      }),
    ]
    return () => endings.forEach((end) => end())
  }, [client])
  const start = useCallback(
    async (format: ExportFormat, document?: string) => {
      await session.flush()
      const started = await client.call('export.start', {
        project: session.id,
        format,
        language,
        ...(document === undefined ? {} : { document }),
      })
      if (started.type === 'refused') return setState({ type: 'failed', diagnostics: started.diagnostics })
      if (started.type === 'none') return
      job.current = started.job
      setState({ type: 'running', job: started.job, progress: null })
    },
    [client, session, language],
  )
  const cancel = useCallback(() => {
    if (job.current !== null) void client.call('export.cancel', { job: job.current })
  }, [client])
  return { state, start, cancel }
}
