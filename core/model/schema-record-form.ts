import { z } from 'zod'
import { exactly } from './exact-schema.js'
import type {
  BlankKind,
  FormColumn,
  FormFields,
  FormItem,
  FormNote,
  FormSignatures,
  FormTable,
  RecordForm,
} from './record-form.js'
import { codeSchema } from './schema-document.js'

/** Rows and lines beyond these are a slip of the pen and would print for ever. */
const mostRows = 500
const mostLines = 60

const blankKinds = ['text', 'multiline', 'number', 'date', 'time', 'choice', 'signature'] as const

const blankKindSchema = z.enum(blankKinds) satisfies z.ZodType<BlankKind>

const itemSchema = exactly<FormItem>()(
  z.strictObject({
    label: z.string(),
    kind: blankKindSchema,
    options: z.array(z.string()).optional(),
    unit: z.string().optional(),
    span: z.int().min(1).max(3).optional(),
    lines: z.int().min(1).max(mostLines).optional(),
  }),
)

const columnSchema = exactly<FormColumn>()(
  z.strictObject({
    label: z.string(),
    width: z.number().positive(),
    kind: blankKindSchema,
    options: z.array(z.string()).optional(),
  }),
)

const title = z.string().optional()

const fieldsSchema = exactly<FormFields>()(
  z.strictObject({ type: z.literal('fields'), title, columns: z.literal([1, 2, 3]), items: z.array(itemSchema) }),
)

const tableSchema = exactly<FormTable>()(
  z.strictObject({
    type: z.literal('table'),
    title,
    columns: z.array(columnSchema).min(1),
    rows: z.int().min(1).max(mostRows),
    labels: z.array(z.string()).optional(),
  }),
)

const noteSchema = exactly<FormNote>()(z.strictObject({ type: z.literal('note'), text: z.string() }))

const signaturesSchema = exactly<FormSignatures>()(
  z.strictObject({ type: z.literal('signatures'), items: z.array(z.string()) }),
)

/** A record form. */
export const recordFormSchema = exactly<RecordForm>()(
  z.strictObject({
    code: codeSchema,
    title: z.string(),
    version: z.string(),
    owner: z.string(),
    retention: z.string(),
    orientation: z.enum(['portrait', 'landscape']),
    parts: z.array(z.discriminatedUnion('type', [fieldsSchema, tableSchema, noteSchema, signaturesSchema])),
  }),
)
