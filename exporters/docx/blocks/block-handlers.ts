import type { PrintBlock } from '../../../core/transform/print-set.js'
import type { RenderContext } from '../render-context.js'
import type { Xml } from '../xml.js'
import { renderContents } from './contents.js'
import { renderDrawing } from './drawing.js'
import { renderFigure } from './figure.js'
import { renderHeading } from './heading.js'
import { renderPageBreak } from './page-break.js'
import { renderParagraph } from './paragraph.js'
import { renderTable } from './table.js'

const handlers = {
  heading: renderHeading,
  paragraph: renderParagraph,
  table: renderTable,
  figure: renderFigure,
  drawing: renderDrawing,
  pageBreak: renderPageBreak,
  contents: renderContents,
} satisfies {
  readonly [Type in PrintBlock['type']]: (
    block: Extract<PrintBlock, { readonly type: Type }>,
    context: RenderContext,
  ) => readonly Xml[]
}

/** A block of a document in Word. */
export const renderBlock = (block: PrintBlock, context: RenderContext): readonly Xml[] => {
  const handler = handlers[block.type] as (block: PrintBlock, context: RenderContext) => readonly Xml[]
  return handler(block, context)
}
