import { parentPort } from 'node:worker_threads'
import { layoutPdf, type PdfLayout } from '../../exporters/pdf/export-pdf.js'
import { pdfFonts } from './fonts.js'
import type { PrintAnswer, PrintTask } from './pdf-thread.js'

// The thread of a printer: typesets one set after the other, and keeps each until it is printed.
const kept = new Map<number, Extract<PdfLayout, { readonly print: unknown }>>()

const answer = (task: PrintTask): PrintAnswer => {
  if (task.type === 'layOut') {
    const made = layoutPdf(task.set, { ...task.options, fonts: pdfFonts })
    if (made.pageCount === undefined) return { type: 'laidOut', layout: made }
    const { print: _print, ...layout } = made
    kept.set(task.id, made)
    return { type: 'laidOut', layout }
  }
  const made = kept.get(task.id)
  kept.delete(task.id)
  if (made === undefined) return { type: 'crashed', reason: 'printed before it was laid out, or twice' }
  return { type: 'printed', result: made.print() }
}

const port = parentPort
port?.on('message', (task: PrintTask) => {
  try {
    const made = answer(task)
    const bytes = made.type === 'printed' ? made.result.bytes : undefined
    // The bytes move and are not copied, where they fill their memory.
    const moves = bytes !== undefined && bytes.byteLength === bytes.buffer.byteLength
    port.postMessage(made, moves ? [bytes.buffer as ArrayBuffer] : [])
  } catch (error) {
    port.postMessage({ type: 'crashed', reason: error instanceof Error ? error.message : String(error) })
  }
})
