import type { Span } from '../../../core/model/block.js'

/** A rectangle of cells, in grid positions from 0. */
export type CellRectangle = Span

/** The two directions of a grid: `row` counts down, `column` counts across. */
export type Axis = 'row' | 'column'

const sizeOf = { row: 'rows', column: 'columns' } as const satisfies Record<Axis, 'rows' | 'columns'>

/** The merged area that covers a cell. */
export const spanAt = (spans: readonly Span[], row: number, column: number): Span | undefined =>
  spans.find(
    (span) =>
      row >= span.row && row < span.row + span.rows && column >= span.column && column < span.column + span.columns,
  )

/** True for a cell that a merged area hides: any of its cells but the first. */
export const isCovered = (spans: readonly Span[], row: number, column: number): boolean => {
  const span = spanAt(spans, row, column)
  return span !== undefined && (span.row !== row || span.column !== column)
}

/** The smallest rectangle around two cells that cuts through no merged area. */
export const rectangleAround = (
  spans: readonly Span[],
  one: { readonly row: number; readonly column: number },
  other: { readonly row: number; readonly column: number },
): CellRectangle => {
  let [top, left] = [Math.min(one.row, other.row), Math.min(one.column, other.column)]
  let [bottom, right] = [Math.max(one.row, other.row), Math.max(one.column, other.column)]
  for (let grown = true; grown;) {
    grown = false
    for (const span of spans) {
      const [spanBottom, spanRight] = [span.row + span.rows - 1, span.column + span.columns - 1]
      const apart = span.row > bottom || spanBottom < top || span.column > right || spanRight < left
      if (apart || (span.row >= top && spanBottom <= bottom && span.column >= left && spanRight <= right)) continue
      top = Math.min(top, span.row)
      left = Math.min(left, span.column)
      bottom = Math.max(bottom, spanBottom)
      right = Math.max(right, spanRight)
      grown = true
    }
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

/** The spans after `count` rows or columns are put in before `index`: areas behind move, areas around it grow. */
export const spansAfterInsert = (spans: readonly Span[], axis: Axis, index: number, count = 1): readonly Span[] =>
  spans.map((span) => {
    const size = sizeOf[axis]
    if (span[axis] >= index) return { ...span, [axis]: span[axis] + count }
    return span[axis] + span[size] > index ? { ...span, [size]: span[size] + count } : span
  })

/** The spans after one row or column is taken out; an area of one cell is none. */
export const spansAfterDelete = (spans: readonly Span[], axis: Axis, index: number): readonly Span[] =>
  spans.flatMap((span) => {
    const size = sizeOf[axis]
    if (span[axis] > index) return [{ ...span, [axis]: span[axis] - 1 }]
    if (span[axis] + span[size] <= index) return [span]
    const smaller = { ...span, [size]: span[size] - 1 }
    return smaller.rows * smaller.columns > 1 ? [smaller] : []
  })

/** The spans after a rectangle is merged; areas inside it are swallowed. */
export const spansAfterMerge = (spans: readonly Span[], area: CellRectangle): readonly Span[] => [
  ...spans.filter((span) => !isInside(span, area)),
  ...(area.rows * area.columns > 1 ? [area] : []),
]

/** The spans after every merged area inside a rectangle is split. */
export const spansAfterSplit = (spans: readonly Span[], area: CellRectangle): readonly Span[] =>
  spans.filter((span) => !isInside(span, area))

/** The spans that lie in a grid and do not overlap an earlier one: what is left of damaged ones. */
export const validSpans = (spans: readonly Span[], rows: number, columns: number): readonly Span[] => {
  const kept: Span[] = []
  for (const span of spans) {
    const fits = span.row + span.rows <= rows && span.column + span.columns <= columns && span.rows * span.columns > 1
    if (fits && span.row >= 0 && span.column >= 0 && !kept.some((other) => overlap(span, other))) kept.push(span)
  }
  return kept.length === spans.length ? spans : kept
}

const isInside = (span: Span, area: CellRectangle): boolean =>
  span.row >= area.row &&
  span.column >= area.column &&
  span.row + span.rows <= area.row + area.rows &&
  span.column + span.columns <= area.column + area.columns

const overlap = (one: Span, other: Span): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns
