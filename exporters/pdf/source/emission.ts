import type { Orientation, PrintFigure } from '../../../core/transform/print-set.js'
import type { Bookmarks } from './bookmarks.js'

/** What the functions that write Typst code need besides the block itself. */
export type Emission = {
  readonly bookmarks: Bookmarks
  /** Path of a figure's image for the compiler; null where the image cannot be drawn. */
  readonly imagePath: (figure: PrintFigure) => string | null
}

/** The area for text of an A4 page in millimetres, as the prelude's margins leave it. */
export const textArea: Readonly<Record<Orientation, { readonly width: number; readonly height: number }>> = {
  portrait: { width: 160, height: 247 },
  landscape: { width: 247, height: 160 },
}

/** Height that a caption with its distance takes, in millimetres. */
const captionHeight = 14

/** How much a picture must shrink to fit on one page with its caption; never more than 1. */
export const fitting = (width: number, height: number, orientation: Orientation): number => {
  const area = textArea[orientation]
  return Math.min(1, area.width / Math.max(width, 1e-3), (area.height - captionHeight) / Math.max(height, 1e-3))
}
