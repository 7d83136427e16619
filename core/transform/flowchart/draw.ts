import type { Drawing, DrawingBox, DrawingPath, DrawingText, Point } from '../drawing.js'
import { measureText } from '../text-measure.js'
import { joinLines } from './join-lines.js'
import { raisedRecordGap, type Frame } from './frame.js'
import { placeLabels, type LabelRequest } from './labels.js'
import type { Lanes } from './lanes.js'
import type { Metrics } from './metrics.js'
import type { NodeShape } from './node-shapes.js'
import type { Placement } from './placement.js'
import type { RoutedEdge } from './route-edges.js'
import { moves, type Side } from './route-grid.js'
import type { Run, RunSet } from './runs.js'

/** A finished drawing and what the choice between several needs to know about it. */
export type Sheet = {
  readonly drawing: Drawing
  readonly nodeBoxes: readonly DrawingBox[]
  readonly records: readonly DrawingBox[]
  readonly lines: readonly DrawingPath[]
  readonly labelMisses: number
  readonly losses: number
}

/** White space around a drawing. */
export const sheetMargin = 0.5

const drawNode = (shape: NodeShape, { x, y }: Point): DrawingBox => ({
  kind: 'box',
  shape: shape.shape,
  x: x - shape.width / 2,
  y: y - shape.height / 2,
  width: shape.width,
  height: shape.height,
  lines: shape.lines,
  fill: shape.shape === 'rounded' ? 'medium' : shape.shape === 'diamond' ? 'none' : 'light',
})

/** The sheet of records beside a step, and the thin line that ties it to the step. */
const drawRecord = (
  shape: NodeShape,
  box: DrawingBox,
  place: Frame['recordPlaces'][number],
  gap: number,
): { readonly record: DrawingBox; readonly tie: DrawingPath } | null => {
  if (shape.record === null || place === 'none') return null
  const { width, height, lines } = shape.record
  const middle = box.y + box.height / 2
  const y = place === 'raised' ? middle - raisedRecordGap - height / 2 : middle
  // On a diamond the tie begins on the slanting side, well below its upper corner.
  const tieY = place === 'raised' ? Math.max(y, middle - box.height * 0.3) : y
  const inset = box.shape === 'diamond' ? (Math.abs(tieY - middle) / box.height) * box.width : 0
  const x = place === 'left' ? box.x - gap - width : box.x + box.width + gap
  const from = place === 'left' ? box.x + inset : box.x + box.width - inset
  const to = place === 'left' ? x + width : x
  return {
    record: { kind: 'box', shape: 'document', x, y: y - height / 2, width, height, lines, fill: 'none' },
    tie: {
      kind: 'path',
      points: [
        { x: from, y: tieY },
        { x: to, y: tieY },
      ],
      arrow: false,
    },
  }
}

/** The middle of a side; measured from the axes, so that lines on an axis are straight to the last bit. */
const border = (centre: Point, shape: NodeShape, side: Side): Point => {
  const move = moves[side]
  return { x: centre.x + (move.column * shape.width) / 2, y: centre.y + (move.row * shape.height) / 2 }
}

const drawLine = (runs: readonly Run[], place: (run: Run) => number, start: Point, end: Point): DrawingPath => {
  const corners = runs.slice(1).map((run, index) => {
    const before = runs[index] ?? run
    return before.vertical ? { x: place(before), y: place(run) } : { x: place(run), y: place(before) }
  })
  return { kind: 'path', points: [start, ...corners, end], arrow: true }
}

const labelRequests = (routed: readonly RoutedEdge[], lines: readonly DrawingPath[]): readonly LabelRequest[] =>
  routed.flatMap(({ edge, route }, index) => {
    const path = lines[index]
    if (edge.label === '' || path === undefined) return []
    const shared = routed.some(
      (other) => other.edge !== edge && other.edge.from === edge.from && other.route.exit === route.exit,
    )
    return [{ label: edge.label, path, firstSegment: shared && path.points.length > 2 ? 1 : 0 }]
  })

