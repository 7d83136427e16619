import type { FlowEdge, FlowGraph } from './flow-graph.js'
import type { Placement } from './placement.js'
import { addRoute, emptyTraffic, type Route, type Side } from './route-grid.js'
import { findRoute, type SideCosts } from './route-search.js'

/** An exit with its way. */
export type RoutedEdge = { readonly edge: FlowEdge; readonly route: Route }

type Ports = { readonly used: Map<string, 'in' | 'out'>; readonly waiting: Map<number, number> }

const cellOf = (placement: Placement, node: number) => placement.cells[node] ?? { row: 0, column: 0 }

/** Straight lines first, then short ways, then loops: what comes later has to make room. */
const inOrder = (graph: FlowGraph, placement: Placement): readonly FlowEdge[] => {
  const weight = (edge: FlowEdge): number => {
    const from = cellOf(placement, edge.from)
    const to = cellOf(placement, edge.to)
    const down = to.row - from.row
    const across = Math.abs(to.column - from.column)
    if (down === 1 && across === 0) return 0
    if (down === 0 && across === 1) return 1
    return down > 0 ? 10 + down * 2 + across : 1000 - down * 2 + across
  }
  return [...graph.edges].sort((one, other) => weight(one) - weight(other))
}

const hasRecords = (graph: FlowGraph, node: number): boolean => {
  const one = graph.nodes[node]
  return one?.kind === 'step' && one.step.records.length > 0
}

const isDecision = (graph: FlowGraph, node: number): boolean => {
  const one = graph.nodes[node]
  return one?.kind === 'step' && one.step.kind === 'decision'
}

/** Extra cost of a left or right side: beside records there is only one such side, at a decision a dear second one. */
const besideRecords = (graph: FlowGraph, ports: Ports, node: number, side: Side): number | undefined => {
  if (side !== 'left' && side !== 'right') return 0
  if (!hasRecords(graph, node)) return 0
  const other = side === 'left' ? 'right' : 'left'
  if (!ports.used.has(`${node},${other}`)) return side === 'right' ? 0.5 : 0
  return isDecision(graph, node) ? 6 : undefined
}

const exitCosts = (graph: FlowGraph, placement: Placement, ports: Ports, edge: FlowEdge): SideCosts => {
  const node = edge.from
  if (graph.nodes[node]?.kind === 'start') return { bottom: 0 }
  const result: Partial<Record<Side, number>> = {}
  const upward = cellOf(placement, edge.to).row <= cellOf(placement, node).row
  const onlySide = isDecision(graph, node) ? 0.5 : upward ? 2 : 4
  for (const side of ['left', 'right'] as const) {
    const records = besideRecords(graph, ports, node, side)
    if (!ports.used.has(`${node},${side}`) && records !== undefined) result[side] = onlySide + records
  }
  result.bottom = ports.used.has(`${node},bottom`) ? 30 : upward ? 2 : 0
  const free = (ports.waiting.get(node) ?? 0) === 0 && !ports.used.has(`${node},top`)
  if (free && upward && edge.to !== node) result.top = 1
  return result
}

const entryCosts = (graph: FlowGraph, ports: Ports, edge: FlowEdge): SideCosts => {
  const node = edge.to
  const result: Partial<Record<Side, number>> = {}
  if (ports.used.get(`${node},top`) !== 'out') result.top = 0
  for (const side of ['left', 'right'] as const) {
    const use = ports.used.get(`${node},${side}`)
    const records = besideRecords(graph, ports, node, side)
    if (use === 'in') result[side] = 1
    else if (use === undefined && records !== undefined) result[side] = (edge.back ? 0.5 : 2) + records
  }
  return result
}

/** Finds a way for every exit; undefined where the placement leaves none. */
export const routeEdges = (graph: FlowGraph, placement: Placement): readonly RoutedEdge[] | undefined => {
  const traffic = emptyTraffic(placement)
  const ports: Ports = { used: new Map(), waiting: new Map() }
  for (const edge of graph.edges) ports.waiting.set(edge.to, (ports.waiting.get(edge.to) ?? 0) + 1)
  const routed: RoutedEdge[] = []
  for (const edge of inOrder(graph, placement)) {
    const exits = exitCosts(graph, placement, ports, edge)
    const route = findRoute(traffic, edge.from, edge.to, exits, entryCosts(graph, ports, edge))
    if (route === undefined) return undefined
    addRoute(traffic, route)
    ports.waiting.set(edge.to, (ports.waiting.get(edge.to) ?? 0) - 1)
    ports.used.set(`${edge.from},${route.exit}`, 'out')
    ports.used.set(`${edge.to},${route.entry}`, 'in')
    routed.push({ edge, route })
  }
  return routed
}
