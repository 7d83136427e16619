import type { PrintDrawing, PrintFigure } from '../../../core/transform/print-set.js'
import { textAreaMillimetres } from '../page-geometry.js'
import { paragraph } from '../paragraphs.js'
import { bookmarked, takeFlow, type RenderContext } from '../render-context.js'
import { textRun } from '../runs.js'
import { captionLabel } from '../targets.js'
import { wordLine } from '../word-text.js'
import { element, type Attributes, type Xml } from '../xml.js'
import { renderCaption } from './caption.js'

/** Width and height in millimetres. */
export type Size = { readonly width: number; readonly height: number }

/** The bytes of a picture; an SVG comes with the PNG for readers that cannot draw it. */
export type PictureData =
  | { readonly type: 'png' | 'jpeg'; readonly bytes: Uint8Array }
  | { readonly type: 'svg'; readonly bytes: Uint8Array; readonly fallback: Uint8Array }

/** Room for a caption and a line of text on the page of a tall picture. */
const captionRoom = 22

/** Makes a size fit the text area, in proportion. */
export const fitSize = (size: Size, orientation: PrintFigure['orientation']): Size => {
  const room = textAreaMillimetres(orientation)
  const scale = Math.min(1, room.width / size.width, (room.height - captionRoom) / size.height)
  return { width: size.width * scale, height: size.height * scale }
}

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** The extension by which Word finds the SVG behind a PNG. */
const svgExtension = (relationship: string): Xml =>
  element('a:extLst', {}, [
    element('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
      element('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': relationship,
      }),
    ]),
  ])

const blip = (data: PictureData, { store }: RenderContext): Xml =>
  data.type === 'svg'
    ? element('a:blip', { 'r:embed': store(data.fallback, 'png') }, [svgExtension(store(data.bytes, 'svg'))])
    : element('a:blip', { 'r:embed': store(data.bytes, data.type) })

/** Length in the unit of drawings: 36000 to the millimetre. */
const drawingUnits = (millimetres: number): number => Math.max(1, Math.round(millimetres * 36000))

const pictureRun = (
  data: PictureData,
  size: Size,
  alt: string,
  caption: string | null,
  context: RenderContext,
): Xml => {
  const id = context.nextId()
  const extent: Attributes = { cx: drawingUnits(size.width), cy: drawingUnits(size.height) }
  const named: Attributes = { id, name: caption ?? `Picture ${id}`, descr: alt }
  const nonVisual = element('pic:nvPicPr', {}, [
    element('pic:cNvPr', named),
    element('pic:cNvPicPr', {}, [element('a:picLocks', { noChangeAspect: 1 })]),
  ])
  const fill = element('pic:blipFill', {}, [blip(data, context), element('a:stretch', {}, [element('a:fillRect')])])
  const shape = element('pic:spPr', {}, [
    element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', extent)]),
    element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
  ])
  const graphic = element('a:graphic', { 'xmlns:a': main }, [
    element('a:graphicData', { uri: picture }, [
      element('pic:pic', { 'xmlns:pic': picture }, [nonVisual, fill, shape]),
    ]),
  ])
  const inline = element('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:docPr', named),
    element('wp:cNvGraphicFramePr', {}, [element('a:graphicFrameLocks', { 'xmlns:a': main, noChangeAspect: 1 })]),
    graphic,
  ])
  return element('w:r', {}, [element('w:drawing', {}, [inline])])
}

/** A picture in a paragraph of its own, and its caption below; without data its alternative text stands in. */
export const renderPicture = (
  block: PrintFigure | PrintDrawing,
  data: PictureData | null,
  size: Size,
  context: RenderContext,
): readonly Xml[] => {
  const { pageBreak } = takeFlow(context.flow)
  const { caption, bookmark, orientation } = block
  const alt = wordLine(block.alt)
  const label = caption === null ? null : captionLabel(caption)
  const content = [
    data === null ? textRun(`【${alt}】`) : pictureRun(data, fitSize(size, orientation), alt, label, context),
  ]
  return [
    paragraph(
      {
        style: 'Figure',
        pageBreakBefore: pageBreak,
        keepNext: caption !== null,
        after: caption === null ? 200 : undefined,
      },
      caption === null ? bookmarked(context, bookmark, content) : content,
    ),
    ...(caption === null ? [] : [renderCaption(caption, bookmark, context, 'below')]),
  ]
}
