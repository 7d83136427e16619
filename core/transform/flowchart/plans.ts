import type { FlowGraph } from './flow-graph.js'
import { assignLanes, type Lanes } from './lanes.js'
import { placeNodes, type Placement, type PlacementStyle } from './placement.js'
import { routeEdges, type RoutedEdge } from './route-edges.js'
import { cutIntoRuns, type RunSet } from './runs.js'

/** A placement with all its lines, before it has a size. */
export type Plan = {
  readonly placement: Placement
  readonly routed: readonly RoutedEdge[]
  readonly runSet: RunSet
  readonly lanes: Lanes
  readonly style: PlacementStyle
}

const styles: readonly PlacementStyle[] = ([3, 2] as const)
  .flatMap((columns) =>
    (['longest', 'first'] as const).flatMap((spine) =>
      [true, false].flatMap((beside) =>
        ([1, -1] as const).map((side): PlacementStyle => ({ columns, spine, beside, side })),
      ),
    ),
  )
  // In one column every line finds a way that nothing blocks, so there is always a plan.
  .concat({ columns: 1, spine: 'longest', beside: false, side: 1 })

const planFor = (graph: FlowGraph, placement: Placement, style: PlacementStyle): Plan | undefined => {
  const routed = routeEdges(graph, placement)
  if (routed === undefined) return undefined
  const runSet = cutIntoRuns(routed)
  const targets = routed.map(({ edge }) => edge.to)
  const lanes = assignLanes(runSet, targets, placement.rows, placement.columns)
  return lanes && { placement, routed, runSet, lanes, style }
}

/** Every way of placing that differs from those before it and whose lines can be drawn. */
export const makePlans = (graph: FlowGraph): readonly Plan[] => {
  const seen = new Set<string>()
  return styles.flatMap((style) => {
    const placement = placeNodes(graph, style)
    const key = placement.cells.map((cell) => `${cell.row},${cell.column}`).join(' ')
    if (seen.has(key)) return []
    seen.add(key)
    const plan = planFor(graph, placement, style)
    return plan === undefined ? [] : [plan]
  })
}
