import { ReactEditor, useSelected, type RenderElementProps } from 'slate-react'
import { useNumbers, useSession } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'

const headingTags = { 1: 'h2', 2: 'h3', 3: 'h4', 4: 'h5' } as const

/** A heading with its computed number and a chip with the clauses it claims. */
export const HeadingBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'heading'> }) => {
  const number = useNumbers(({ numbering }) => numbering.headings.get(element.id))
  const Tag = headingTags[element.level]
  return (
    <Tag
      {...attributes}
      data-block-id={element.id}
      data-number={number}
      className={`fs-block fs-heading fs-heading-${element.level}`}
    >
      {children}
      <ClaimChip element={element} />
    </Tag>
  )
}

const ClaimChip = ({ element }: { readonly element: NodeOf<'heading'> }) => {
  const session = useSession()
  const say = useWords()
  const clauses = element.clauses ?? []
  return (
    <button
      type="button"
      contentEditable={false}
      tabIndex={-1}
      className="fs-claim"
      data-empty={clauses.length === 0 || undefined}
      aria-label={`${say('claims')} ${clauses.join(' ')}`}
      title={say('claims')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        const path = ReactEditor.findPath(session.editor, element)
        session.panel.set({ kind: 'claims', rectangle: event.currentTarget.getBoundingClientRect(), path })
      }}
      data-label={clauses.length === 0 ? say('addClaim') : shortClaims(clauses)}
    />
  )
}

const shortClaims = (clauses: readonly string[]): string =>
  clauses.length <= 3 ? clauses.join(' ') : `${clauses.slice(0, 3).join(' ')} …+${clauses.length - 3}`

/** A paragraph of body text or an item of a list, with its computed label. */
export const ParagraphBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'paragraph'> }) => {
  const label = useNumbers(({ lists }) => lists.get(element.id)?.label)
  return (
    <div
      {...attributes}
      // Not <p>: the face of a token is a <div>.
      role="paragraph"
      data-block-id={element.id}
      data-list={element.list?.kind}
      data-level={element.list?.level}
      data-label={element.list === undefined ? undefined : label}
      data-align={element.align}
      className="fs-block fs-paragraph"
    >
      {children}
    </div>
  )
}

/** Drafting advice: a note that is never printed. */
export const GuideBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'guide'> }) => {
  const say = useWords()
  return (
    <div {...attributes} data-block-id={element.id} data-label={say('guide')} className="fs-block fs-guide">
      {children}
    </div>
  )
}

/** A page break. */
export const PageBreakBlock = ({
  attributes,
  children,
  element,
}: RenderElementProps & { readonly element: NodeOf<'pageBreak'> }) => {
  const say = useWords()
  const isSelected = useSelected()
  return (
    <div
      {...attributes}
      data-block-id={element.id}
      className="fs-block fs-void fs-page-break"
      data-selected={isSelected || undefined}
    >
      <div contentEditable={false} className="fs-page-break-line">
        {say('pageBreak')}
      </div>
      {children}
    </div>
  )
}
