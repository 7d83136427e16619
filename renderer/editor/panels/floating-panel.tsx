import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { ReactEditor } from 'slate-react'
import { elementAt } from '../commands/inlines.js'
import { isToken } from '../node-types.js'
import { useSession, type OpenPanel } from '../session.js'
import { useStore } from '../stores/value-store.js'
import { ClaimsPanel } from './claims-panel.js'
import { FigurePanel } from './figure-panel.js'
import { LinkPanel } from './link-panel.js'
import { StepPanel } from './step-panel.js'
import { TokenPanel } from './token-panel.js'

/** The panel beside a field, a heading's claims, a step or a link. Escape and a click outside close it. */
export const FloatingPanel = () => {
  const session = useSession()
  const open = useStore(session.panel, (panel) => panel)
  const box = useRef<HTMLDivElement>(null)
  const close = (): void => {
    session.panel.set(undefined)
    ReactEditor.focus(session.editor)
  }
  useEffect(() => {
    if (open === undefined) return
    box.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
    const onDown = (event: MouseEvent): void => {
      const target = event.target
      if (!(target instanceof HTMLElement) || box.current?.contains(target)) return
      // Lists of the panel's own fields hang outside it.
      if (target.closest('.ant-select-dropdown, .ant-picker-dropdown') === null) session.panel.set(undefined)
    }
    document.addEventListener('mousedown', onDown)
    return () => document.removeEventListener('mousedown', onDown)
  }, [open, session])
  if (open === undefined) return null
  return createPortal(
    <div
      ref={box}
      role="dialog"
      data-testid="editor-panel"
      className="fs-panel"
      data-kind={open.kind}
      style={placeOf(open)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        // The first Escape closes an open list of the panel, the next one the panel.
        const isListOpen = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
        if (event.key !== 'Escape' || isListOpen) return
        event.stopPropagation()
        close()
      }}
    >
      <Content open={open} close={close} />
    </div>,
    document.body,
  )
}

const Content = ({ open, close }: { readonly open: OpenPanel; readonly close: () => void }) => {
  const { editor } = useSession()
  const element = elementAt(editor, open.path)
  const key = open.path.join(',')
  if (element === undefined) return null
  switch (open.kind) {
    case 'token':
      return isToken(element) ? <TokenPanel key={key} token={element} path={open.path} close={close} /> : null
    case 'claims':
      return element.type === 'heading' ? (
        <ClaimsPanel key={key} heading={element} path={open.path} close={close} />
      ) : null
    case 'step':
      return element.type === 'step' ? (
        <StepPanel key={element.id} step={element} path={open.path} close={close} />
      ) : null
    case 'figure':
      return element.type === 'figure' ? (
        <FigurePanel key={key} figure={element} path={open.path} close={close} />
      ) : null
    case 'link':
      return element.type === 'link' ? <LinkPanel key={key} url={element.url} path={open.path} close={close} /> : null
  }
}

const placeOf = ({ rectangle, kind }: OpenPanel) => {
  const width = kind === 'step' ? 520 : 360
  const left = Math.max(8, Math.min(rectangle.left, globalThis.innerWidth - width - 16))
  const isAbove = rectangle.bottom + 340 > globalThis.innerHeight && rectangle.top > 340
  return isAbove
    ? { left, width, bottom: globalThis.innerHeight - rectangle.top + 6 }
    : { left, width, top: Math.min(rectangle.bottom + 6, globalThis.innerHeight - 120) }
}
