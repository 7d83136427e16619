import type { Inline, VoidChildren } from './inline.js'

/** What every block has: a machine id that survives edits, and the clauses that it claims to answer. */
export type BlockBase = { readonly id: string; readonly clauses?: readonly string[] }

/** A heading; its number is computed, `numbered: false` is for a foreword. Its claims hold for its whole section. */
export type Heading = BlockBase & {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly numbered?: false
  readonly children: readonly Inline[]
}

/** The list that a paragraph belongs to; `restart` begins the numbering anew. Level 0 is outermost, 2 innermost. */
export type ListPlace = { readonly kind: 'bullet' | 'ordered'; readonly level: 0 | 1 | 2; readonly restart?: true }

/** Alignment of a paragraph or a cell. */
export type Alignment = 'left' | 'center' | 'right'

/**
 * A paragraph of body text or of a list. `ownWords` stands where the kit asks for the company's own words: the digest of
 * the kit's text, by which it is seen whether the text has been rewritten.
 */
export type Paragraph = BlockBase & {
  readonly type: 'paragraph'
  readonly list?: ListPlace
  readonly align?: Alignment
  readonly ownWords?: string
  readonly children: readonly Inline[]
}

/** A merged area of a table, in grid positions from 0. The covered cells stay in the grid and are empty. */
export type Span = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }

/** A cell of a table; the grid is always rectangular. */
export type TableCell = { readonly type: 'cell'; readonly align?: Alignment; readonly children: readonly Inline[] }

/** A row of a table. */
export type TableRow = { readonly type: 'row'; readonly children: readonly TableCell[] }

/** A table: header rows, relative column widths and spans are attributes of the table, the grid is rectangular. */
export type Table = BlockBase & {
  readonly type: 'table'
  readonly caption?: string
  readonly headerRows: number
  readonly widths?: readonly number[]
  readonly spans?: readonly Span[]
  readonly children: readonly TableRow[]
}

/** An image of the project's `assets/` folder; width in millimetres on paper. */
export type Figure = BlockBase & {
  readonly type: 'figure'
  readonly asset: string
  readonly alt: string
  readonly caption: string
  readonly widthMillimetres?: number
  readonly children: VoidChildren
}

/** Where a step leads: the key of a step in the same block, or `end`. `label` is the answer of a decision. */
export type StepExit = { readonly to: string; readonly label?: string }

/** What a step says: the work to be done. */
export type StepAction = { readonly type: 'stepAction'; readonly children: readonly Inline[] }

/** By when a step is done; empty text where no limit applies. */
export type StepLimit = { readonly type: 'stepLimit'; readonly children: readonly Inline[] }

/** One step of a process. `responsible` holds field keys (`post.…`, `department.…`), `records` record codes. */
export type Step = {
  readonly type: 'step'
  readonly id: string
  readonly key: string
  readonly kind: 'action' | 'decision'
  readonly name: string
  readonly responsible: readonly string[]
  readonly records: readonly string[]
  readonly next: readonly StepExit[]
  readonly children: readonly [StepAction, StepLimit]
}

/** The process table of a procedure; the first step is the start. */
export type Steps = BlockBase & {
  readonly type: 'steps'
  readonly caption?: string
  readonly children: readonly Step[]
}

/** A record form printed at this place, by code. */
export type FormBlock = BlockBase & { readonly type: 'form'; readonly record: string; readonly children: VoidChildren }

/** Drafting advice; never exported, never evidence. */
export type Guide = BlockBase & { readonly type: 'guide'; readonly children: readonly Inline[] }

/** A page break. */
export type PageBreak = BlockBase & { readonly type: 'pageBreak'; readonly children: VoidChildren }

/** What a generated block prints. */
export const generatedKinds = [
  'contents',
  'approval',
  'revisionHistory',
  'documentRegister',
  'recordRegister',
  'lawRegister',
  'outletList',
  'targetTable',
  'commitmentTable',
  'productTable',
  'certificateList',
  'exclusionTable',
  'selfEvaluationTable',
  'organisationChart',
  'responsibilityMatrix',
  'clauseMatrix',
  'flowchart',
] as const

/** The kind of a generated block. */
export type GeneratedKind = (typeof generatedKinds)[number]

/** A block whose content is made from the project at export. `of` names the steps block of a flowchart. */
export type Generated = BlockBase & {
  readonly type: 'generated'
  readonly kind: GeneratedKind
  readonly of?: string
  readonly caption?: string
  readonly children: VoidChildren
}

/** Every block of a document. */
export type Block = Heading | Paragraph | Table | Figure | Steps | FormBlock | Guide | PageBreak | Generated

/** The discriminant of a block. */
export type BlockType = Block['type']
