import type { DrawingPath, Point } from '../drawing.js'

/** Where a line joins one that leads to the same step: the rest of the way is the other's. */
const joinPoint = (
  line: DrawingPath,
  other: DrawingPath,
): { readonly keep: number; readonly at: Point } | undefined => {
  let found: { readonly keep: number; readonly at: Point } | undefined
  const [one, two] = [[...line.points].reverse(), [...other.points].reverse()]
  for (let index = 0; index + 1 < one.length && index + 1 < two.length; index += 1) {
    const [from, to, second] = [one[index], one[index + 1], two[index + 1]]
    if (from === undefined || to === undefined || second === undefined) break
    const sameStart = from.x === two[index]?.x && from.y === two[index]?.y
    const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)]
    const sameWay = dx === Math.sign(second.x - from.x) && dy === Math.sign(second.y - from.y)
    if (!sameStart || !sameWay) break
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
    const otherLength = Math.abs(second.x - from.x) + Math.abs(second.y - from.y)
    found = { keep: line.points.length - 1 - index, at: length <= otherLength ? to : second }
    if (Math.abs(length - otherLength) > 0.001) break
  }
  return found
}

/** Ends lines where they meet an earlier one to the same step, so that no stretch or arrow head is drawn twice. */
export const joinLines = (lines: readonly DrawingPath[], targets: readonly number[]): readonly DrawingPath[] =>
  lines.map((line, index) => {
    const joins = lines
      .slice(0, index)
      .flatMap((other, place) => (targets[place] === targets[index] ? [joinPoint(line, other)] : []))
      .flatMap((join) => (join === undefined ? [] : [join]))
    const left = (join: (typeof joins)[number]): number => {
      const before = line.points[join.keep - 1] ?? join.at
      return join.keep * 10_000 + Math.abs(join.at.x - before.x) + Math.abs(join.at.y - before.y)
    }
    const first = [...joins].sort((one, other) => left(one) - left(other))[0]
    if (first === undefined) return line
    const points = line.points.slice(0, first.keep)
    const last = points.at(-1)
    const ends = last !== undefined && last.x === first.at.x && last.y === first.at.y
    return { kind: 'path', points: ends ? points : [...points, first.at], arrow: false }
  })
