/** A straight stretch of a line: at `line` on one axis, from `low` to `high` on the other. */
export type Stretch = {
  readonly vertical: boolean
  readonly line: number
  readonly low: number
  readonly high: number
}

const crosses = (one: Stretch, other: Stretch): boolean =>
  one.vertical !== other.vertical &&
  other.line > one.low &&
  other.line < one.high &&
  one.line > other.low &&
  one.line < other.high

/** Counts where lines to different targets cross. */
export const countCrossings = (lines: readonly (readonly Stretch[])[], targets: readonly number[]): number => {
  let count = 0
  lines.forEach((one, index) => {
    lines.slice(index + 1).forEach((other, offset) => {
      if (targets[index] === targets[index + 1 + offset]) return
      for (const first of one) for (const second of other) if (crosses(first, second)) count += 1
    })
  })
  return count
}
