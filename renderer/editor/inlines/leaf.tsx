import type { RenderLeafProps } from 'slate-react'

/** A run of text with its marks, as one element: leaves must not be nested anew when a mark changes elsewhere. */
export const Leaf = ({ attributes, children, leaf }: RenderLeafProps) => {
  const marks = [
    leaf.bold && 'fs-bold',
    leaf.italic && 'fs-italic',
    leaf.underline && leaf.strike
      ? 'fs-underline-strike'
      : leaf.underline
        ? 'fs-underline'
        : leaf.strike && 'fs-strike',
    leaf.superscript && 'fs-superscript',
    leaf.subscript && 'fs-subscript',
  ].filter((mark) => typeof mark === 'string')
  return (
    <span {...attributes} className={marks.length > 0 ? marks.join(' ') : undefined}>
      {children}
    </span>
  )
}
