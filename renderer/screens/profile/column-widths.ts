import type { FieldColumn, TableFieldRow } from '../../../core/model/profile-field.js'

/** How long a column's text is taken for at least and at most, in Chinese characters. */
const least = 5
const most = 16

/** What the edges of a cell take, in Chinese characters. */
const edges = 2.2

/** The share of each column in the width of its table, in percent, by the longest text in it. */
export const columnWidths = (columns: readonly FieldColumn[], rows: readonly TableFieldRow[]): readonly number[] => {
  const lengths = columns.map(
    ({ key, label }) =>
      edges +
      Math.min(most, Math.max(least, lengthOf(label) + 1, ...rows.map((row) => lengthOf(String(row[key] ?? ''))))),
  )
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.round((length / total) * 1000) / 10)
}

/** A text's width in Chinese characters. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0)
