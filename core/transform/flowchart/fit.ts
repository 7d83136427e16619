import { drawSheet, sheetMargin, type Sheet } from './draw.js'
import type { FlowGraph, FlowNode } from './flow-graph.js'
import { layColumns, layFrame, recordPlacesFor } from './frame.js'
import type { Metrics } from './metrics.js'
import { breadthOf, naturalWidth, recordSheet, shapeNode, type Breadth, type NodeShape } from './node-shapes.js'
import type { Plan } from './plans.js'

/** Shapes at one scale; text is broken into lines once for every width. */
export type ShapeBook = {
  readonly metrics: Metrics
  readonly natural: readonly number[]
  readonly breadth: (node: number, width: number) => Breadth
  readonly shape: (node: number, width: number) => NodeShape
}

/** Opens the book of shapes of a chart at a scale. */
export const openShapeBook = (graph: FlowGraph, metrics: Metrics): ShapeBook => {
  const known = new Map<string, NodeShape>()
  const records = graph.nodes.map((node) => (node.kind === 'step' ? recordSheet(node.step.records, metrics) : null))
  const vertex = (node: number): FlowNode => {
    const found = graph.nodes[node]
    if (found === undefined) throw new Error('no such step')
    return found
  }
  return {
    metrics,
    natural: graph.nodes.map((node) => naturalWidth(node, metrics)),
    breadth: (node, width) => breadthOf(vertex(node), metrics, width, records[node] ?? null),
    shape: (node, width) => {
      const key = `${node} ${width}`
      const found = known.get(key) ?? shapeNode(vertex(node), metrics, width, records[node] ?? null)
      known.set(key, found)
      return found
    },
  }
}

const widest = 44
const narrowest = 18
const roundUp = (value: number): number => Math.ceil(value * 2) / 2

/** All boxes of a column are as wide as its longest text wants, but no wider than the cap. Gives every box's width. */
const widthsFor = (plan: Plan, book: ShapeBook, cap: number): readonly number[] => {
  const widths = Array.from({ length: plan.placement.columns }, () => Math.min(cap, book.metrics.name * 8))
  plan.placement.cells.forEach((cell, node) => {
    const wish = roundUp(book.natural[node] ?? 0)
    widths[cell.column] = Math.min(cap, Math.max(widths[cell.column] ?? 0, wish))
  })
  return plan.placement.cells.map((cell) => widths[cell.column] ?? cap)
}

/** Draws a plan with the widest boxes with which it keeps within the width, or with the narrowest. */
export const fitWidth = (graph: FlowGraph, plan: Plan, book: ShapeBook, width: number): Sheet => {
  const places = recordPlacesFor(graph, plan.routed)
  const isTooWide = (cap: number): boolean => {
    const breadths = widthsFor(plan, book, cap).map((each, node) => book.breadth(node, each))
    return layColumns(plan, breadths, places, book.metrics).width + 2 * sheetMargin > width
  }
  const drawFor = (cap: number): Sheet => {
    const shapes = widthsFor(plan, book, cap).map((each, node) => book.shape(node, each))
    const frame = layFrame(plan, shapes, places, book.metrics)
    return drawSheet(plan.placement, plan.routed, plan.runSet, plan.lanes, shapes, frame, book.metrics)
  }
  let [cap, fails] = [narrowest, widest + 1]
  while (fails - cap > 1) {
    const middle = Math.floor((cap + fails) / 2)
    if (isTooWide(middle)) fails = middle
    else cap = middle
  }
  let sheet = drawFor(cap)
  while (sheet.drawing.width > width && cap > narrowest) sheet = drawFor((cap -= 1))
  return sheet
}
