import type { Point } from '../../../core/transform/drawing.js'

/** Length and half width of an arrow head, in millimetres on paper. */
const headLength = 2.4
const headHalfWidth = 0.95

/** A path that ends in an arrow head: the line stops inside the head, so that its end does not show at the tip. */
export type ArrowedPath = { readonly line: readonly Point[]; readonly head: readonly Point[] }

/** Cuts the last segment back and puts a triangle there; null where the path has no direction. */
export const arrowed = (points: readonly Point[]): ArrowedPath | null => {
  const tip = points.at(-1)
  const before = points.findLast((point) => tip !== undefined && (point.x !== tip.x || point.y !== tip.y))
  if (tip === undefined || before === undefined) return null
  const length = Math.hypot(tip.x - before.x, tip.y - before.y)
  const size = Math.min(1, length / headLength)
  const along = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length }
  const at = (back: number, aside: number): Point => ({
    x: tip.x - along.x * back * size - along.y * aside * size,
    y: tip.y - along.y * back * size + along.x * aside * size,
  })
  return {
    line: [...points.slice(0, points.lastIndexOf(before) + 1), at(headLength * 0.8, 0)],
    head: [at(headLength, headHalfWidth), tip, at(headLength, -headHalfWidth)],
  }
}

/** A point scaled about the origin. */
export const scaled = (point: Point, scale: number): Point => ({ x: point.x * scale, y: point.y * scale })
