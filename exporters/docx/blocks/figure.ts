import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import type { PrintFigure } from '../../../core/transform/print-set.js'
import type { RenderContext } from '../render-context.js'
import type { Xml } from '../xml.js'
import { renderPicture, type PictureData } from './picture.js'

const dataOf = (figure: PrintFigure, context: RenderContext): PictureData | null => {
  const { bytes, format, width, height } = figure.image
  if (!(width > 0 && height > 0)) return null
  if (format !== 'svg') return { type: format, bytes }
  const fallback = context.images.get(figure)
  return fallback === undefined ? null : { type: 'svg', bytes, fallback }
}

/** An image at its width on paper; its alternative text is for readers that do not see it. */
export const renderFigure = (figure: PrintFigure, context: RenderContext): readonly Xml[] => {
  const { width, height } = figure.image
  const data = dataOf(figure, context)
  if (data === null)
    context.report(diagnose('not-rendered', { format: 'Word', what: figure.alt }, { document: context.document.code }))
  const size = { width: figure.widthMillimetres, height: (figure.widthMillimetres * height) / width }
  return renderPicture(figure, data, size, context)
}
