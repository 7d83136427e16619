import { workbookFont, type SheetCell } from './cells.js'

/**
 * The height of a row in points, from its texts and the widths of the columns. Excel measures rows itself when it
 * opens a file, other spreadsheets and print services do not: without a height they cut wrapped text.
 */
export const rowHeight = (cells: readonly SheetCell[], widths: readonly number[]): number => {
  const heights = cells.map((cell, index) => {
    if (cell === null) return lineHeight(workbookFont.fontSize)
    if (cell.height !== undefined) return cell.height
    const size = cell.fontSize ?? workbookFont.fontSize
    const width = widths.slice(index, index + (cell.columnSpan ?? 1)).reduce((sum, column) => sum + column, 0)
    const lines = typeof cell.value === 'string' && cell.wrap === true ? lineCount(cell.value, width, size) : 1
    return lineHeight(size) + (lines - 1) * lineStep(size)
  })
  return Math.min(tallest, Math.max(lineHeight(workbookFont.fontSize), ...heights))
}

// Excel opens no row higher than this.
const tallest = 409

const lineHeight = (size: number): number => size * 1.65

const lineStep = (size: number): number => size * 1.48

const lineCount = (text: string, width: number, size: number): number => {
  // Column widths count digits of the workbook's font; a little is lost to the cell's own margins.
  const room = Math.max(2, ((width - 0.8) * workbookFont.fontSize) / size)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / room)), 0)
}

// A Chinese character is a little less than two digits wide.
const units = (line: string): number =>
  [...line].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x1100 ? 1.9 : 1.05), 0)
