import { ReactEditor, useSelected, type RenderElementProps } from 'slate-react'
import { useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'
import { Caption } from './caption.js'

/** An image of the project with its caption, as wide as on paper. */
export const FigureBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'figure'> }) => {
  const session = useSession()
  const say = useWords()
  const isSelected = useSelected()
  const source = useView((view) => view.imageUrl(element.asset))
  const width = element.widthMillimetres === undefined ? undefined : `${element.widthMillimetres}mm`
  return (
    <div
      {...attributes}
      data-block-id={element.id}
      className="fs-block fs-void fs-figure"
      data-selected={isSelected || undefined}
    >
      <div
        contentEditable={false}
        className="fs-figure-image"
        onDoubleClick={(event) => {
          if (session.view.get().isReadOnly) return
          const path = ReactEditor.findPath(session.editor, element)
          session.panel.set({ kind: 'figure', rectangle: event.currentTarget.getBoundingClientRect(), path })
        }}
      >
        <img src={source} alt={element.alt || say('missingImage', { name: element.asset })} style={{ width }} />
      </div>
      <Caption element={element} />
      {children}
    </div>
  )
}
