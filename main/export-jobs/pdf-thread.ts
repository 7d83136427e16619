import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { PrintSet } from '../../core/transform/print-set.js'
import type { PdfResult } from '../../exporters/pdf/export-pdf.js'
import { localPrinter, type LaidOut, type PdfPrinter, type PrintOptions } from './pdf-printer.js'

/** What a thread that typesets is asked for. `print` names a set that was laid out, and ends what is kept of it. */
export type PrintTask =
  | { readonly type: 'layOut'; readonly id: number; readonly set: PrintSet; readonly options: PrintOptions }
  | { readonly type: 'print'; readonly id: number }

/** A layout without the function that prints it: that cannot leave its thread. */
export type Layout = Omit<Extract<LaidOut, { readonly print: unknown }>, 'print'> | Exclude<LaidOut, { print: unknown }>

/** What the thread answers, in the order in which it was asked. */
export type PrintAnswer =
  | { readonly type: 'laidOut'; readonly layout: Layout }
  | { readonly type: 'printed'; readonly result: PdfResult }
  | { readonly type: 'crashed'; readonly reason: string }

type Waiting = { readonly resolve: (answer: PrintAnswer) => void; readonly reject: (error: Error) => void }

const threadFile = new URL('./pdf-thread-main.js', import.meta.url)

/**
 * Typesets in a thread of its own, so that Word files are written meanwhile. Where the thread's compiled file is not
 * there (sources run by a test), in this thread. The thread ends with the process.
 */
export const openPrinter = async (): Promise<PdfPrinter> => {
  const isThere = await access(fileURLToPath(threadFile)).then(
    () => true,
    () => false,
  )
  return isThere ? threadPrinter(threadFile) : localPrinter()
}

const threadPrinter = (file: URL): PdfPrinter => {
  const waiting: Waiting[] = []
  const worker = new Worker(file)
  let last = 0
  let failed: Error | undefined
  worker.on('message', (answer: PrintAnswer) => {
    const first = waiting.shift()
    if (waiting.length === 0) worker.unref()
    if (answer.type === 'crashed') first?.reject(new Error(answer.reason))
    else first?.resolve(answer)
  })
  const fail = (error: Error): void => {
    failed ??= error
    for (const { reject } of waiting.splice(0)) reject(failed)
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`exit code ${code}`)))
  // Only now: a listener for messages keeps the process alive.
  worker.unref()
  const ask = (task: PrintTask): Promise<PrintAnswer> =>
    new Promise((resolve, reject) => {
      if (failed !== undefined) return reject(failed)
      worker.ref()
      waiting.push({ resolve, reject })
      worker.postMessage(task)
    })
  return {
    layOut: async (set, options) => {
      const id = (last += 1)
      const answer = await ask({ type: 'layOut', id, set, options })
      if (answer.type !== 'laidOut') throw new Error('no layout came back')
      const { layout } = answer
      if (layout.pageCount === undefined) return layout
      const print = async (): Promise<PdfResult> => {
        const printed = await ask({ type: 'print', id })
        if (printed.type !== 'printed') throw new Error('no print came back')
        return printed.result
      }
      return { ...layout, print }
    },
  }
}
