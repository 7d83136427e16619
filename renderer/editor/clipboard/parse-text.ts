import type { Block, Paragraph, TableCell } from '../../../core/model/block.js'

/** Rows of tab-separated cells as Excel and WPS put them on the clipboard; quoted cells may hold line ends. */
export const parseTabs = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  for (let index = 0; index < source.length; index += 1) {
    const character = source[index] ?? ''
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (source[index + 1] === '"') {
        cell += '"'
        index += 1
      } else isQuoted = false
    } else if (character === '"' && cell === '' && closesBeforeEdge(source, index)) isQuoted = true
    else if (character === '\t' || character === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (character === '\n') rows.push([])
    } else cell += character
  }
  rows.at(-1)?.push(cell)
  return rows
}

/** A quote opens a quoted cell only where another one ends the cell. */
const closesBeforeEdge = (source: string, start: number): boolean =>
  /^"(?:[^"]|"")*"(?=\t|\n|$)/.test(source.slice(start))

/** True for text of a grid: more than one cell in every line. */
export const isTabText = (text: string): boolean => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  return text.includes('\t') && lines.every((line) => line.includes('\t') || line.includes('"'))
}

/** Cells of text; every row as long as the longest. */
export const cellsOfText = (rows: readonly (readonly string[])[]): TableCell[][] => {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  return rows.map((row) =>
    Array.from({ length: columns }, (_, column) => ({
      type: 'cell' as const,
      children: [{ text: row[column] ?? '' }],
    })),
  )
}

/** A paragraph a line; empty lines and indents go. */
export const paragraphsOfText = (text: string, newId: () => string): Paragraph[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line, index, lines) => line !== '' || lines.length === 1 || (index === 0 && lines.length === 2))
    .map((line) => ({ type: 'paragraph', id: newId(), children: [{ text: line }] }))

/** A table of cells; its first row is the header where there are more. */
export const tableOfCells = (cells: readonly (readonly TableCell[])[], newId: () => string): Block => ({
  type: 'table',
  id: newId(),
  headerRows: cells.length > 1 ? 1 : 0,
  children: cells.map((row) => ({ type: 'row', children: [...row] })),
})
