import type { FlowchartSteps } from '../../core/transform/flowchart/flowchart-node.js'
import type { FlowchartReply, FlowchartRequest } from './flowchart-worker.js'

/** Draws processes in a worker, one for the whole application; equal processes are drawn once. */
let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, (svg: string) => void>()
const drawn = new Map<string, Promise<string>>()
const mostDrawn = 60

/** The drawing of a process as SVG. */
export const drawFlowchart = (steps: FlowchartSteps): Promise<string> => {
  const key = JSON.stringify(steps)
  const known = drawn.get(key)
  if (known !== undefined) return known
  const drawing = new Promise<string>((resolve) => {
    lastId += 1
    waiting.set(lastId, resolve)
    openWorker().postMessage({ id: lastId, steps } satisfies FlowchartRequest)
  })
  drawn.set(key, drawing)
  for (const oldest of drawn.keys()) {
    if (drawn.size <= mostDrawn) break
    drawn.delete(oldest)
  }
  return drawing
}

const openWorker = (): Worker => {
  if (worker !== undefined) return worker
  worker = new Worker(new URL('./flowchart-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<FlowchartReply>) => {
    waiting.get(data.id)?.(data.svg)
    waiting.delete(data.id)
  })
  return worker
}
