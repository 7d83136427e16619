import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'
import type { PrintDrawing } from '../../../core/transform/print-set.js'
import type { RenderContext } from '../render-context.js'
import type { Xml } from '../xml.js'
import { renderPicture, type PictureData } from './picture.js'

const dataOf = (block: PrintDrawing, context: RenderContext): PictureData | null => {
  const fallback = context.images.get(block)
  if (fallback === undefined) return null
  return { type: 'svg', bytes: new TextEncoder().encode(drawingToSvg(block.drawing)), fallback }
}

/** A drawing as SVG, so that it prints sharp, with a PNG for readers that cannot draw SVG. */
export const renderDrawing = (block: PrintDrawing, context: RenderContext): readonly Xml[] => {
  const data = dataOf(block, context)
  if (data === null)
    context.report(diagnose('not-rendered', { format: 'Word', what: block.alt }, { document: context.document.code }))
  return renderPicture(block, data, block.drawing, context)
}
