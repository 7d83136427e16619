import type { Block, Table } from '../../model/block.js'
import { isTextLeaf } from '../../model/inline.js'
import type { Line } from '../../model/walk.js'
import type { FieldContext } from '../../project/fields.js'
import { lineWords } from './line-words.js'

/**
 * What stands beside a line. `index` counts the rows of a table that say something. `own` is said with it, `row` may set
 * its conditions, `heads` may name its work, the nearest first, and `above` its object.
 */
export type Beside = {
  readonly index?: number
  readonly own: readonly string[]
  readonly row: readonly string[]
  readonly heads: readonly string[]
  readonly above: readonly string[]
}

/** The rest of a line’s row or step, what names it, and what is printed above. */
export const besideLine = (block: Block, { place }: Line, fields: FieldContext): Beside => {
  const caption = 'caption' in block ? (block.caption ?? '') : ''
  if (block.type === 'table' && place.type === 'cell') {
    const row = rowWords(block, place.row, fields)
    const header = block.headerRows > 0 ? (rowWords(block, block.headerRows - 1, fields)[place.column] ?? '') : ''
    const first = row[0] ?? ''
    const others = row.filter((_, column) => column !== place.column)
    return {
      index: rowOrdinal(block, place.row),
      own: others,
      row: others,
      heads: place.column === 0 ? [] : [header, first, caption],
      above: [header, caption],
    }
  }
  if (block.type === 'steps' && 'step' in place) {
    const step = block.children[place.step]
    const words =
      step === undefined ? [] : step.children.map((part) => lineWords({ block, place, inlines: part.children }, fields))
    const name = step?.name ?? ''
    const isLimit = place.type === 'stepLimit'
    return {
      own: [name],
      row: isLimit ? [words[0] ?? '', name] : [name],
      heads: isLimit ? [name] : [],
      above: [words[0] ?? '', caption],
    }
  }
  return { own: [], row: [], heads: [], above: [caption] }
}

/** How many rows that say something stand before a row of a table, headers left out. */
const rowOrdinal = (table: Table, index: number): number =>
  table.children
    .slice(table.headerRows, index)
    .filter((row) =>
      row.children.some((cell) => cell.children.some((one) => !isTextLeaf(one) || one.text.trim() !== '')),
    ).length

const rowWords = (table: Table, index: number, fields: FieldContext): string[] =>
  (table.children[index]?.children ?? []).map((cell) =>
    lineWords({ block: table, place: { type: 'block' }, inlines: cell.children }, fields),
  )
