import { ReactEditor, type RenderElementProps } from 'slate-react'
import type { NodeOf } from '../slate-types.js'
import { useSession } from '../session.js'

/** A link; a click with Ctrl or ⌘ opens its panel, a plain click puts the caret. */
export const Link = ({ attributes, children, element }: RenderElementProps & { readonly element: NodeOf<'link'> }) => {
  const session = useSession()
  return (
    <a
      {...attributes}
      className="fs-link"
      href={element.url}
      title={element.url}
      onClick={(event) => {
        event.preventDefault()
        if (!event.ctrlKey && !event.metaKey) return
        const path = ReactEditor.findPath(session.editor, element)
        session.panel.set({ kind: 'link', rectangle: event.currentTarget.getBoundingClientRect(), path })
      }}
    >
      <span contentEditable={false} className="fs-edge">
        {'\u00a0'}
      </span>
      {children}
      <span contentEditable={false} className="fs-edge">
        {'\u00a0'}
      </span>
    </a>
  )
}
