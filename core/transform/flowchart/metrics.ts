/** Sizes of a drawing in millimetres, all made from one scale; text is never smaller than can be read in print. */
export type Metrics = {
  readonly name: number
  readonly detail: number
  readonly label: number
  readonly code: number
  readonly padding: number
  readonly gap: number
  readonly lane: number
  readonly recordGap: number
}

const smallestText = 2.2

/** The sizes for a scale of 1 or less. */
export const metricsFor = (scale: number): Metrics => {
  const text = (size: number): number => Math.max(smallestText, size * scale)
  return {
    name: text(3.2),
    detail: text(2.6),
    label: text(2.6),
    code: text(2.3),
    padding: 1.1 * scale,
    gap: 2.4 * Math.max(scale, 0.65),
    lane: 2.6 * Math.max(scale, 0.75),
    recordGap: 2.4 * Math.max(scale, 0.8),
  }
}
