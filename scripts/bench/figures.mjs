/** The middle of some figures. */
export const median = (values) => quantile(values, 0.5)

/** The figure below which this share of them lies, between neighbours in proportion. */
export const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low, high] = [Math.floor(place), Math.ceil(place)]
  return sorted[low] + (sorted[high] - sorted[low]) * (place - low)
}

/** Seconds in words; a dash where nothing was measured. */
export const inSeconds = (value) => (value === null ? '—' : `${value.toFixed(2)} s`)

/** Seconds as milliseconds in words. */
export const inMilliseconds = (value) => `${(value * 1000).toFixed(value < 0.01 ? 2 : value < 0.1 ? 1 : 0)} ms`

/** Whether a target was met, in a word. */
export const verdict = (met) => (met ? 'met' : 'MISSED')

/** Prints rows of text as columns. */
export const printTable = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  for (const row of rows)
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}
