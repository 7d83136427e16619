import type { Alignment, ListPlace } from '../model/block.js'
import type { DocumentKind } from '../model/document.js'
import type { Marks } from '../model/inline.js'
import type { Drawing } from './drawing.js'

/**
 * A document set ready for an exporter: fields are text, numbers are computed, generated blocks are expanded,
 * control characters are gone. Exporters map it and decide nothing about content.
 */
export type PrintSet = {
  readonly title: string
  readonly company: string
  readonly standard: string
  readonly language: 'zh-CN'
  /** Cover lines under the title, such as version and date. */
  readonly coverLines: readonly string[]
  readonly keywords: readonly string[]
  /** Contents of the whole set: documents (level 0) and their headings of level 1 and 2. */
  readonly contents: readonly PrintContentsEntry[]
  readonly documents: readonly PrintDocument[]
}

/** One document (or the collection of record forms) of the set. */
export type PrintDocument = {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind | 'records'
  readonly version: string
  /** Target of references to the document; unique in the set. */
  readonly bookmark: string
  /** Lines of the cover table: 编制, 审核, 批准, 发布日期 …; empty for the records. */
  readonly approval: readonly { readonly label: string; readonly value: string }[]
  readonly revisions: readonly PrintRevision[]
  readonly blocks: readonly PrintBlock[]
}

/** A line of the revision history. */
export type PrintRevision = {
  readonly version: string
  readonly date: string
  readonly description: string
  readonly author: string
  readonly approver: string
}

/** A run of text. `target` is the bookmark of a block or document of the same set, `url` an outside address. */
export type PrintRun = {
  readonly text: string
  readonly marks: Marks
  readonly target?: string
  readonly url?: string
  /** An unfilled field: printed as a clear blank. */
  readonly blank?: true
}

/** Page orientation that a block asks for; exporters change pages as needed. */
export type Orientation = 'portrait' | 'landscape'

/** Heading with its computed number (`5.1.2`, `附录 A`) or null. `level` 1 is a chapter of its document. */
export type PrintHeading = {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly number: string | null
  readonly runs: readonly PrintRun[]
  readonly bookmark: string
  readonly orientation: Orientation
}

/** A list item's computed label (`a)`, `1)`, `—`) comes with its place; `list` is an id unique in the set, a new one restarts. */
export type PrintListItem = ListPlace & { readonly list: string; readonly label: string }

/** A paragraph. `indent` is the first-line indent of two characters of body text. */
export type PrintParagraph = {
  readonly type: 'paragraph'
  readonly runs: readonly PrintRun[]
  readonly indent: boolean
  readonly align: Alignment
  readonly style: 'body' | 'note'
  readonly list?: PrintListItem
  /** Target of references (clause claims) where the paragraph has one. */
  readonly bookmark?: string
  readonly orientation: Orientation
}

/** 表 3 or 图 2 with its text; `number` counts within the document. */
export type PrintCaption = { readonly label: '表' | '图'; readonly number: string; readonly text: string }

/** A cell; covered grid positions are left out of the row. `lines` are paragraphs. */
export type PrintCell = {
  readonly lines: readonly (readonly PrintRun[])[]
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: Alignment
  readonly shade: boolean
  readonly bold: boolean
}

/** A row; `minimumHeight` in millimetres for blanks of a form. */
export type PrintRow = { readonly cells: readonly PrintCell[]; readonly minimumHeight?: number }

/** A table; `widths` are fractions that sum to 1, one per grid column. */
export type PrintTable = {
  readonly type: 'table'
  readonly caption: PrintCaption | null
  readonly headerRows: number
  readonly widths: readonly number[]
  readonly rows: readonly PrintRow[]
  readonly bookmark: string
  readonly orientation: Orientation
  /** Text size: wide matrices are set smaller. */
  readonly density: 'normal' | 'compact'
}

/** An image; `format` is checked against the bytes. Width in millimetres, at most the text width. */
export type PrintFigure = {
  readonly type: 'figure'
  readonly caption: PrintCaption | null
  readonly alt: string
  readonly image: {
    readonly bytes: Uint8Array
    readonly format: 'png' | 'jpeg' | 'svg'
    readonly width: number
    readonly height: number
  }
  readonly widthMillimetres: number
  readonly bookmark: string
  readonly orientation: Orientation
}

/** A vector drawing (flowchart, organisation chart). */
export type PrintDrawing = {
  readonly type: 'drawing'
  readonly caption: PrintCaption | null
  readonly alt: string
  readonly drawing: Drawing
  readonly bookmark: string
  readonly orientation: Orientation
}

/** A page break. */
export type PrintPageBreak = { readonly type: 'pageBreak'; readonly orientation: Orientation }

/** A table of contents: of the whole set at the front, of the document inside a document. Page numbers come from the layout. */
export type PrintContents = {
  readonly type: 'contents'
  readonly title: string
  readonly entries: readonly PrintContentsEntry[]
  readonly orientation: Orientation
}

/** An entry of a table of contents. Level 0 is a document, 1 to 4 its headings. */
export type PrintContentsEntry = {
  readonly level: 0 | 1 | 2 | 3 | 4
  readonly number: string | null
  readonly text: string
  readonly bookmark: string
}

/** Every block that an exporter gets. */
export type PrintBlock =
  PrintHeading | PrintParagraph | PrintTable | PrintFigure | PrintDrawing | PrintPageBreak | PrintContents
