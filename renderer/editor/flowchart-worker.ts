import { drawingToSvg } from '../../core/transform/drawing-to-svg.js'
import { layoutFlowchart } from '../../core/transform/flowchart/layout-flowchart.js'
import type { FlowchartSteps } from '../../core/transform/flowchart/flowchart-node.js'

/** A process to draw; `id` comes back with its drawing. */
export type FlowchartRequest = { readonly id: number; readonly steps: FlowchartSteps }

/** A drawing as SVG, in millimetres. */
export type FlowchartReply = { readonly id: number; readonly svg: string }

// Dense processes take up to a second: here that keeps nobody from typing.
globalThis.addEventListener('message', ({ data }: MessageEvent<FlowchartRequest>) => {
  const reply: FlowchartReply = { id: data.id, svg: drawingToSvg(layoutFlowchart(data.steps)) }
  globalThis.postMessage(reply)
})
