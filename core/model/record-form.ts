/** How a blank of a form is filled in. */
export type BlankKind = 'text' | 'multiline' | 'number' | 'date' | 'time' | 'choice' | 'signature'

/** A labelled blank. `span` counts columns of its part; `lines` is the height of a multiline blank in text lines. */
export type FormItem = {
  readonly label: string
  readonly kind: BlankKind
  readonly options?: readonly string[]
  readonly unit?: string
  readonly span?: number
  readonly lines?: number
}

/** A column of a form's table; widths are relative. */
export type FormColumn = {
  readonly label: string
  readonly width: number
  readonly kind: BlankKind
  readonly options?: readonly string[]
}

/** Labelled blanks in a grid of `columns` label–blank pairs a line. */
export type FormFields = {
  readonly type: 'fields'
  readonly title?: string
  readonly columns: 1 | 2 | 3
  readonly items: readonly FormItem[]
}

/** A table of empty rows; `labels` fills the first column of each row (a check list). */
export type FormTable = {
  readonly type: 'table'
  readonly title?: string
  readonly columns: readonly FormColumn[]
  readonly rows: number
  readonly labels?: readonly string[]
}

/** A line of explanation on the form. */
export type FormNote = { readonly type: 'note'; readonly text: string }

/** Signature lines, each with a date. */
export type FormSignatures = { readonly type: 'signatures'; readonly items: readonly string[] }

/** A part of a record form, from top to bottom. */
export type FormPart = FormFields | FormTable | FormNote | FormSignatures

/** A record form (记录表单). `owner` and `retention` are field keys; `title` is without the company's name. */
export type RecordForm = {
  readonly code: string
  readonly title: string
  readonly version: string
  readonly owner: string
  readonly retention: string
  readonly orientation: 'portrait' | 'landscape'
  readonly parts: readonly FormPart[]
}
