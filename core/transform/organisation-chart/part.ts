import type { DrawingBox, DrawingPath, Point } from '../drawing.js'

/** A drawn piece of the chart: a unit with everything under it. `anchor` is the middle of the unit's upper side. */
export type Part = {
  readonly boxes: readonly DrawingBox[]
  readonly paths: readonly DrawingPath[]
  readonly anchor: Point
}

/** Moves a part. */
export const movePart = (part: Part, dx: number, dy: number): Part => ({
  boxes: part.boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
  paths: part.paths.map((path) => ({ ...path, points: path.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) })),
  anchor: { x: part.anchor.x + dx, y: part.anchor.y + dy },
})

/** A line without an arrow head. */
export const line = (...points: readonly Point[]): DrawingPath => ({ kind: 'path', points, arrow: false })

type Area = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const areasOf = (part: Part): readonly Area[] => [
  ...part.boxes.map((box) => ({ left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height })),
  ...part.paths.map(({ points }) => ({
    left: Math.min(...points.map(({ x }) => x)),
    right: Math.max(...points.map(({ x }) => x)),
    top: Math.min(...points.map(({ y }) => y)),
    bottom: Math.max(...points.map(({ y }) => y)),
  })),
]

/** The smallest area around a part. */
export const boundsOf = (part: Part): Area => {
  const areas = areasOf(part)
  return {
    left: Math.min(...areas.map((area) => area.left)),
    right: Math.max(...areas.map((area) => area.right)),
    top: Math.min(...areas.map((area) => area.top)),
    bottom: Math.max(...areas.map((area) => area.bottom)),
  }
}

/** Puts parts side by side as close as their outlines allow: what hangs low may reach under a neighbour. */
export const packSideways = (parts: readonly Part[], gap: number): readonly Part[] => {
  const placed: Part[] = []
  const taken: Area[] = []
  for (const part of parts) {
    const areas = areasOf(part)
    let shift = placed.length === 0 ? 0 : Number.NEGATIVE_INFINITY
    for (const other of taken) {
      for (const area of areas) {
        const apart = area.top >= other.bottom + gap || other.top >= area.bottom + gap
        if (!apart) shift = Math.max(shift, other.right + gap - area.left)
      }
    }
    // The units themselves keep their order, also where nothing is in the way.
    const last = placed.at(-1)
    if (last !== undefined) shift = Math.max(shift, last.anchor.x + gap - part.anchor.x)
    placed.push(movePart(part, shift, 0))
    taken.push(...areas.map((area) => ({ ...area, left: area.left + shift, right: area.right + shift })))
  }
  return placed
}

/** One part of several; the anchor is the given one. */
export const joinParts = (parts: readonly Part[], anchor: Point): Part => ({
  boxes: parts.flatMap((part) => part.boxes),
  paths: parts.flatMap((part) => part.paths),
  anchor,
})
