/** The narrowest column, as a share of the table's width. */
const least = 0.03

/** Relative widths after the border behind a column moves by a share of the whole; its neighbour gives or takes. */
export const resizedWidths = (widths: readonly number[], index: number, share: number): readonly number[] => {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const [left, right] = [widths[index], widths[index + 1]]
  if (left === undefined || right === undefined) return widths
  const floor = Math.min(least * total, left, right)
  const move = Math.max(floor - left, Math.min(right - floor, share * total))
  const round = (width: number): number => Math.round((width / total) * 1000) / 10
  return widths.map((width, column) =>
    round(column === index ? left + move : column === index + 1 ? right - move : width),
  )
}
