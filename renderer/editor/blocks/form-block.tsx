import { useSelected, type RenderElementProps } from 'slate-react'
import { FormPreview } from '../form-designer/form-preview.js'
import { useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'

/** A record form as it prints at its place, with the way to its designer. */
export const FormBlockView = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'form'> }) => {
  const say = useWords()
  const { events } = useSession()
  const isSelected = useSelected()
  const form = useView((view) => view.records.get(element.record))
  const isReadOnly = useView((view) => view.isReadOnly)
  return (
    <div
      {...attributes}
      data-block-id={element.id}
      className="fs-block fs-void fs-form"
      data-selected={isSelected || undefined}
    >
      <div contentEditable={false} className="fs-form-face">
        {form === undefined ? (
          <p className="fs-missing">{say('missingForm', { name: element.record })}</p>
        ) : (
          <FormPreview form={form} />
        )}
        {form === undefined || isReadOnly ? null : (
          <button
            type="button"
            className="fs-quiet-button"
            tabIndex={-1}
            onClick={() => events.current.onDesignForm?.(element.record)}
          >
            {say('designForm')}
          </button>
        )}
      </div>
      {children}
    </div>
  )
}
