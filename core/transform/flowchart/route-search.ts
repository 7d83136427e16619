import { createQueue } from './route-queue.js'
import {
  directionOf,
  nodeAtPoint,
  opposite,
  pointKey,
  pointOfNode,
  routesOver,
  sides,
  stepFrom,
  type GridPoint,
  type Route,
  type Side,
  type Traffic,
} from './route-grid.js'

/** What a route may do at its ends: the extra cost of each allowed side. */
export type SideCosts = Readonly<Partial<Record<Side, number>>>

const costs = { vertical: 1, horizontal: 2.2, bend: 3, crossing: 5, company: 0.4, axis: 0.3, shared: 0.25, headOn: 8 }

type State = {
  readonly point: GridPoint
  readonly heading: Side
  readonly cost: number
  readonly before: State | undefined
}

const runsWith = (route: Route, point: GridPoint, heading: Side): boolean =>
  route.points.some((one, index) => {
    const next = route.points[index + 1]
    return (
      next !== undefined && one.row === point.row && one.column === point.column && directionOf(one, next) === heading
    )
  })

/** Cost of one unit of way, or undefined where another line already runs on the axis. */
const unitCost = (traffic: Traffic, point: GridPoint, heading: Side, from: number, to: number): number | undefined => {
  const vertical = heading === 'top' || heading === 'bottom'
  const plain = vertical ? costs.vertical : costs.horizontal
  const others = routesOver(traffic, point, heading)
  const sameTarget = others.filter((route) => route.to === to)
  if (sameTarget.length > 0 && sameTarget.every((route) => runsWith(route, point, heading))) {
    return plain * costs.shared
  }
  if (sameTarget.length > 0) return undefined
  const onAxis = (vertical ? point.column : point.row) % 2 === 1
  if (!onAxis) return plain + others.length * costs.company
  if (others.length === 0) return plain + costs.axis
  const startsAtOwnLine = nodeAtPoint(traffic, point) === from && others.every((route) => route.from === from)
  return startsAtOwnLine ? plain : undefined
}

/** Lines for other targets that a route going straight through a point would cross. */
const crossingsAt = (traffic: Traffic, point: GridPoint, heading: Side, to: number): number => {
  const upright = heading === 'top' || heading === 'bottom'
  const one = routesOver(traffic, point, upright ? 'left' : 'top')
  if (one.length === 0) return 0
  const other = routesOver(traffic, point, upright ? 'right' : 'bottom')
  return one.filter((route) => route.to !== to && other.includes(route)).length
}

const trace = (state: State): readonly GridPoint[] => {
  const points: GridPoint[] = []
  for (let one: State | undefined = state; one !== undefined; one = one.before) points.unshift(one.point)
  return points
}

/** Finds the cheapest way between two vertices over channels and empty cells, around every other step. */
export const findRoute = (
  traffic: Traffic,
  from: number,
  to: number,
  exits: SideCosts,
  entries: SideCosts,
): Route | undefined => {
  const start = pointOfNode(traffic.placement, from)
  const open = createQueue<State>()
  const closed = new Set<number>()
  const push = (before: State | undefined, point: GridPoint, heading: Side, cost: number): void => {
    const next = stepFrom(traffic, point, heading)
    if (next === undefined) return
    const way = unitCost(traffic, point, heading, from, to)
    if (way === undefined) return
    const node = nodeAtPoint(traffic, next)
    if (node !== undefined && node !== to) return
    const entry = node === undefined ? 0 : entries[opposite[heading]]
    if (entry === undefined) return
    const here = before ?? { point: start, heading, cost: 0, before: undefined }
    open.add({ point: next, heading, cost: cost + way + entry, before: here })
  }
  for (const side of sides) {
    const extra = exits[side]
    if (extra !== undefined) push(undefined, start, side, extra)
  }
  for (let state = open.take(); state !== undefined; state = open.take()) {
    const { point, heading, cost } = state
    if (nodeAtPoint(traffic, point) === to) {
      const points = trace(state)
      const second = points[1] ?? start
      return { from, to, exit: directionOf(start, second), entry: opposite[heading], points }
    }
    const key = pointKey(traffic.placement, point.row, point.column) * 4 + sides.indexOf(heading)
    if (closed.has(key)) continue
    closed.add(key)
    for (const side of sides) {
      if (side === opposite[heading]) continue
      const turn = side === heading ? crossingsAt(traffic, point, heading, to) * costs.crossing : costs.bend
      const meets = side !== heading && routesOver(traffic, point, heading).some((route) => route.to === to)
      push(state, point, side, cost + turn + (meets ? costs.headOn : 0))
    }
  }
  return undefined
}
