import type { CheckReport, ReportDocument } from '../../core/coverage/report.js'
import type { ReportWords } from '../../core/coverage/report-words.js'
import type { Cells, SheetCell } from './cells.js'
import type { WorkbookWords } from './words.js'

/** What every sheet is made from. */
export type Book = {
  readonly report: CheckReport
  readonly cells: Cells
  readonly words: ReportWords
  readonly own: WorkbookWords
}

/** A link from a cell to a row of another sheet; rows and columns count from 1. */
export type SheetLink = {
  readonly row: number
  readonly column: number
  readonly sheet: string
  readonly toRow: number
}

/** The cells that carry the filter arrows and everything below them; rows and columns count from 1. */
export type SheetFilter = { readonly headerRow: number; readonly lastRow: number; readonly columns: number }

/** One sheet before it is written. `headerRows` stay in view and are repeated on every printed page. */
export type ReportSheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
  readonly widths: readonly number[]
  readonly headerRows: number
  readonly stickyColumns: number
  readonly filter: SheetFilter | null
  readonly links: readonly SheetLink[]
  readonly tabColor: string
  /** How the sheet is printed on A4: as wide as the page, and `onePage` as high as one page, too. */
  readonly page: { readonly orientation: 'portrait' | 'landscape'; readonly onePage: boolean }
}

/** `SP-14 顾客投诉处理控制程序`, or the code alone for a document that is not in the list. */
export const documentName = (code: string, documents: readonly ReportDocument[]): string => {
  const found = documents.find((document) => document.code === code)
  return found === undefined ? code : `${found.code} ${found.title}`
}

/** A filled merged cell followed by the empty positions that it covers. */
export const spanning = (cell: NonNullable<SheetCell>, columns: number): readonly SheetCell[] => [
  { ...cell, columnSpan: columns },
  ...Array<SheetCell>(columns - 1).fill(null),
]

/** The filter of a list below one header row; none where the list is empty. */
export const listFilter = (entries: number, columns: number): SheetFilter | null =>
  entries === 0 ? null : { headerRow: 1, lastRow: entries + 1, columns }
