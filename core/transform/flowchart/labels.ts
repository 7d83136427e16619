import type { DrawingBox, DrawingPath, DrawingText, Point } from '../drawing.js'
import { measureText, wrapText } from '../text-measure.js'
import type { Metrics } from './metrics.js'

/** An area of the drawing. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const pitch = 1.15
const widestLabel = 15
const away = 1

type LabelBlock = { readonly lines: readonly string[]; readonly width: number; readonly height: number }

/** Blocks by the sizes that they are made with, as long as a chart is laid out with these sizes. */
const blocks = new WeakMap<Metrics, Map<string, LabelBlock>>()

/** The answer at an exit, broken into lines. */
export const labelBlock = (label: string, metrics: Metrics): LabelBlock => {
  const known = blocks.get(metrics) ?? new Map<string, LabelBlock>()
  const made = known.get(label) ?? breakLabel(label, metrics)
  blocks.set(metrics, known.set(label, made))
  return made
}

const breakLabel = (label: string, metrics: Metrics): LabelBlock => {
  const lines = wrapText(label, metrics.label, widestLabel, 2)
  const widths = lines.map((line) => measureText(line, metrics.label))
  return {
    lines,
    width: Math.max(0, ...widths),
    height: lines.length * metrics.label * pitch,
  }
}

/** A label in search of a place: the line that it belongs to and the first segment that is its own. */
export type LabelRequest = { readonly label: string; readonly path: DrawingPath; readonly firstSegment: number }

const meet = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width - 0.01 &&
  other.x < one.x + one.width - 0.01 &&
  one.y < other.y + other.height - 0.01 &&
  other.y < one.y + one.height - 0.01

const segmentAreas = (path: DrawingPath): readonly Area[] =>
  path.points.slice(1).map((to, index) => {
    const from = path.points[index] ?? to
    return {
      x: Math.min(from.x, to.x) - 0.15,
      y: Math.min(from.y, to.y) - 0.15,
      width: Math.abs(from.x - to.x) + 0.3,
      height: Math.abs(from.y - to.y) + 0.3,
    }
  })

/** The part of a shape that a label must not touch: a diamond leaves its corners free. */
const boxAreas = (box: DrawingBox): readonly Area[] => {
  if (box.shape !== 'diamond') return [box]
  const slices = 12
  return Array.from({ length: slices }, (_, index) => {
    const height = box.height / slices
    const middle = Math.min(Math.abs(index - slices / 2), Math.abs(index + 1 - slices / 2)) / (slices / 2)
    const width = box.width * (1 - middle)
    return { x: box.x + (box.width - width) / 2, y: box.y + index * height, width, height }
  })
}

/** Places beside a segment, next to where the line begins; for an upright line beside it, else above or below it. */
const placesAt = (from: Point, to: Point, width: number, height: number): readonly Area[] => {
  const half = { x: width / 2 + away, y: height / 2 + 0.2 }
  const towards = { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) }
  const middles =
    towards.x === 0
      ? [1, -1].map((side) => ({ x: from.x + side * half.x, y: from.y + towards.y * half.y }))
      : [-1, 1].map((side) => ({ x: from.x + towards.x * half.x, y: from.y + side * half.y }))
  return middles.map((middle) => ({ x: middle.x - width / 2, y: middle.y - height / 2, width, height }))
}

/** Puts every label beside its line where it touches no shape, line or other label; `misses` counts those that do. */
export const placeLabels = (
  requests: readonly LabelRequest[],
  boxes: readonly DrawingBox[],
  paths: readonly DrawingPath[],
  metrics: Metrics,
): { readonly texts: readonly DrawingText[]; readonly misses: number } => {
  const obstacles: Area[] = [...boxes.flatMap(boxAreas), ...paths.flatMap(segmentAreas)]
  const texts: DrawingText[] = []
  let misses = 0
  for (const { label, path, firstSegment } of requests) {
    const block = labelBlock(label, metrics)
    const places = path.points.slice(firstSegment, firstSegment + 3).flatMap((from, index) => {
      const to = path.points[firstSegment + index + 1]
      return to === undefined ? [] : placesAt(from, to, block.width, block.height)
    })
    const free = places.find((place) => !obstacles.some((obstacle) => meet(place, obstacle)))
    const place = free ?? places[0]
    if (free === undefined) misses += 1
    if (place === undefined) continue
    obstacles.push(place)
    block.lines.forEach((text, index) =>
      texts.push({
        kind: 'text',
        x: place.x + place.width / 2,
        y: place.y + (index + 0.5) * metrics.label * pitch,
        text,
        size: metrics.label,
      }),
    )
  }
  return { texts, misses }
}
