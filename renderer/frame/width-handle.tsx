import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import { useApplication } from '../application/application-context.js'
import { limitedWidth, widthAfterKey, widthSetting, type SizedPanel } from './panel-width.js'
import './width-handle.css'

/**
 * The edge of a panel, which stands beside it: dragged, or moved with the arrow keys, it sets the panel's width; a double
 * click or Enter takes that back. `side` is that of the panel on which the edge is.
 */
export const WidthHandle = ({ panel, side, label }: WidthHandleProps): ReactNode => {
  const { changeSettings } = useApplication()
  const handle = useRef<HTMLDivElement>(null)
  const drag = useRef<{ readonly from: number; readonly width: number } | null>(null)
  const [pixels, setPixels] = useState(0)
  const neighbour = (): HTMLElement | null => {
    const found = side === 'right' ? handle.current?.previousElementSibling : handle.current?.nextElementSibling
    return found instanceof HTMLElement ? found : null
  }
  useEffect(() => {
    const element = neighbour()
    if (element === null) return
    const observer = new ResizeObserver(() => setPixels(Math.round(element.offsetWidth)))
    observer.observe(element)
    return () => observer.disconnect()
  })
  const keep = (width: number | undefined): void => changeSettings({ layout: widthSetting(panel, width) })
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    const element = neighbour()
    if (event.button !== 0 || element === null) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { from: event.clientX, width: element.offsetWidth }
  }
  const widthAt = (event: PointerEvent): number | undefined => {
    if (drag.current === null) return undefined
    const moved = (event.clientX - drag.current.from) * (side === 'right' ? 1 : -1)
    return moved === 0 ? undefined : limitedWidth((drag.current.width + moved) / rem(), panel)
  }
  // While it is dragged only the panel's style changes: nothing is drawn anew until it is let go.
  const move = (event: PointerEvent): void => {
    const width = widthAt(event)
    if (width !== undefined) neighbour()?.style.setProperty('width', `${width}rem`)
  }
  const end = (event: PointerEvent): void => {
    const width = widthAt(event)
    drag.current = null
    if (width !== undefined) keep(width)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') return keep(undefined)
    const width = widthAfterKey(event.key, (neighbour()?.offsetWidth ?? 0) / rem(), side, panel)
    if (width === undefined) return
    event.preventDefault()
    keep(width)
  }
  return (
    <div
      ref={handle}
      className="width-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={pixels}
      aria-valuemin={Math.round(panel.least * rem())}
      aria-valuemax={Math.round(panel.most * rem())}
      tabIndex={0}
      title={label}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => keep(undefined)}
      onKeyDown={press}
    />
  )
}

/** What an edge is given. */
export type WidthHandleProps = {
  readonly panel: SizedPanel
  readonly side: 'left' | 'right'
  readonly label: string
}

/** Pixels of a rem at the present zoom. */
const rem = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
