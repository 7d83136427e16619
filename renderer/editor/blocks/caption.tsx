import { useRef } from 'react'
import { Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { asOneStep } from '../table/table-commands.js'
import { useNumbers, useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'

type Captioned = NodeOf<'table'> | NodeOf<'steps'> | NodeOf<'figure'> | NodeOf<'generated'>

/** The caption of a table, figure, process or drawing: its number, and its words in an input of their own. */
export const Caption = ({ element }: { readonly element: Captioned }) => {
  const session = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const printed = useNumbers(({ numbering }) => {
    const caption = numbering.captions.get(element.id)
    return caption === undefined ? undefined : `${caption.label} ${caption.number}\u0000${caption.text}`
  })
  const cancelled = useRef(false)
  const [number = '', text = ''] = printed?.split('\u0000') ?? []
  const commit = (words: string): void => {
    if (cancelled.current || words === (element.caption ?? '')) return
    const at = ReactEditor.findPath(session.editor, element)
    asOneStep(session.editor, () => {
      if (words === '' && element.type !== 'figure')
        Transforms.unsetNodes(session.editor, ['caption'] as never, { at, voids: true })
      else Transforms.setNodes(session.editor, { caption: words }, { at, voids: true })
    })
  }
  return (
    <div contentEditable={false} className="fs-caption" data-empty={printed === undefined || undefined}>
      <span className="fs-caption-number">{number}</span>
      <input
        key={element.caption ?? ''}
        className="fs-caption-text"
        aria-label={say('caption')}
        placeholder={text === '' ? say('captionHint') : text}
        defaultValue={element.caption ?? ''}
        readOnly={isReadOnly}
        tabIndex={-1}
        size={Math.max(6, (element.caption ?? text).length * 2 + 2)}
        onFocus={() => (cancelled.current = false)}
        onBlur={(event) => commit(event.target.value.trim())}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing || event.keyCode === 229) return
          if (event.key === 'Escape') {
            event.currentTarget.value = element.caption ?? ''
            cancelled.current = true
          }
          if (event.key === 'Enter' || event.key === 'Escape') {
            event.preventDefault()
            event.currentTarget.blur()
            ReactEditor.focus(session.editor)
          }
        }}
      />
    </div>
  )
}
