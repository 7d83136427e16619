import type {
  Alignment,
  Figure,
  FormBlock,
  Generated,
  GeneratedKind,
  Guide,
  Heading,
  ListPlace,
  PageBreak,
  Paragraph,
  Span,
  Step,
  StepExit,
  Steps,
  Table,
  TableCell,
  TableRow,
} from './block.js'
import type {
  BlockReference,
  ClauseReference,
  DocumentReference,
  FieldInline,
  Inline,
  LinkInline,
  Marks,
  RecordReference,
  TextLeaf,
  VoidChildren,
} from './inline.js'
import { normaliseInlines } from './normalise-inlines.js'

/** A line for a builder: text, or inlines that the builder normalises. */
export type LineContent = string | readonly Inline[]

/** A leaf. */
export const text = (words: string, marks: Marks = {}): TextLeaf => ({ text: words, ...marks })

/** The children of a void; a fresh value each time, as editors tell nodes apart by identity. */
export const voidChildren = (): VoidChildren => [{ text: '' }]

/** A line in normal form. */
export const line = (content: LineContent): readonly Inline[] =>
  normaliseInlines(typeof content === 'string' ? [text(content)] : content)

/** A typed fact, by key. */
export const field = (key: string): FieldInline => ({ type: 'field', field: key, children: voidChildren() })

/** A reference to a document, by code. */
export const documentReference = (code: string): DocumentReference => ({
  type: 'documentRef',
  code,
  children: voidChildren(),
})

/** A reference to a record form, by code. */
export const recordReference = (code: string): RecordReference => ({
  type: 'recordRef',
  code,
  children: voidChildren(),
})

/** A reference to a clause of the standard. */
export const clauseReference = (clause: string): ClauseReference => ({
  type: 'clauseRef',
  clause,
  children: voidChildren(),
})

/** A reference to a numbered block of the same document, by id. */
export const blockReference = (target: string): BlockReference => ({
  type: 'blockRef',
  target,
  children: voidChildren(),
})

/** A link to an outside address. */
export const link = (url: string, words: string): LinkInline => ({ type: 'link', url, children: [text(words)] })

/** The claims of a block. */
export type Claims = { readonly clauses?: readonly string[] }

/** A heading. */
export const heading = (
  id: string,
  level: Heading['level'],
  content: LineContent,
  options: Claims & { readonly numbered?: false } = {},
): Heading => ({ type: 'heading', id, level, ...options, children: line(content) })

/** A paragraph, or an item of a list. */
export const paragraph = (
  id: string,
  content: LineContent,
  options: Claims & { readonly list?: ListPlace; readonly align?: Alignment; readonly ownWords?: string } = {},
): Paragraph => ({ type: 'paragraph', id, ...options, children: line(content) })

/** A cell of a table. */
export const cell = (content: LineContent, align?: Alignment): TableCell => ({
  type: 'cell',
  ...(align === undefined ? {} : { align }),
  children: line(content),
})

/** A row of a table. */
export const row = (cells: readonly TableCell[]): TableRow => ({ type: 'row', children: cells })

/** A table; its first row is a header unless `headerRows` says otherwise. */
export const table = (
  id: string,
  rows: readonly (readonly (LineContent | TableCell)[])[],
  options: Claims & {
    readonly caption?: string
    readonly headerRows?: number
    readonly widths?: readonly number[]
    readonly spans?: readonly Span[]
  } = {},
): Table => ({
  type: 'table',
  id,
  headerRows: 1,
  ...options,
  children: rows.map((cells) => row(cells.map((content) => (isCell(content) ? content : cell(content))))),
})

const isCell = (content: LineContent | TableCell): content is TableCell =>
  typeof content === 'object' && 'type' in content

/** An image of the project's assets. */
export const figure = (
  id: string,
  asset: string,
  words: { readonly alt: string; readonly caption: string },
  options: Claims & { readonly widthMillimetres?: number } = {},
): Figure => ({ type: 'figure', id, asset, ...words, ...options, children: voidChildren() })

/** One step of a process; an action that leads to the next ones given by key. */
export const step = (
  id: string,
  key: string,
  content: {
    readonly name: string
    readonly action: LineContent
    readonly limit?: LineContent
    readonly kind?: Step['kind']
    readonly responsible?: readonly string[]
    readonly records?: readonly string[]
    readonly next: readonly (string | StepExit)[]
  },
): Step => ({
  type: 'step',
  id,
  key,
  kind: content.kind ?? 'action',
  name: content.name,
  responsible: content.responsible ?? [],
  records: content.records ?? [],
  next: content.next.map((exit) => (typeof exit === 'string' ? { to: exit } : exit)),
  children: [
    { type: 'stepAction', children: line(content.action) },
    { type: 'stepLimit', children: line(content.limit ?? '') },
  ],
})

/** The process table of a procedure. */
export const steps = (
  id: string,
  children: readonly Step[],
  options: Claims & { readonly caption?: string } = {},
): Steps => ({ type: 'steps', id, ...options, children })

/** A record form printed in place. */
export const form = (id: string, record: string, options: Claims = {}): FormBlock => ({
  type: 'form',
  id,
  ...options,
  record,
  children: voidChildren(),
})

/** Drafting advice. */
export const guide = (id: string, content: LineContent, options: Claims = {}): Guide => ({
  type: 'guide',
  id,
  ...options,
  children: line(content),
})

/** A page break. */
export const pageBreak = (id: string): PageBreak => ({ type: 'pageBreak', id, children: voidChildren() })

/** A generated block. */
export const generated = (
  id: string,
  kind: GeneratedKind,
  options: Claims & { readonly of?: string; readonly caption?: string } = {},
): Generated => ({ type: 'generated', id, ...options, kind, children: voidChildren() })
