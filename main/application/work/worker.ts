import { parentPort } from 'node:worker_threads'
import { runTask } from './run-task.js'
import type { Task } from './tasks.js'
import type { FromWorker } from './workshop.js'

// The thread of a workshop: does one task after the other and posts what became of it.
const port = parentPort
if (port !== null) {
  const post = (message: FromWorker): void => port.postMessage(message)
  port.on('message', ({ id, task }: { readonly id: number; readonly task: Task }) => {
    runTask(task, (progress) => post({ type: 'progress', id, progress })).then(
      (result) => post({ type: 'done', id, result }),
      (error: unknown) => post({ type: 'crashed', id, reason: error instanceof Error ? error.message : String(error) }),
    )
  })
}
