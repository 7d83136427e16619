import { z } from 'zod'
import { exactly } from './exact-schema.js'
import type {
  BlockReference,
  ClauseReference,
  DocumentReference,
  FieldInline,
  LinkInline,
  Marks,
  RecordReference,
  TextLeaf,
} from './inline.js'

const mark = z.literal(true).optional()

const marks = {
  bold: mark,
  italic: mark,
  underline: mark,
  strike: mark,
  superscript: mark,
  subscript: mark,
} satisfies Record<keyof Marks, typeof mark>

/** A text leaf. Absence of `type` is what tells it from an element; control characters are kept as they are. */
export const textLeafSchema = exactly<TextLeaf & { readonly type?: undefined }>()(
  z.strictObject({ type: z.undefined().optional(), text: z.string(), ...marks }),
)

/** The children of a void, filled in where a file leaves them out. A fresh value each time: editors key by identity. */
export const voidChildrenSchema = z
  .tuple([z.strictObject({ text: z.literal('') })])
  .default((): [{ text: '' }] => [{ text: '' }])

/** A code, key, clause or id: any text that is not empty. */
export const nameSchema = z.string().min(1)

const fieldSchema = exactly<FieldInline>()(
  z.strictObject({ type: z.literal('field'), field: nameSchema, children: voidChildrenSchema }),
)

const documentReferenceSchema = exactly<DocumentReference>()(
  z.strictObject({ type: z.literal('documentRef'), code: nameSchema, children: voidChildrenSchema }),
)

const recordReferenceSchema = exactly<RecordReference>()(
  z.strictObject({ type: z.literal('recordRef'), code: nameSchema, children: voidChildrenSchema }),
)

const clauseReferenceSchema = exactly<ClauseReference>()(
  z.strictObject({ type: z.literal('clauseRef'), clause: nameSchema, children: voidChildrenSchema }),
)

const blockReferenceSchema = exactly<BlockReference>()(
  z.strictObject({ type: z.literal('blockRef'), target: nameSchema, children: voidChildrenSchema }),
)

const linkSchema = exactly<LinkInline>()(
  z.strictObject({ type: z.literal('link'), url: nameSchema, children: z.array(textLeafSchema) }),
)

/** Anything that may stand in a line of text. */
export const inlineSchema = z.discriminatedUnion('type', [
  textLeafSchema,
  fieldSchema,
  documentReferenceSchema,
  recordReferenceSchema,
  clauseReferenceSchema,
  blockReferenceSchema,
  linkSchema,
])

/** A line of text. */
export const inlinesSchema = z.array(inlineSchema)
