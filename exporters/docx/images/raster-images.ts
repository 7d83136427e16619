import { renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'
import type { PrintDrawing, PrintFigure, PrintSet } from '../../../core/transform/print-set.js'
import { fitSize } from '../blocks/picture.js'
import { openOutlines } from './glyph-outlines.js'
import { outlineText } from './outline-text.js'

/** PNG bytes of the vector pictures of a set; a picture that is missing could not be drawn. */
export type RasterImages = ReadonlyMap<PrintFigure | PrintDrawing, Uint8Array>

/** Fonts for the rasteriser: bytes of the font whose outlines drawings take, paths for the text of SVG images. */
export type DrawingFonts = readonly (string | Uint8Array)[]

/** Sharp enough where a reader falls back to it, small enough for a file with many flowcharts. */
const dotsPerInch = 160

const longestSide = 4000

const isVector = (block: PrintSet['documents'][number]['blocks'][number]): block is PrintFigure | PrintDrawing =>
  block.type === 'drawing' || (block.type === 'figure' && block.image.format === 'svg')

const sizeOf = (block: PrintFigure | PrintDrawing): { readonly width: number; readonly height: number } =>
  block.type === 'drawing'
    ? block.drawing
    : {
        width: block.widthMillimetres,
        height: (block.widthMillimetres * block.image.height) / Math.max(1, block.image.width),
      }

/**
 * Pictures that are drawn already, by the caller's fonts: a compilation and its single documents hold the same drawings.
 * A caller that keeps its array of fonts and its drawings has each rasterised once.
 */
const drawn = new WeakMap<DrawingFonts, WeakMap<object, Promise<Uint8Array | null>>>()

const drawnWith = (fonts: DrawingFonts): WeakMap<object, Promise<Uint8Array | null>> => {
  const known = drawn.get(fonts) ?? new WeakMap<object, Promise<Uint8Array | null>>()
  drawn.set(fonts, known)
  return known
}

/** Rasterises the drawings of a set before its file is made: the caller may have nothing to do but wait for its pages. */
export const drawAhead = async (set: PrintSet, fonts: DrawingFonts): Promise<void> => {
  const documents = set.documents.map((document) => ({
    ...document,
    blocks: document.blocks.filter((block) => block.type === 'drawing'),
  }))
  await rasteriseImages({ ...set, documents }, fonts)
}

/** Rasterises the drawings and SVG images of a set, side by side on the machine's processors. */
export const rasteriseImages = async (set: PrintSet, fonts: DrawingFonts): Promise<RasterImages> => {
  const vectors = set.documents.flatMap((document) => document.blocks.filter(isVector))
  if (vectors.length === 0) return new Map()
  const bytes = fonts.find((font) => typeof font !== 'string')
  const outlines = bytes === undefined ? null : openOutlines(bytes)
  const fontFiles = fonts.filter((font) => typeof font === 'string')
  const draw = async (block: PrintFigure | PrintDrawing): Promise<Uint8Array | null> => {
    // Without a font the words would be missing, and nobody would be told.
    if (block.type === 'drawing' && fonts.length === 0) return null
    const svg = block.type === 'drawing' ? drawingToSvg(block.drawing) : new TextDecoder().decode(block.image.bytes)
    const size = fitSize(sizeOf(block), block.orientation)
    const options: ResvgRenderOptions = {
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans SC' },
      background: 'white',
      fitTo: {
        mode: 'width',
        value: Math.max(1, Math.min(longestSide, Math.round((size.width / 25.4) * dotsPerInch))),
      },
    }
    try {
      const image = await renderAsync(block.type === 'drawing' && outlines ? outlineText(svg, outlines) : svg, options)
      return image.asPng()
    } catch {
      return null
    }
  }
  const known = drawnWith(fonts)
  const drawOnce = (block: PrintFigure | PrintDrawing): Promise<Uint8Array | null> => {
    // Only a drawing has a size of its own; an image may stand in several sizes.
    if (block.type !== 'drawing') return draw(block)
    const made = known.get(block.drawing) ?? draw(block)
    known.set(block.drawing, made)
    return made
  }
  const images = await Promise.all(vectors.map(async (block) => [block, await drawOnce(block)] as const))
  return new Map(images.flatMap(([block, image]) => (image === null ? [] : [[block, image] as const])))
}
