import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** An opened PDF; `close` frees it. */
export type OpenPdf = { readonly pdf: PDFDocumentProxy; readonly close: () => void }

/** Opens a PDF of the page's own host. */
export const openPdf = async (url: string): Promise<OpenPdf> => {
  const task = getDocument({ url, isEvalSupported: false })
  const pdf = await task.promise
  return { pdf, close: () => void task.destroy() }
}

/** Draws a page into a canvas at a width in CSS pixels; gives a function that stops the drawing. */
export const drawPage = (
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
): (() => void) => {
  let isStopped = false
  let stop = (): void => undefined
  void pdf.getPage(number).then((page) => {
    if (isStopped) return
    const scale = width / page.getViewport({ scale: 1 }).width
    const density = Math.min(2, window.devicePixelRatio || 1)
    const viewport = page.getViewport({ scale: scale * density })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport })
    stop = () => task.cancel()
    // A drawing that was stopped rejects; the one after it is on its way.
    task.promise.catch(() => undefined)
  })
  return () => {
    isStopped = true
    stop()
  }
}
