import type { Drawing, DrawingBox, DrawingPath, DrawingText, Point } from '../../../core/transform/drawing.js'
import { arrowed, scaled } from './drawing-geometry.js'
import { block, call, literal, millimetres, named } from './literal.js'

const coordinates = (point: Point): string => `(${millimetres(point.x)}, ${millimetres(point.y)})`

const emitBox = (box: DrawingBox, scale: number): string =>
  call(
    `draw-${box.shape}`,
    ...[box.x, box.y, box.width, box.height].map((value) => millimetres(value * scale)),
    ...named({ fill: box.fill === 'none' ? null : `fill-${box.fill}` }),
    ...box.lines.map((line) =>
      call('drawn-line', millimetres(line.size * scale), ...(line.bold ? ['bold: true'] : []), literal(line.text)),
    ),
  )

const emitPath = (path: DrawingPath, scale: number): string => {
  const points = path.points.map((point) => scaled(point, scale))
  const arrow = path.arrow ? arrowed(points) : null
  const line = call('draw-path', ...(arrow?.line ?? points).map(coordinates))
  return arrow === null ? line : `${line}\n${call('draw-head', ...arrow.head.map(coordinates))}`
}

const emitText = (text: DrawingText, scale: number): string =>
  call(
    'draw-text',
    millimetres(text.x * scale),
    millimetres(text.y * scale),
    millimetres(text.size * scale),
    literal(text.text),
  )

const emitElement = (element: Drawing['elements'][number], scale: number): string => {
  switch (element.kind) {
    case 'box':
      return emitBox(element, scale)
    case 'path':
      return emitPath(element, scale)
    case 'text':
      return emitText(element, scale)
  }
}

/** A drawing as vectors: lines first, then boxes and words, so that no line crosses a word. */
export const emitDrawing = (drawing: Drawing, scale: number): string => {
  const lines = drawing.elements.filter((element) => element.kind === 'path')
  const others = drawing.elements.filter((element) => element.kind !== 'path')
  return call(
    'drawing',
    millimetres(drawing.width * scale),
    millimetres(drawing.height * scale),
    block([...lines, ...others].map((element) => emitElement(element, scale))),
  )
}

/** The words in a drawing, for the glyph check. */
export const drawingWords = (drawing: Drawing): readonly string[] =>
  drawing.elements.flatMap((element) =>
    element.kind === 'box' ? element.lines.map((line) => line.text) : element.kind === 'text' ? [element.text] : [],
  )
