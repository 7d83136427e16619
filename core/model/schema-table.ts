import { z } from 'zod'
import type { Alignment, Span, Table, TableCell, TableRow } from './block.js'
import { exactly } from './exact-schema.js'
import { plainText } from './plain-text.js'
import { blockBase } from './schema-block-base.js'
import { inlinesSchema } from './schema-inline.js'

/** Alignment of a paragraph or a cell. */
export const alignmentSchema = z.enum(['left', 'center', 'right']) satisfies z.ZodType<Alignment>

const cellSchema = exactly<TableCell>()(
  z.strictObject({ type: z.literal('cell'), align: alignmentSchema.optional(), children: inlinesSchema }),
)

const rowSchema = exactly<TableRow>()(z.strictObject({ type: z.literal('row'), children: z.array(cellSchema).min(1) }))

const position = z.int().min(0)
const count = z.int().min(1)
const spanSchema = exactly<Span>()(z.strictObject({ row: position, column: position, rows: count, columns: count }))

/** A table: the grid is rectangular; spans lie inside it, do not overlap and hide no text. */
export const tableSchema = exactly<Table>()(
  z
    .strictObject({
      type: z.literal('table'),
      ...blockBase,
      caption: z.string().optional(),
      headerRows: position,
      widths: z.array(z.number().positive()).optional(),
      spans: z.array(spanSchema).optional(),
      children: z.array(rowSchema).min(1),
    })
    .superRefine((table, context) => {
      for (const { path, ...params } of tableProblems(table))
        context.addIssue({ code: 'custom', path: [...path], params })
    }),
)

type TableProblem = {
  readonly path: readonly (string | number)[]
  readonly problem: string
  readonly [key: string]: unknown
}

const tableProblems = (table: Omit<Table, 'id' | 'clauses'>): readonly TableProblem[] => {
  const columns = table.children[0]?.children.length
  if (columns === undefined) return []
  const ragged = table.children.flatMap((row, index) =>
    row.children.length === columns
      ? []
      : [{ path: ['children', index], problem: '@ragged', expected: columns, received: row.children.length }],
  )
  if (ragged.length > 0) return ragged
  const found: TableProblem[] = []
  if (table.headerRows > table.children.length)
    found.push({ path: ['headerRows'], problem: '@too-big', limit: table.children.length })
  if (table.widths !== undefined && table.widths.length !== columns)
    found.push({ path: ['widths'], problem: '@ragged', expected: columns, received: table.widths.length })
  return [...found, ...spanProblems(table, columns)]
}

const spanProblems = (table: Omit<Table, 'id' | 'clauses'>, columns: number): readonly TableProblem[] => {
  const taken = new Set<string>()
  return (table.spans ?? []).flatMap((span, index): readonly TableProblem[] => {
    const path = ['spans', index]
    if (span.row + span.rows > table.children.length || span.column + span.columns > columns)
      return [{ path, problem: '@span-outside' }]
    const places = spanPlaces(span)
    if (places.some(([row, column]) => taken.has(`${row}:${column}`))) return [{ path, problem: '@span-overlap' }]
    for (const [row, column] of places) taken.add(`${row}:${column}`)
    const covered = places.slice(1).filter(([row, column]) => holdsContent(table.children[row]?.children[column]))
    return covered.map(([row, column]) => ({
      path: ['children', row, 'children', column],
      problem: '@span-covers-text',
    }))
  })
}

const spanPlaces = (span: Span): readonly (readonly [number, number])[] =>
  Array.from({ length: span.rows * span.columns }, (_, index) => [
    span.row + Math.floor(index / span.columns),
    span.column + (index % span.columns),
  ])

const holdsContent = (cell: TableCell | undefined): boolean =>
  cell !== undefined && plainText(cell.children, () => '\u{fffc}') !== ''
