import type { DrawingBox, DrawingLine } from '../drawing.js'
import { lineHeight, measureText, wrapText } from '../text-measure.js'
import { fitDiamond } from './diamond.js'
import type { FlowNode } from './flow-graph.js'
import type { FlowchartNode } from './flowchart-node.js'
import type { Metrics } from './metrics.js'
import { blockHeight, detailLines, detailText, isCut, toLines } from './shape-text.js'

/** How a vertex is drawn; the records hang beside it. */
export type NodeShape = {
  readonly shape: DrawingBox['shape']
  readonly width: number
  readonly height: number
  readonly lines: readonly DrawingLine[]
  /** What the size costs in ease of reading: names in several lines, a post that has no room. */
  readonly losses: number
  readonly record: { readonly width: number; readonly height: number; readonly lines: readonly DrawingLine[] } | null
}

/** White space to the left and right of the text of a box, together. */
const sidePadding = 2.6

const terminalWidth = (text: string, metrics: Metrics): number =>
  Math.max(measureText(text, metrics.name) + metrics.name * 2, metrics.name * 6.5)

/** The width at which a vertex needs no line breaks. */
export const naturalWidth = (node: FlowNode, metrics: Metrics): number => {
  if (node.kind !== 'step') return terminalWidth(node.text, metrics)
  const { step } = node
  const name = measureText(step.name.trim(), metrics.name)
  // A diamond of twice the width of its text is as high as a box with two lines and some air.
  if (step.kind === 'decision') return 2 * (Math.max(name, measureText(step.responsible, metrics.detail)) + 1)
  return Math.max(name, measureText(detailText(step), metrics.detail)) + sidePadding
}

const action = (step: FlowchartNode, metrics: Metrics, width: number): Omit<NodeShape, 'record'> => {
  const room = width - sidePadding + 0.2
  const names = toLines(wrapText(step.name, metrics.name, room, 3), metrics.name, true)
  const details = detailLines(step, metrics.detail, room)
  const lines = [...names, ...details]
  const losses = Math.max(0, names.length - 1) * 1.5 + Math.max(0, details.length - 1) + (isCut(lines) ? 4 : 0)
  const height = Math.max(blockHeight(lines), metrics.name * lineHeight) + metrics.padding * 2
  return { shape: 'rectangle', width, height, lines, losses }
}

/** One sheet with all codes; more than four stand two abreast. */
export const recordSheet = (codes: readonly string[], metrics: Metrics): NodeShape['record'] => {
  if (codes.length === 0) return null
  const abreast = codes.length > 4 ? 2 : 1
  const rows = Array.from({ length: Math.ceil(codes.length / abreast) }, (_, row) =>
    codes.slice(row * abreast, (row + 1) * abreast).join(' '),
  )
  const widest = Math.max(...rows.map((row) => measureText(row, metrics.code)))
  const lines = toLines(rows, metrics.code, false)
  return { width: widest + 2, height: blockHeight(lines) + 2, lines }
}

/** How wide a shape and its records are, which is known before its text is broken into lines. */
export type Breadth = { readonly width: number; readonly record: { readonly width: number } | null }

/** The breadth of a vertex: only a terminal keeps its own width, whatever the width of its column. */
export const breadthOf = (node: FlowNode, metrics: Metrics, width: number, record: NodeShape['record']): Breadth => ({
  width: node.kind === 'step' ? width : terminalWidth(node.text, metrics),
  record,
})

/** The shape of a vertex with its text broken into lines for a width. */
export const shapeNode = (node: FlowNode, metrics: Metrics, width: number, record: NodeShape['record']): NodeShape => {
  if (node.kind !== 'step') {
    const lines = toLines([node.text], metrics.name, true)
    const height = blockHeight(lines) + metrics.padding * 2
    return { shape: 'rounded', width: terminalWidth(node.text, metrics), height, lines, losses: 0, record: null }
  }
  const { step } = node
  if (step.kind === 'action') return { ...action(step, metrics, width), record }
  return { shape: 'diamond', width, ...fitDiamond(step, metrics, width), record }
}

/** Height of the row that a shape needs: its own or that of its records. */
export const rowHeight = (shape: NodeShape): number => Math.max(shape.height, shape.record?.height ?? 0)
