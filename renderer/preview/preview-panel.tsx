import { MinusOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented, Spin } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { wordDiagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PanelProps } from '../panels/side-panel.js'
import { useApplication } from '../application/application-context.js'
import { exportWords } from '../words/export-words.js'
import { fill, useLanguage, useWords } from '../words/use-words.js'
import { PreviewPage } from './preview-page.js'
import { printUrl } from './print-url.js'
import { usePreview } from './use-preview.js'
import './preview-panel.css'

/** Widths of a page, as shares of the panel's. */
const zooms = [0.6, 0.8, 1, 1.25, 1.6, 2] as const

/** The real PDF of the document, at the page of the caret. */
export const PreviewPanel = ({ code, block }: Pick<PanelProps, 'code' | 'block'>): ReactNode => {
  const words = useWords(exportWords)
  const language = useLanguage()
  const { client, info } = useApplication()
  const [isWhole, setWhole] = useState(false)
  const [zoom, setZoom] = useState(2)
  const list = useRef<HTMLDivElement>(null)
  const room = useWidth(list)
  const { shown, isBusy, problems } = usePreview(isWhole ? { type: 'compilation' } : { type: 'document', code })
  const page = block === undefined ? undefined : shown?.positions[`${code}/${block}`]
  useEffect(() => {
    if (page === undefined) return
    list.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [page, shown])
  const print = (): void => {
    if (shown === null) return
    if (info.capabilities.print) void client.call('preview.print', { url: shown.url })
    else printUrl(shown.url)
  }
  return (
    <div className="preview" data-testid="preview" data-state={isBusy ? 'busy' : 'shown'} data-page={page ?? 1}>
      <div className="panel-tools">
        <Segmented
          size="small"
          value={isWhole}
          onChange={setWhole}
          options={[
            { value: false, label: words.single },
            { value: true, label: words.whole },
          ]}
        />
        <span className="preview-state" role="status">
          {isBusy ? (
            <>
              <Spin size="small" /> {words.rendering}
            </>
          ) : (
            shown !== null && fill(words.page, { page: page ?? 1, pages: shown.pages })
          )}
        </span>
        <span className="preview-tools">
          <Button
            type="text"
            size="small"
            icon={<MinusOutlined aria-hidden />}
            aria-label={words.zoomOut}
            disabled={zoom === 0}
            onClick={() => setZoom(zoom - 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined aria-hidden />}
            aria-label={words.zoomIn}
            disabled={zoom === zooms.length - 1}
            onClick={() => setZoom(zoom + 1)}
          />
          <Button
            type="text"
            size="small"
            icon={<PrinterOutlined aria-hidden />}
            aria-label={words.print}
            disabled={shown === null}
            onClick={print}
          />
        </span>
      </div>
      {problems
        .filter(({ severity }) => severity === 'error')
        .map((problem, index) => (
          <Alert
            key={index}
            type="error"
            title={words.notRendered}
            description={wordDiagnostic(problem, language).message}
          />
        ))}
      <div className="preview-pages" ref={list}>
        {shown !== null &&
          room > 0 &&
          Array.from({ length: shown.pages }, (_, index) => (
            <PreviewPage
              key={index}
              pdf={shown.pdf}
              number={index + 1}
              width={Math.round((room - shadowRoom) * (zooms[zoom] ?? 1))}
            />
          ))}
      </div>
    </div>
  )
}

/** What a page's shadow needs, in pixels. */
const shadowRoom = 8

/** The width of an element, in pixels; it follows the panel and the window. */
const useWidth = (element: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return width
}
