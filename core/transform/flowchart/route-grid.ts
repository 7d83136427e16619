import type { Placement } from './placement.js'

/**
 * A point of the routing grid. Odd lines are the axes of rows and columns, even lines the channels between them;
 * the step in cell (row, column) stands on the crossing of lines (2·row + 1, 2·column + 1).
 */
export type GridPoint = { readonly row: number; readonly column: number }

/** A side of a step, and the direction of a walk that leaves by it. */
export type Side = 'top' | 'right' | 'bottom' | 'left'

/** The way of an exit over the grid, from the middle of its step to the middle of its target. */
export type Route = {
  readonly from: number
  readonly to: number
  readonly exit: Side
  readonly entry: Side
  readonly points: readonly GridPoint[]
}

/** One step over the grid by direction. */
export const moves: Readonly<Record<Side, GridPoint>> = {
  top: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  bottom: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
}

/** The four sides in a fixed order. */
export const sides: readonly Side[] = ['bottom', 'right', 'left', 'top']

/** The side across. */
export const opposite: Readonly<Record<Side, Side>> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

/** The grid point of a vertex. */
export const pointOfNode = (placement: Placement, node: number): GridPoint => {
  const cell = placement.cells[node] ?? { row: 0, column: 0 }
  return { row: cell.row * 2 + 1, column: cell.column * 2 + 1 }
}

/** Who runs where: the routes over every unit of the grid, by the unit's upper or left point. */
export type Traffic = {
  readonly placement: Placement
  readonly nodeAt: ReadonlyMap<number, number>
  readonly units: Map<number, readonly Route[]>
}

/** A number for every point of the grid and of the border around it. */
export const pointKey = ({ columns }: Placement, row: number, column: number): number =>
  (row + 1) * (columns * 2 + 3) + column + 1

/** An empty grid for a placement. */
export const emptyTraffic = (placement: Placement): Traffic => ({
  placement,
  nodeAt: new Map(
    placement.cells.map((_, node) => {
      const { row, column } = pointOfNode(placement, node)
      return [pointKey(placement, row, column), node]
    }),
  ),
  units: new Map(),
})

const unitKey = ({ placement }: Traffic, point: GridPoint, side: Side): number => {
  const move = moves[side]
  const row = Math.min(point.row, point.row + move.row)
  const column = Math.min(point.column, point.column + move.column)
  return pointKey(placement, row, column) * 2 + (move.row === 0 ? 0 : 1)
}

const nobody: readonly Route[] = []

/** The routes over the unit that leaves a point in a direction. */
export const routesOver = (traffic: Traffic, point: GridPoint, side: Side): readonly Route[] =>
  traffic.units.get(unitKey(traffic, point, side)) ?? nobody

/** The vertex at a point, if any. */
export const nodeAtPoint = (traffic: Traffic, { row, column }: GridPoint): number | undefined =>
  traffic.nodeAt.get(pointKey(traffic.placement, row, column))

/** The point one step on, or undefined outside the grid. */
export const stepFrom = (traffic: Traffic, point: GridPoint, side: Side): GridPoint | undefined => {
  const next = { row: point.row + moves[side].row, column: point.column + moves[side].column }
  const inside =
    next.row >= 0 &&
    next.column >= 0 &&
    next.row <= traffic.placement.rows * 2 &&
    next.column <= traffic.placement.columns * 2
  return inside ? next : undefined
}

/** The direction from a point to one beside it. */
export const directionOf = (from: GridPoint, to: GridPoint): Side => {
  if (to.row !== from.row) return to.row > from.row ? 'bottom' : 'top'
  return to.column > from.column ? 'right' : 'left'
}

/** Enters a found route into the traffic. */
export const addRoute = (traffic: Traffic, route: Route): void => {
  route.points.forEach((point, index) => {
    const next = route.points[index + 1]
    if (next === undefined) return
    const key = unitKey(traffic, point, directionOf(point, next))
    traffic.units.set(key, [...(traffic.units.get(key) ?? []), route])
  })
}
