import type { Drawing } from '../drawing.js'
import type { Sheet } from './draw.js'
import { fitWidth, openShapeBook } from './fit.js'
import type { FlowchartOptions, FlowchartSteps } from './flowchart-node.js'
import { readFlowGraph } from './flow-graph.js'
import { metricsFor } from './metrics.js'
import { makePlans } from './plans.js'
import { faultsOf } from './quality.js'

const scales = [1, 0.93, 0.86, 0.79, 0.72, 0.65]

/**
 * Lays out the flowchart of a process: the main way runs down, branches stand beside it, loops and skips run in lanes
 * of their own. Of several placements the one with the fewest crossings, bends and detours at the largest text wins.
 */
export const layoutFlowchart = (steps: FlowchartSteps, options: FlowchartOptions = {}): Drawing => {
  const width = options.maxWidth ?? 155
  const height = options.maxHeight ?? 225
  const graph = readFlowGraph(steps, options)
  const plans = makePlans(graph)
  let best: { readonly sheet: Sheet; readonly faults: number } | undefined
  // Where a chart fits, a smaller text may still be better if it breaks fewer names and needs fewer detours.
  for (let index = 0, further = 2; index < scales.length && further > 0; index += 1) {
    const scale = scales[index] ?? 1
    const book = openShapeBook(graph, metricsFor(scale))
    for (const plan of plans) {
      const sheet = fitWidth(graph, plan, book, width)
      const tooWide = Math.max(0, sheet.drawing.width - width)
      const over = (tooWide > 0 ? 200 : 0) + tooWide * 20 + Math.max(0, sheet.drawing.height - height) * 4
      const faults = faultsOf(sheet, plan) + over + (1 - scale) * 50
      if (best === undefined || faults < best.faults) best = { sheet, faults }
    }
    if (best !== undefined && best.sheet.drawing.height <= height && best.sheet.drawing.width <= width) further -= 1
  }
  if (best === undefined) throw new Error('no placement could be drawn')
  return best.sheet.drawing
}
