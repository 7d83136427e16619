import { drawSheet, sheetMargin, type Sheet } from './draw.js'
import type { FlowGraph } from './flow-graph.js'
import { layFrame } from './frame.js'
import type { Metrics } from './metrics.js'
import { naturalWidth, shapeNode, type NodeShape } from './node-shapes.js'
import type { Plan } from './plans.js'

/** Shapes at one scale; text is broken into lines once for every width. */
export type ShapeBook = {
  readonly metrics: Metrics
  readonly natural: readonly number[]
  readonly shape: (node: number, width: number) => NodeShape
}

/** Opens the book of shapes of a chart at a scale. */
export const openShapeBook = (graph: FlowGraph, metrics: Metrics): ShapeBook => {
  const known = new Map<string, NodeShape>()
  return {
    metrics,
    natural: graph.nodes.map((node) => naturalWidth(node, metrics)),
    shape: (node, width) => {
      const key = `${node} ${width}`
      const vertex = graph.nodes[node]
      if (vertex === undefined) throw new Error('no such step')
      const found = known.get(key) ?? shapeNode(vertex, metrics, width)
      known.set(key, found)
      return found
    },
  }
}

const widest = 44
const narrowest = 18
const roundUp = (value: number): number => Math.ceil(value * 2) / 2

/** All boxes of a column are as wide as its longest text wants, but no wider than the cap. */
const shapesFor = (plan: Plan, book: ShapeBook, cap: number): readonly NodeShape[] => {
  const widths = Array.from({ length: plan.placement.columns }, () => Math.min(cap, book.metrics.name * 8))
  plan.placement.cells.forEach((cell, node) => {
    const wish = roundUp(book.natural[node] ?? 0)
    widths[cell.column] = Math.min(cap, Math.max(widths[cell.column] ?? 0, wish))
  })
  return plan.placement.cells.map((cell, node) => book.shape(node, widths[cell.column] ?? cap))
}

/** Draws a plan with the widest boxes with which it keeps within the width, or with the narrowest. */
export const fitWidth = (graph: FlowGraph, plan: Plan, book: ShapeBook, width: number): Sheet => {
  const frameFor = (cap: number) => {
    const shapes = shapesFor(plan, book, cap)
    return { shapes, frame: layFrame(graph, plan.placement, plan.routed, plan.lanes, shapes, book.metrics) }
  }
  const drawFor = (cap: number): Sheet => {
    const { shapes, frame } = frameFor(cap)
    return drawSheet(plan.placement, plan.routed, plan.runSet, plan.lanes, shapes, frame, book.metrics)
  }
  let [cap, fails] = [narrowest, widest + 1]
  while (fails - cap > 1) {
    const middle = Math.floor((cap + fails) / 2)
    if (frameFor(middle).frame.width + 2 * sheetMargin > width) fails = middle
    else cap = middle
  }
  let sheet = drawFor(cap)
  while (sheet.drawing.width > width && cap > narrowest) sheet = drawFor((cap -= 1))
  return sheet
}
