import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { runTask } from './run-task.js'
import type { OnProgress, Progress, Task, Work, WorkName } from './tasks.js'

/** What the thread of a workshop posts. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly result: Work[WorkName]['result'] }
  | { readonly type: 'crashed'; readonly id: number; readonly reason: string }

/** A place where long work is done. Work of one workshop is done in the order in which it came. */
export type Workshop = {
  readonly run: <N extends WorkName>(
    name: N,
    task: Work[N]['task'],
    onProgress?: OnProgress,
  ) => Promise<Work[N]['result']>
  /** Ends it; work that is not done by then rejects with `StoppedError`. */
  readonly stop: () => Promise<void>
}

/** The work was broken off on purpose. */
export class StoppedError extends Error {}

const workerFile = new URL('./worker.js', import.meta.url)

/**
 * Opens a workshop in a thread of its own: the host stays free for its pages, and stopping is at once. Where the
 * thread's compiled file is not there (sources run by a test), the work is done in this thread, and stopping waits for
 * the end of a stage.
 */
export const openWorkshop = async (): Promise<Workshop> =>
  (await isThere(fileURLToPath(workerFile))) ? threadWorkshop(workerFile) : localWorkshop()

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

type Waiting = {
  readonly resolve: (result: Work[WorkName]['result']) => void
  readonly reject: (error: Error) => void
  readonly onProgress: OnProgress
}

/** A workshop in a thread. A thread that crashed is started anew for the next piece of work. */
export const threadWorkshop = (file: URL): Workshop => {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let last = 0
  let isStopped = false
  const failAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(file)
    started.unref()
    started.on('message', (message: FromWorker) => {
      const piece = waiting.get(message.id)
      if (piece === undefined) return
      if (message.type === 'progress') return void piece.onProgress(message.progress)
      waiting.delete(message.id)
      if (waiting.size === 0) started.unref()
      if (message.type === 'done') piece.resolve(message.result)
      else piece.reject(new Error(message.reason))
    })
    const gone = (error: Error): void => {
      if (worker !== started) return
      worker = undefined
      failAll(isStopped ? new StoppedError() : error)
    }
    started.on('error', gone)
    started.on('exit', (code) => gone(new Error(`exit code ${code}`)))
    return started
  }
  return {
    run: (name, task, onProgress = () => undefined) =>
      new Promise((resolve, reject) => {
        if (isStopped) return reject(new StoppedError())
        worker ??= start()
        worker.ref()
        const id = (last += 1)
        // The thread answers with the result of the work that it was asked for.
        waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, onProgress })
        worker.postMessage({ id, task: { ...task, name } })
      }),
    stop: async () => {
      isStopped = true
      const stopping = worker
      worker = undefined
      failAll(new StoppedError())
      await stopping?.terminate()
    },
  }
}

/** A workshop in this thread. */
export const localWorkshop = (): Workshop => {
  let turn: Promise<unknown> = Promise.resolve()
  let isStopped = false
  const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return {
    run: (name, task, onProgress = () => undefined) => {
      const done = turn.then(async () => {
        const watched: OnProgress = async (progress) => {
          await onProgress(progress)
          await pause()
          if (isStopped) throw new StoppedError()
        }
        if (isStopped) throw new StoppedError()
        const result = await runTask({ ...task, name } as Task, watched)
        if (isStopped) throw new StoppedError()
        return result as Work[typeof name]['result']
      })
      turn = done.catch(() => undefined)
      return done
    },
    stop: async () => {
      isStopped = true
    },
  }
}
