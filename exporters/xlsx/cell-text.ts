import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'

/** What a cell can hold, in UTF-16 units. Longer text makes the whole file unreadable for Excel. */
export const cellLimit = 32_767

/** Makes text fit for a cell and remembers what had to be changed. */
export type CellText = {
  readonly clean: (text: string) => string
  readonly diagnostics: () => readonly Diagnostic[]
}

/** A cleaner for one workbook: the same complaint is kept once. */
export const cellText = (): CellText => {
  const found = new Map<string, Diagnostic>()
  const complain = (diagnostic: Diagnostic): void => {
    found.set(JSON.stringify(diagnostic), diagnostic)
  }
  const clean = (text: string): string => {
    const printable = text
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(unprintable, (character) => {
        complain(diagnose('control-character', { codePoint: codePointName(character) }))
        return ''
      })
    return guardReserved(cut(printable, complain))
  }
  return { clean, diagnostics: () => [...found.values()] }
}

/** True for text that a spreadsheet takes for a formula as soon as somebody edits the cell. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@]/.test(text)

// Control characters but the line feed, halves of surrogate pairs, and the code points that are no characters: XML
// forbids some of them, and the writer drops the others together with the character that follows.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const cut = (text: string, complain: (diagnostic: Diagnostic) => void): string => {
  // Escapes lengthen the text in the file, not in the cell, so the limit is taken before them.
  if (text.length <= cellLimit) return text
  complain(diagnose('cell-truncated', { start: text.slice(0, 20), length: text.length, limit: cellLimit }))
  const kept = text.slice(0, cellLimit - 1)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`
}

// Spreadsheets read `_x0041_` as an escaped character, and the writer's table of strings is a plain object in which
// `constructor` already has a value: a trailing space keeps such a cell readable and the file whole.
const guardReserved = (text: string): string => {
  const escaped = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
  return escaped in Object.prototype ? `${escaped} ` : escaped
}
