import type { SheetCell } from './cells.js'

/** A link from a cell to a row of another sheet; rows and columns count from 1. */
export type SheetLink = {
  readonly row: number
  readonly column: number
  readonly sheet: SheetName
  readonly toRow: number
}

/** The cells that carry the filter arrows and everything below them; rows and columns count from 1. */
export type SheetFilter = { readonly headerRow: number; readonly lastRow: number; readonly columns: number }

/** One sheet before it is written. `headerRows` stay in view and are repeated on every printed page. */
export type ReportSheet = {
  readonly name: SheetName
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

/** The sheets of the coverage report, in order. */
export const sheetNames = {
  overview: '概况',
  coverage: '条款覆盖',
  matrix: '条款—文件矩阵',
  findings: '问题清单',
  commitments: '承诺台账',
} as const

/** The name of a sheet of the coverage report. */
export type SheetName = (typeof sheetNames)[keyof typeof sheetNames]

/** A document as the report names it. */
export type ReportDocument = { readonly code: string; readonly title: string; readonly kind: string }

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
