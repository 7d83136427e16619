import { Fragment } from 'react'
import type { RenderElementProps } from 'slate-react'
import { useSession } from '../session.js'
import { useStore } from '../stores/value-store.js'
import { Link } from '../inlines/link.js'
import { Token } from '../inlines/token.js'
import { FigureBlock } from './figure-block.js'
import { FormBlockView } from './form-block.js'
import { GeneratedBlock } from './generated-block.js'
import { GuideBlock, HeadingBlock, PageBreakBlock, ParagraphBlock } from './text-blocks.js'
import { StepLine, StepRow, StepsBlock } from './steps-block.js'
import { CellView, RowView, TableBlock } from './table-block.js'

/** Draws any element of the editor. */
export const renderElement = (props: RenderElementProps) =>
  'id' in props.element ? <Redrawable {...props} id={props.element.id} /> : draw(props)

/** A block whose nodes on the page are made anew when the browser has written into them past the editor. */
const Redrawable = ({ id, ...props }: RenderElementProps & { readonly id: string }) => {
  const times = useStore(useSession().redraws, (redraws) => redraws.get(id) ?? 0)
  return <Fragment key={times}>{draw(props)}</Fragment>
}

const draw = (props: RenderElementProps) => {
  const { element } = props
  switch (element.type) {
    case 'heading':
      return <HeadingBlock {...props} element={element} />
    case 'paragraph':
      return <ParagraphBlock {...props} element={element} />
    case 'guide':
      return <GuideBlock {...props} element={element} />
    case 'pageBreak':
      return <PageBreakBlock {...props} element={element} />
    case 'table':
      return <TableBlock {...props} element={element} />
    case 'row':
      return <RowView {...props} element={element} />
    case 'cell':
      return <CellView {...props} element={element} />
    case 'figure':
      return <FigureBlock {...props} element={element} />
    case 'steps':
      return <StepsBlock {...props} element={element} />
    case 'step':
      return <StepRow {...props} element={element} />
    case 'stepAction':
    case 'stepLimit':
      return <StepLine {...props} element={element} />
    case 'form':
      return <FormBlockView {...props} element={element} />
    case 'generated':
      return <GeneratedBlock {...props} element={element} />
    case 'link':
      return <Link {...props} element={element} />
    case 'field':
    case 'documentRef':
    case 'recordRef':
    case 'clauseRef':
    case 'blockRef':
      return <Token {...props} element={element} />
  }
}
