import type { FieldColumn, TableFieldRow } from '../../../core/model/profile-field.js'

/** Chinese characters that a column is given at least and at most, whatever stands in it. */
const least = 5
const most = 18

/** The share of each column in the width of its table, in percent, by the longest text in it. */
export const columnWidths = (columns: readonly FieldColumn[], rows: readonly TableFieldRow[]): readonly number[] => {
  const lengths = columns.map(({ key, label }) =>
    Math.min(most, Math.max(least, lengthOf(label) + 1, ...rows.map((row) => lengthOf(String(row[key] ?? ''))))),
  )
  const total = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.map((length) => Math.round((length / total) * 1000) / 10)
}

/** A text's width in Chinese characters. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0)
