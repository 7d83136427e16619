import type { DrawingPath } from '../drawing.js'
import { countCrossings, type Stretch } from './crossings.js'
import type { Sheet } from './draw.js'
import type { Placement } from './placement.js'
import type { Plan } from './plans.js'
import type { RoutedEdge } from './route-edges.js'
import type { Track } from './runs.js'

const stretchesOf = (path: DrawingPath): readonly Stretch[] =>
  path.points.slice(1).map((to, index) => {
    const from = path.points[index] ?? to
    const vertical = Math.abs(from.x - to.x) < 0.001
    const [one, other] = vertical ? [from.y, to.y] : [from.x, to.x]
    return { vertical, line: vertical ? from.x : from.y, low: Math.min(one, other), high: Math.max(one, other) }
  })

const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, one) => sum + one.high - one.low, 0)

/** Lines to different targets that run over one another, which no reader can follow. */
const countOverlaps = (lines: readonly (readonly Stretch[])[], routed: readonly RoutedEdge[]): number => {
  let count = 0
  lines.forEach((one, index) => {
    lines.slice(index + 1).forEach((other, offset) => {
      const [edge, second] = [routed[index]?.edge, routed[index + 1 + offset]?.edge]
      if (edge?.to === second?.to || edge?.from === second?.from) return
      for (const a of one) {
        for (const b of other) {
          const close = a.vertical === b.vertical && Math.abs(a.line - b.line) < 0.5
          if (close && Math.min(a.high, b.high) - Math.max(a.low, b.low) > 0.01) count += 1
        }
      }
    })
  })
  return count
}

/** Lines that join one track from above and below at the same place, and look like one line that goes through. */
const headOnMeetings = (tracks: readonly Track[]): number =>
  tracks
    .flatMap((track) => track.attachments.map((one) => ({ one, track })))
    .filter(
      ({ one, track }) => one.side === 1 && track.attachments.some(({ at, side }) => side === -1 && at === one.at),
    ).length

/** Steps by which another column outdoes the one that the process begins in: the main way belongs under the start. */
const straySteps = ({ cells, columns }: Placement): number => {
  const counts = Array.from({ length: columns }, (_, column) => cells.filter((cell) => cell.column === column).length)
  return Math.max(...counts) - (counts[cells[0]?.column ?? 0] ?? 0)
}

/** Answers that leave a decision by the same corner. */
const sharedExits = (routed: readonly RoutedEdge[]): number =>
  routed.length - new Set(routed.map(({ route }) => `${route.from} ${route.exit}`)).size

/** Way that lines on to a later step take for nothing, in millimetres. Loops have to go round. */
const detours = (lines: readonly (readonly Stretch[])[], sheet: Sheet, routed: readonly RoutedEdge[]): number =>
  routed.reduce((sum, { edge }, index) => {
    const points = sheet.lines[index]?.points ?? []
    const [first, last] = [points[0], points.at(-1)]
    if (edge.back || first === undefined || last === undefined) return sum
    return sum + lengthOf(lines[index] ?? []) - Math.abs(first.x - last.x) - Math.abs(first.y - last.y)
  }, 0)

/** How much worse a drawing is than a perfect one: crossings, bends, long ways, words in the way, unbalanced size. */
export const faultsOf = (sheet: Sheet, { routed, runSet, style, placement }: Plan): number => {
  const lines = sheet.lines.map(stretchesOf)
  const crossings = countCrossings(
    lines,
    routed.map(({ edge }) => edge.to),
  )
  const bends = lines.reduce((sum, one) => sum + one.length - 1, 0)
  const length = lines.reduce((sum, one) => sum + lengthOf(one), 0)
  const { width, height } = sheet.drawing
  return (
    countOverlaps(lines, routed) * 1000 +
    sheet.labelMisses * 40 +
    sheet.losses * 3 +
    sharedExits(routed) * 25 +
    crossings * 18 +
    headOnMeetings(runSet.tracks) * 20 +
    straySteps(placement) * 4 +
    // Readers look for branches on the right.
    (style.side === 1 ? 0 : 4) +
    bends * 2 +
    length * 0.03 +
    detours(lines, sheet, routed) * 0.1 +
    height * 0.3 +
    width * 0.03
  )
}
