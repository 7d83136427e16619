import type { RoutedEdge } from './route-edges.js'
import { directionOf, type GridPoint } from './route-grid.js'

/** A straight part of a route; `line` is the grid line that it follows, `from` and `to` its ends on it in walking order. */
export type Run = {
  readonly edge: number
  readonly vertical: boolean
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Where a track meets the axis of a row or column, and whether the line comes from the lower or upper lines. */
export type Attachment = { readonly at: number; readonly side: -1 | 1 }

/** One or more runs in a channel that are drawn on the same lane because they lead to the same target. */
export type Track = {
  readonly vertical: boolean
  readonly line: number
  readonly low: number
  readonly high: number
  readonly target: number
  readonly sources: readonly number[]
  readonly attachments: readonly Attachment[]
}

/** Runs of every route, and for the runs in channels their track (`trackOf` is undefined for a run on an axis). */
export type RunSet = {
  readonly runs: readonly (readonly Run[])[]
  readonly tracks: readonly Track[]
  readonly trackOf: (run: Run) => number | undefined
}

const runsOf = (points: readonly GridPoint[], edge: number): readonly Run[] => {
  const runs: Run[] = []
  points.forEach((point, index) => {
    const next = points[index + 1]
    if (next === undefined) return
    const heading = directionOf(point, next)
    const vertical = heading === 'top' || heading === 'bottom'
    const last = runs.at(-1)
    const to = vertical ? next.row : next.column
    if (last !== undefined && last.vertical === vertical) runs[runs.length - 1] = { ...last, to }
    else {
      const [line, from] = vertical ? [point.column, point.row] : [point.row, point.column]
      runs.push({ edge, vertical, line, from, to })
    }
  })
  return runs
}

const attachmentsOf = (runs: readonly Run[], index: number): readonly Attachment[] => {
  const run = runs[index]
  if (run === undefined) return []
  const result: Attachment[] = []
  const before = runs[index - 1]
  const after = runs[index + 1]
  if (before !== undefined) result.push({ at: run.from, side: before.from < run.line ? -1 : 1 })
  if (after !== undefined) result.push({ at: run.to, side: after.to < run.line ? -1 : 1 })
  return result
}

type Draft = Track & { readonly members: readonly Run[] }

const joinable = (one: Draft, other: Draft): boolean =>
  one.vertical === other.vertical &&
  one.line === other.line &&
  one.target === other.target &&
  Math.min(one.high, other.high) > Math.max(one.low, other.low)

const join = (one: Draft, other: Draft): Draft => ({
  ...one,
  low: Math.min(one.low, other.low),
  high: Math.max(one.high, other.high),
  sources: [...new Set([...one.sources, ...other.sources])],
  attachments: [...one.attachments, ...other.attachments],
  members: [...one.members, ...other.members],
})

/** Cuts routes into straight runs and joins those runs in a channel that overlap and lead to the same target. */
export const cutIntoRuns = (routed: readonly RoutedEdge[]): RunSet => {
  const runs = routed.map(({ route }, index) => runsOf(route.points, index))
  const drafts: Draft[] = []
  runs.forEach((list, index) => {
    list.forEach((run, place) => {
      if (run.line % 2 !== 0) return
      const edge = routed[index]?.edge
      let draft: Draft = {
        vertical: run.vertical,
        line: run.line,
        low: Math.min(run.from, run.to),
        high: Math.max(run.from, run.to),
        target: edge?.to ?? 0,
        sources: [edge?.from ?? 0],
        attachments: attachmentsOf(list, place),
        members: [run],
      }
      for (let found = 0; found >= 0;) {
        found = drafts.findIndex((other) => joinable(other, draft))
        const [other] = found >= 0 ? drafts.splice(found, 1) : []
        if (other !== undefined) draft = join(other, draft)
      }
      drafts.push(draft)
    })
  })
  const tracks = new Map<Run, number>()
  drafts.forEach((draft, index) => draft.members.forEach((run) => tracks.set(run, index)))
  return { runs, tracks: drafts, trackOf: (run) => tracks.get(run) }
}
