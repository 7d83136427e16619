import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { ReactEditor } from 'slate-react'
import { useSession } from '../session.js'
import { useStore } from '../stores/value-store.js'
import { useWords } from '../words.js'
import { chooseItem, itemsFor } from './completion-control.js'

/** The list of references and facts at the caret. The caret stays in the text; keys reach the list from there. */
export const CompletionList = () => {
  const session = useSession()
  const say = useWords()
  const open = useStore(session.completion, (state) => state)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open?.chosen])
  if (open === undefined) return null
  const items = itemsFor(session, open.trigger, open.query)
  const place = caretRectangle(session.editor)
  if (items.length === 0 || place === undefined) return null
  const isAbove = place.bottom + 320 > globalThis.innerHeight && place.top > 320
  return createPortal(
    <ul
      ref={list}
      role="listbox"
      aria-label={say('completion')}
      data-testid="completion"
      className="fs-completion"
      style={{
        left: Math.min(place.left, globalThis.innerWidth - 380),
        ...(isAbove ? { bottom: globalThis.innerHeight - place.top + 4 } : { top: place.bottom + 4 }),
      }}
    >
      {items.map((item, index) => (
        <li
          key={item.key}
          role="option"
          aria-selected={index === open.chosen}
          onMouseDown={(event) => {
            event.preventDefault()
            chooseItem(session, item)
          }}
        >
          <span className="fs-completion-label">{item.label}</span>
          <span className="fs-completion-detail">{item.detail}</span>
          <span className="fs-completion-kind">{say(item.kind)}</span>
        </li>
      ))}
    </ul>,
    document.body,
  )
}

const caretRectangle = (editor: ReactEditor & { selection: unknown }): DOMRect | undefined => {
  const selection = globalThis.getSelection()
  if (selection === null || selection.rangeCount === 0 || editor.selection === null) return undefined
  const range = selection.getRangeAt(0)
  const [rectangle] = range.getClientRects()
  if (rectangle !== undefined) return rectangle
  const holder = range.startContainer instanceof HTMLElement ? range.startContainer : range.startContainer.parentElement
  return holder?.getBoundingClientRect()
}
