import type { FlowGraph } from './flow-graph.js'
import { labelBlock } from './labels.js'
import type { Lanes } from './lanes.js'
import type { Metrics } from './metrics.js'
import { rowHeight, type Breadth, type NodeShape } from './node-shapes.js'
import type { Placement } from './placement.js'
import type { RoutedEdge } from './route-edges.js'
import type { Side } from './route-grid.js'

/** Where the records of a step hang: beside it, or above the exit where both sides are taken. */
export type RecordPlace = 'none' | 'right' | 'left' | 'raised'

/** The coordinates of the grid: axes of rows and columns, and the first lane of every channel. */
export type Frame = {
  readonly columnAxes: readonly number[]
  readonly rowAxes: readonly number[]
  readonly columnLanes: readonly number[]
  readonly rowLanes: readonly number[]
  readonly recordPlaces: readonly RecordPlace[]
  /** Width of all columns and channels; words beside upright lines may stand out a little. */
  readonly width: number
}

/** Steps in their cells with routed lines, before anything has a size. */
type Grid = { readonly placement: Placement; readonly routed: readonly RoutedEdge[]; readonly lanes: Lanes }

/** Distance between the line of an exit and records that hang above it. */
export const raisedRecordGap = 1.2

/** For every step the side that is free for its records. */
export const recordPlacesFor = (graph: FlowGraph, routed: readonly RoutedEdge[]): readonly RecordPlace[] =>
  graph.nodes.map((node, index) => {
    if (node.kind !== 'step' || node.step.records.length === 0) return 'none'
    const taken = new Set<Side>()
    for (const { route } of routed) {
      if (route.from === index) taken.add(route.exit)
      if (route.to === index) taken.add(route.entry)
    }
    if (!taken.has('right')) return 'right'
    return taken.has('left') ? 'raised' : 'left'
  })

/** Room that a step needs to the left or right of its column's axis: itself, its records, the words of an exit. */
const reach = (
  node: number,
  side: 'left' | 'right',
  shape: Breadth,
  place: RecordPlace,
  routed: readonly RoutedEdge[],
  metrics: Metrics,
): number => {
  const half = shape.width / 2
  const record = shape.record === null ? 0 : metrics.recordGap + shape.record.width
  const here = place === side || (place === 'raised' && side === 'right') ? half + record : half
  const labels = routed
    .filter(({ edge, route }) => edge.from === node && route.exit === side && edge.label !== '')
    .map(({ edge }) => half + labelBlock(edge.label, metrics).width + 1.2)
  return Math.max(here, ...labels)
}

/** Width of a channel and the distance of its first lane from the channel's beginning. */
const channel = (lanes: number, lane: number, before: number, after: number, least: number) => {
  const used = lanes > 0 ? (lanes - 1) * lane + before + after : 0
  const size = Math.max(used, least)
  return { size, first: lanes > 0 ? before + (size - used) / 2 : 0 }
}

/** The columns of a frame; they need no more of the shapes than their breadth. */
export const layColumns = (
  { placement, routed, lanes }: Grid,
  shapes: readonly Breadth[],
  places: readonly RecordPlace[],
  metrics: Metrics,
) => {
  const axes: number[] = []
  const firstLanes: number[] = []
  let x = 0
  const direct = routed.some(
    ({ route }) => route.points.length === 3 && route.points.every((point) => point.row === route.points[0]?.row),
  )
  for (let column = 0; column <= placement.columns; column += 1) {
    const outer = column === 0 || column === placement.columns
    const [before, after] = [column === 0 ? 0 : metrics.gap, column === placement.columns ? 0 : metrics.gap]
    const least = outer ? 0 : direct ? 5 : 4
    const { size, first } = channel(lanes.columns[column] ?? 0, metrics.lane, before, after, least)
    firstLanes.push(x + first)
    x += size
    if (column === placement.columns) break
    const extent = (side: 'left' | 'right'): number =>
      Math.max(
        0,
        ...shapes.map((shape, node) =>
          placement.cells[node]?.column === column
            ? reach(node, side, shape, places[node] ?? 'none', routed, metrics)
            : 0,
        ),
      )
    const left = extent('left')
    axes.push(x + left)
    x += left + extent('right')
  }
  return { axes, firstLanes, width: x }
}

const layRows = (
  { placement, routed, lanes }: Grid,
  shapes: readonly NodeShape[],
  places: readonly RecordPlace[],
  metrics: Metrics,
) => {
  const axes: number[] = []
  const firstLanes: number[] = []
  const arrow = 2.2 + metrics.gap / 4
  let y = 0
  for (let row = 0; row <= placement.rows; row += 1) {
    const words = (from: number, side: Side): number =>
      Math.max(
        0,
        ...routed
          .filter(({ edge, route }) => placement.cells[edge.from]?.row === from && route.exit === side)
          .map(({ edge }) => (edge.label === '' ? 0 : labelBlock(edge.label, metrics).height + 0.8)),
      )
    const before = row === 0 ? 0 : Math.max(metrics.gap, words(row - 1, 'bottom'))
    const after = row === placement.rows ? 0 : Math.max(arrow, words(row, 'top'))
    const outer = row === 0 || row === placement.rows
    const least = outer ? 0 : Math.max(before + metrics.gap / 2, metrics.gap + arrow)
    const { size, first } = channel(lanes.rows[row] ?? 0, metrics.lane, before, after, least)
    firstLanes.push(y + first)
    y += size
    if (row === placement.rows) break
    const heights = shapes.map((shape, node) => {
      if (placement.cells[node]?.row !== row) return 0
      const raised = places[node] === 'raised' ? ((shape.record?.height ?? 0) + raisedRecordGap) * 2 : 0
      return Math.max(rowHeight(shape), raised)
    })
    const height = Math.max(0, ...heights)
    axes.push(y + height / 2)
    y += height
  }
  return { axes, firstLanes }
}

/** Gives every grid line its coordinate, so that all shapes, records, words and lanes have room. */
export const layFrame = (
  grid: Grid,
  shapes: readonly NodeShape[],
  places: readonly RecordPlace[],
  metrics: Metrics,
): Frame => {
  const columns = layColumns(grid, shapes, places, metrics)
  const rows = layRows(grid, shapes, places, metrics)
  return {
    columnAxes: columns.axes,
    rowAxes: rows.axes,
    columnLanes: columns.firstLanes,
    rowLanes: rows.firstLanes,
    recordPlaces: places,
    width: columns.width,
  }
}