const extent = (element: Drawing['elements'][number]): readonly Point[] => {
  switch (element.kind) {
    case 'box':
      return [element, { x: element.x + element.width, y: element.y + element.height }]
    case 'path':
      return element.points
    case 'text': {
      const half = { x: measureText(element.text, element.size) / 2, y: element.size / 2 }
      return [
        { x: element.x - half.x, y: element.y - half.y },
        { x: element.x + half.x, y: element.y + half.y },
      ]
    }
  }
}

const moved = <Element extends Drawing['elements'][number]>(element: Element, dx: number, dy: number): Element =>
  element.kind === 'path'
    ? { ...element, points: element.points.map((point) => ({ x: point.x + dx, y: point.y + dy })) }
    : { ...element, x: element.x + dx, y: element.y + dy }

/** Draws shapes, records, lines and answers on the frame, and trims the drawing to what is there. */
export const drawSheet = (
  placement: Placement,
  routed: readonly RoutedEdge[],
  runSet: RunSet,
  lanes: Lanes,
  shapes: readonly NodeShape[],
  frame: Frame,
  metrics: Metrics,
): Sheet => {
  const place = (run: Run): number => {
    const track = runSet.trackOf(run)
    if (track === undefined) return (run.vertical ? frame.columnAxes : frame.rowAxes)[(run.line - 1) / 2] ?? 0
    const first = (run.vertical ? frame.columnLanes : frame.rowLanes)[run.line / 2] ?? 0
    return first + (lanes.laneOf[track] ?? 0) * metrics.lane
  }
  const centres = placement.cells.map((cell) => ({
    x: frame.columnAxes[cell.column] ?? 0,
    y: frame.rowAxes[cell.row] ?? 0,
  }))
  const nodeBoxes = shapes.map((shape, node) => drawNode(shape, centres[node] ?? { x: 0, y: 0 }))
  const endOf = (node: number, side: Side): Point => {
    const [centre, shape] = [centres[node], shapes[node]]
    if (centre === undefined || shape === undefined) throw new Error('a line without a step')
    return border(centre, shape, side)
  }
  const whole = routed.map(({ edge, route }, index) =>
    drawLine(runSet.runs[index] ?? [], place, endOf(edge.from, route.exit), endOf(edge.to, route.entry)),
  )
  const lines = joinLines(
    whole,
    routed.map(({ edge }) => edge.to),
  )
  const hung = shapes.flatMap((shape, node) => {
    const box = nodeBoxes[node]
    const one = box && drawRecord(shape, box, frame.recordPlaces[node] ?? 'none', metrics.recordGap)
    return one ? [one] : []
  })
  const records = hung.map((one) => one.record)
  const ties = hung.map((one) => one.tie)
  const requests = labelRequests(routed, lines)
  const { texts, misses } = placeLabels(requests, [...nodeBoxes, ...records], [...lines, ...ties], metrics)
  return trim({ nodeBoxes, records, lines, ties, texts }, misses, shapes)
}

type Parts = {
  readonly nodeBoxes: readonly DrawingBox[]
  readonly records: readonly DrawingBox[]
  readonly lines: readonly DrawingPath[]
  readonly ties: readonly DrawingPath[]
  readonly texts: readonly DrawingText[]
}

const trim = (parts: Parts, labelMisses: number, shapes: readonly NodeShape[]): Sheet => {
  const all = [...parts.nodeBoxes, ...parts.records, ...parts.lines, ...parts.ties, ...parts.texts]
  const points = all.flatMap(extent)
  const [left, top] = [
    Math.min(...points.map(({ x }) => x)) - sheetMargin,
    Math.min(...points.map(({ y }) => y)) - sheetMargin,
  ]
  const width = Math.max(...points.map(({ x }) => x)) + sheetMargin - left
  const height = Math.max(...points.map(({ y }) => y)) + sheetMargin - top
  const losses = shapes.reduce((sum, shape) => sum + shape.losses, 0)
  const shift = <Element extends Drawing['elements'][number]>(list: readonly Element[]): readonly Element[] =>
    list.map((one) => moved(one, -left, -top))
  const nodeBoxes = shift(parts.nodeBoxes)
  const records = shift(parts.records)
  const lines = shift(parts.lines)
  const elements = [...lines, ...shift(parts.ties), ...nodeBoxes, ...records, ...shift(parts.texts)]
  return { drawing: { width, height, elements }, nodeBoxes, records, lines, labelMisses, losses }
}
