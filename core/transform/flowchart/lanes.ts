import { countCrossings } from './crossings.js'
import type { Run, RunSet, Track } from './runs.js'

/** The lane of every track in its channel from 0 on, and the number of lanes of every channel. */
export type Lanes = {
  readonly laneOf: readonly number[]
  /** Lanes of the horizontal channel `line / 2`, and of the vertical ones. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

const overlap = (one: Track, other: Track): boolean => one.low <= other.high && other.low <= one.high

/** Whether two tracks must keep their order: on a shared axis, what comes from above has to end above what goes down. */
const mustPrecede = (one: Track, other: Track): boolean =>
  one.attachments.some(
    (first) =>
      first.at % 2 === 1 &&
      first.side === -1 &&
      other.attachments.some((second) => second.at === first.at && second.side === 1),
  )

/** A channel's tracks in an order that keeps every constraint, or undefined when they contradict each other. */
const firstOrder = (tracks: readonly Track[], channel: readonly number[]): number[] | undefined => {
  const rest = [...channel]
  const order: number[] = []
  while (rest.length > 0) {
    const free = rest.findIndex((one) => rest.every((other) => other === one || !precedes(tracks, other, one)))
    if (free < 0) return undefined
    order.push(...rest.splice(free, 1))
  }
  return order
}

const precedes = (tracks: readonly Track[], one: number, other: number): boolean => {
  const [first, second] = [tracks[one], tracks[other]]
  return first !== undefined && second !== undefined && mustPrecede(first, second)
}

/** Packs ordered tracks into lanes; tracks that do not meet may share one. */
const pack = (tracks: readonly Track[], order: readonly number[]): ReadonlyMap<number, number> => {
  const lanes = new Map<number, number>()
  order.forEach((one, index) => {
    const track = tracks[one]
    const before = order.slice(0, index).filter((other) => {
      const earlier = tracks[other]
      return track !== undefined && earlier !== undefined && overlap(earlier, track)
    })
    lanes.set(one, 1 + Math.max(-1, ...before.map((other) => lanes.get(other) ?? 0)))
  })
  return lanes
}

const channelsOf = (tracks: readonly Track[]): readonly (readonly number[])[] => {
  const channels = new Map<string, number[]>()
  tracks.forEach((track, index) => {
    const key = `${track.vertical ? 'v' : 'h'}${track.line}`
    channels.set(key, [...(channels.get(key) ?? []), index])
  })
  return [...channels.values()]
}

const assign = (set: RunSet, orders: readonly (readonly number[])[], lastColumn: number): readonly number[] => {
  const laneOf = set.tracks.map(() => 0)
  for (const order of orders) {
    const track = set.tracks[order[0] ?? -1]
    // In the leftmost channel lanes are packed from the steps outwards, as everywhere else.
    const mirrored = track !== undefined && track.vertical && track.line === 0 && lastColumn > 0
    const lanes = pack(set.tracks, mirrored ? [...order].reverse() : order)
    const last = Math.max(0, ...lanes.values())
    for (const [one, lane] of lanes) laneOf[one] = mirrored ? last - lane : lane
  }
  return laneOf
}

/** Points of all routes with lanes as small offsets: enough to count the crossings of an order. */
const sketch = (set: RunSet, laneOf: readonly number[]) => {
  const place = (run: Run): number => {
    const track = set.trackOf(run)
    return run.line * 100 + (track === undefined ? 0 : (laneOf[track] ?? 0) + 1)
  }
  return set.runs.map((runs) => {
    const ends = runs.map(place)
    return runs.map((run, index) => {
      const from = ends[index - 1] ?? run.from * 100
      const to = ends[index + 1] ?? run.to * 100
      return { vertical: run.vertical, line: ends[index] ?? 0, low: Math.min(from, to), high: Math.max(from, to) }
    })
  })
}

/** Swaps neighbours in the channels as long as that takes crossings away. */
const improve = (set: RunSet, orders: number[][], targets: readonly number[], lastColumn: number): void => {
  const crossings = (): number => countCrossings(sketch(set, assign(set, orders, lastColumn)), targets)
  let best = crossings()
  for (let round = 0, improved = true; improved && best > 0 && round < 6; round += 1) {
    improved = false
    for (const order of orders) {
      for (let index = 0; index + 1 < order.length; index += 1) {
        const [one, other] = [order[index] ?? 0, order[index + 1] ?? 0]
        if (precedes(set.tracks, one, other)) continue
        order[index] = other
        order[index + 1] = one
        const count = crossings()
        if (count < best) {
          best = count
          improved = true
        } else {
          order[index] = one
          order[index + 1] = other
        }
      }
    }
  }
}

/** Gives every track a lane, with few crossings; undefined where lines would have to run over one another. */
export const assignLanes = (
  set: RunSet,
  targets: readonly number[],
  rows: number,
  columns: number,
): Lanes | undefined => {
  const orders: number[][] = []
  for (const channel of channelsOf(set.tracks)) {
    const order = firstOrder(set.tracks, channel)
    if (order === undefined) return undefined
    orders.push(order)
  }
  improve(set, orders, targets, columns * 2)
  const laneOf = assign(set, orders, columns * 2)
  const count = (vertical: boolean, channel: number): number =>
    Math.max(
      0,
      ...set.tracks.map((track, index) =>
        track.vertical === vertical && track.line === channel * 2 ? (laneOf[index] ?? 0) + 1 : 0,
      ),
    )
  return {
    laneOf,
    rows: Array.from({ length: rows + 1 }, (_, channel) => count(false, channel)),
    columns: Array.from({ length: columns + 1 }, (_, channel) => count(true, channel)),
  }
}
