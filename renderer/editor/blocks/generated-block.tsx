import { useSelected, type RenderElementProps } from 'slate-react'
import { useNumbers } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'
import { Caption } from './caption.js'
import { Flowchart } from './flowchart.js'
import { GeneratedPreview } from './generated-preview.js'

/** A block that is made from the project at export: its name, and a preview where that is cheap. */
export const GeneratedBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'generated'> }) => {
  const say = useWords()
  const isSelected = useSelected()
  const process = useNumbers(({ processes }) => processes.get(element.of ?? ''))
  const hasCaption = element.kind !== 'contents' && element.kind !== 'approval'
  return (
    <div
      {...attributes}
      data-block-id={element.id}
      className="fs-block fs-void fs-generated"
      data-selected={isSelected || undefined}
    >
      <div contentEditable={false} className="fs-generated-face">
        <div className="fs-generated-name">
          {say(element.kind)}
          <span className="fs-generated-hint">{say('generatedHint')}</span>
        </div>
        {element.kind === 'flowchart' && process !== undefined ? (
          <Flowchart steps={process} />
        ) : (
          <GeneratedPreview kind={element.kind} />
        )}
      </div>
      {hasCaption ? <Caption element={element} /> : null}
      {children}
    </div>
  )
}
