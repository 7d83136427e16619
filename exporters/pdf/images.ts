import type { PrintFigure, PrintSet } from '../../core/transform/print-set.js'
import type { PdfFont } from './pdf-font.js'
import { call, literal } from './source/literal.js'
import { typeset } from './typesetter.js'

/** The figures of a set with the path that each has for the typesetter. */
export type Images = ReadonlyMap<PrintFigure, string>

/** Lists the images of a set; equal bytes share a path. */
export const listImages = (set: PrintSet): Images => {
  const figures = set.documents.flatMap((document) =>
    document.blocks.filter((block): block is PrintFigure => block.type === 'figure'),
  )
  const paths = new Map<Uint8Array, string>()
  return new Map(
    figures.map((figure) => {
      const { bytes, format } = figure.image
      const path = paths.get(bytes) ?? `/image-${paths.size + 1}.${format}`
      paths.set(bytes, path)
      return [figure, path]
    }),
  )
}

/** The images by path. */
export const imageBytes = (images: Images): ReadonlyMap<string, Uint8Array> =>
  new Map([...images].map(([figure, path]) => [path, figure.image.bytes]))

/** The images that can be drawn, each tried alone: one damaged file must not keep the whole set from print. */
export const drawableImages = (images: Images, fonts: readonly PdfFont[]): Images =>
  new Map(
    [...images].filter(
      ([figure, path]) =>
        typeset(`#${call('image', literal(path))}`, new Map([[path, figure.image.bytes]]), fonts).document !== null,
    ),
  )
