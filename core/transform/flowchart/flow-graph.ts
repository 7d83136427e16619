import type { FlowchartNode, FlowchartOptions, FlowchartSteps } from './flowchart-node.js'

/** A vertex of the chart: a step, or one of the two terminals. */
export type FlowNode =
  { readonly kind: 'start' | 'end'; readonly text: string } | { readonly kind: 'step'; readonly step: FlowchartNode }

/** An exit between two vertices; `back` where it returns to a step that leads here. */
export type FlowEdge = {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly back: boolean
}

/** The process as vertices (0 is the start) and exits in their written order. `reachable` follows from the start. */
export type FlowGraph = {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly reachable: readonly boolean[]
}

type RawEdge = { readonly from: number; readonly to: number; readonly label: string }

/** Exits with a known target; two answers that lead to the same step become one line with both words. */
const readEdges = (steps: FlowchartSteps, end: number): readonly RawEdge[] => {
  const places = new Map<string, number>()
  steps.forEach((step, index) => {
    if (!places.has(step.key)) places.set(step.key, index + 1)
  })
  const edges: RawEdge[] = [{ from: 0, to: steps.length > 0 ? 1 : end, label: '' }]
  steps.forEach((step, index) => {
    const targets = new Map<number, string[]>()
    for (const exit of step.next) {
      const to = exit.to === 'end' ? end : places.get(exit.to)
      if (to === undefined) continue
      const labels = targets.get(to) ?? []
      const label = exit.label?.trim() ?? ''
      if (label !== '') labels.push(label)
      targets.set(to, labels)
    }
    for (const [to, labels] of targets) edges.push({ from: index + 1, to, label: labels.join('/') })
  })
  return edges
}

/** Walks depth first from the start, then from what was not reached, and finds the exits that close a loop. */
const walk = (count: number, edges: readonly RawEdge[]) => {
  const back = new Set<RawEdge>()
  const reachable = Array.from({ length: count }, () => false)
  const state = Array.from({ length: count }, (): 'new' | 'open' | 'done' => 'new')
  const visit = (node: number): void => {
    state[node] = 'open'
    for (const edge of edges.filter((one) => one.from === node)) {
      if (state[edge.to] === 'open') back.add(edge)
      else if (state[edge.to] === 'new') visit(edge.to)
    }
    state[node] = 'done'
  }
  visit(0)
  state.forEach((one, node) => (reachable[node] = one === 'done'))
  for (let node = 0; node < count; node += 1) if (state[node] === 'new') visit(node)
  return { back, reachable }
}

/** Reads the steps as a graph with terminals. The end is only there when something leads to it. */
export const readFlowGraph = (steps: FlowchartSteps, options: FlowchartOptions): FlowGraph => {
  const end = steps.length + 1
  const raw = readEdges(steps, end)
  const nodes: FlowNode[] = [
    { kind: 'start', text: options.startText ?? '开始' },
    ...steps.map((step) => ({ kind: 'step', step }) as const),
  ]
  if (raw.some((edge) => edge.to === end)) nodes.push({ kind: 'end', text: options.endText ?? '结束' })
  const { back, reachable } = walk(nodes.length, raw)
  return { nodes, edges: raw.map((edge) => ({ ...edge, back: back.has(edge) })), reachable }
}
