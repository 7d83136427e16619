import type { Drawing, DrawingBox, DrawingPath, DrawingText, Point } from './drawing.js'
import { lineHeight } from './text-measure.js'

const fontFamily = '"Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", SimHei, sans-serif'
const ink = '#1f2933'
const boxStroke = 0.3
const pathStroke = 0.28
const arrowLength = 2
const arrowHalfWidth = 0.75
/** From the middle of a line of Chinese or capital letters down to its baseline, in em. */
const baselineShift = 0.37

const fills = { none: '#ffffff', light: '#f2f5f9', medium: '#dde4ee' } satisfies Record<DrawingBox['fill'], string>

/** Characters that XML 1.0 cannot hold, lone surrogates too. */
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (text: string): string =>
  text.replace(notXml, '').replace(/[&<>"]/gu, (character) => escapes[character] ?? '')

/** At most two decimals and never a negative zero: the same drawing gives the same bytes. */
const number = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return String(rounded === 0 ? 0 : rounded)
}

const pair = (point: Point): string => `${number(point.x)},${number(point.y)}`

/** Depth of the wave at the bottom of a document shape. */
const waveOf = (box: DrawingBox): number => Math.min(0.6, box.height * 0.1)

const outline = (box: DrawingBox): string => {
  const { x, y, width, height } = box
  const paint = `fill="${fills[box.fill]}" stroke="${ink}" stroke-width="${boxStroke}"`
  const frame = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
  switch (box.shape) {
    case 'rectangle':
      return `<rect ${frame} ${paint}/>`
    case 'rounded':
      return `<rect ${frame} rx="${number(Math.min(height / 2, width / 2, 5))}" ${paint}/>`
    case 'diamond': {
      const corners = [
        { x: x + width / 2, y },
        { x: x + width, y: y + height / 2 },
        { x: x + width / 2, y: y + height },
        { x, y: y + height / 2 },
      ]
      return `<polygon points="${corners.map(pair).join(' ')}" ${paint} stroke-linejoin="round"/>`
    }
    case 'document': {
      const wave = waveOf(box)
      const foot = y + height - wave
      const data = [
        `M${pair({ x, y })} H${number(x + width)} V${number(foot)}`,
        `Q${pair({ x: x + width * 0.75, y: foot - 2 * wave })} ${pair({ x: x + width / 2, y: foot })}`,
        `Q${pair({ x: x + width * 0.25, y: foot + 2 * wave })} ${pair({ x, y: foot })} Z`,
      ]
      return `<path d="${data.join(' ')}" ${paint} stroke-linejoin="round"/>`
    }
  }
}

const textAt = (x: number, middle: number, size: number, bold: boolean, text: string): string =>
  `<text x="${number(x)}" y="${number(middle + size * baselineShift)}" font-size="${number(size)}" text-anchor="middle"` +
  `${bold ? ' font-weight="700"' : ''}>${escapeXml(text)}</text>`

const box = (shape: DrawingBox): readonly string[] => {
  const heights = shape.lines.map((line) => line.size * lineHeight)
  const total = heights.reduce((sum, height) => sum + height, 0)
  const room = shape.height - (shape.shape === 'document' ? 1.5 * waveOf(shape) : 0)
  let top = shape.y + (room - total) / 2
  const texts = shape.lines.map((line, index) => {
    const height = heights[index] ?? 0
    top += height
    return textAt(shape.x + shape.width / 2, top - height / 2, line.size, line.bold, line.text)
  })
  return [outline(shape), ...texts]
}

/** The line up to the foot of its arrow head, and the head as a polygon: Word draws no markers. */
const path = (shape: DrawingPath): readonly string[] => {
  const points = shape.points.filter((point, index) => {
    const before = shape.points[index - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
  const tip = points.at(-1)
  const from = points.at(-2)
  if (tip === undefined || from === undefined) return []
  const paint = `fill="none" stroke="${ink}" stroke-width="${pathStroke}" stroke-linejoin="round"`
  const line = (ends: readonly Point[]): string => `<polyline points="${ends.map(pair).join(' ')}" ${paint}/>`
  if (!shape.arrow) return [line(points)]
  const distance = Math.hypot(tip.x - from.x, tip.y - from.y)
  const length = Math.min(arrowLength, distance)
  const along = { x: (tip.x - from.x) / distance, y: (tip.y - from.y) / distance }
  const foot = { x: tip.x - along.x * length, y: tip.y - along.y * length }
  const wing = (side: 1 | -1): Point => ({
    x: foot.x - along.y * arrowHalfWidth * side,
    y: foot.y + along.x * arrowHalfWidth * side,
  })
  const head = `<polygon points="${[tip, wing(1), wing(-1)].map(pair).join(' ')}" fill="${ink}"/>`
  return [line([...points.slice(0, -1), foot]), head]
}

const freeText = (shape: DrawingText): readonly string[] => [textAt(shape.x, shape.y, shape.size, false, shape.text)]

const element = (shape: Drawing['elements'][number]): readonly string[] => {
  switch (shape.kind) {
    case 'box':
      return box(shape)
    case 'path':
      return path(shape)
    case 'text':
      return freeText(shape)
  }
}

/** A standalone SVG of a drawing, in millimetres, of plain shapes and text that Word, WPS, resvg and Typst all draw. */
export const drawingToSvg = (drawing: Drawing): string => {
  const width = number(drawing.width)
  const height = number(drawing.height)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    `<g font-family="${escapeXml(fontFamily)}" fill="${ink}">`,
    ...drawing.elements.flatMap(element),
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
