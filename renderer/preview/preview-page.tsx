import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { exportWords } from '../words/export-words.js'
import { fill, useWords } from '../words/use-words.js'
import { drawPage } from './pdf-pages.js'

/** Height by width of A4 upright: what a page takes before it is drawn. */
const a4 = 297 / 210

/** A page of a PDF, drawn when it comes into sight. */
export const PreviewPage = ({
  pdf,
  number,
  width,
}: {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly width: number
}): ReactNode => {
  const words = useWords(exportWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(number <= 2)
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '600px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear || canvas.current === null) return
    return drawPage(pdf, number, canvas.current, width)
  }, [pdf, number, width, isNear])
  return (
    <canvas
      ref={canvas}
      data-page={number}
      role="img"
      aria-label={fill(words.page, { page: number, pages: pdf.numPages })}
      style={{ width, minHeight: isNear ? undefined : width * a4 }}
    />
  )
}
