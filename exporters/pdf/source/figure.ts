import type { PrintDrawing, PrintFigure } from '../../../core/transform/print-set.js'
import { emitCaption } from './caption.js'
import { emitDrawing } from './drawing.js'
import { fitting, type Emission } from './emission.js'
import { call, literal, longCall, millimetres, named } from './literal.js'

const frame = (block: PrintFigure | PrintDrawing, alt: string | null, body: string, emission: Emission): string => {
  const bookmark = emission.bookmarks.of(block)
  return longCall(
    'picture',
    ...named({
      bookmark: bookmark === null ? null : literal(bookmark),
      caption: emitCaption(block.caption),
      alt: alt === null ? null : literal(alt),
    }),
    body,
  )
}

/** An image with its caption below; one that cannot be drawn leaves a frame with its description. */
export const emitFigure = (figure: PrintFigure, emission: Emission): string => {
  const { width, height } = figure.image
  const wanted = Math.max(figure.widthMillimetres, 1)
  const high = wanted * (Math.max(height, 1) / Math.max(width, 1))
  const fitted = wanted * fitting(wanted, high, figure.orientation)
  const path = emission.imagePath(figure)
  if (path === null)
    return frame(figure, figure.alt, call('missing-image', millimetres(fitted), literal(figure.alt)), emission)
  const parts = [literal(path), ...named({ width: millimetres(fitted), alt: literal(figure.alt) })]
  return frame(figure, null, call('image', ...parts), emission)
}

/** A vector drawing with its caption below, shrunk where the page asks for it. */
export const emitDrawingFigure = (block: PrintDrawing, emission: Emission): string => {
  const scale = fitting(block.drawing.width, block.drawing.height, block.orientation)
  return frame(block, block.alt, emitDrawing(block.drawing, scale), emission)
}
