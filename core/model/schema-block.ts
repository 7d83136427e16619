import { z } from 'zod'
import {
  generatedKinds,
  type Figure,
  type FormBlock,
  type Generated,
  type Guide,
  type Heading,
  type ListPlace,
  type PageBreak,
  type Paragraph,
} from './block.js'
import { exactly } from './exact-schema.js'
import { blockBase } from './schema-block-base.js'
import { inlinesSchema, nameSchema, voidChildrenSchema } from './schema-inline.js'
import { stepsSchema } from './schema-steps.js'
import { alignmentSchema, tableSchema } from './schema-table.js'

const headingSchema = exactly<Heading>()(
  z.strictObject({
    type: z.literal('heading'),
    ...blockBase,
    level: z.literal([1, 2, 3, 4]),
    numbered: z.literal(false).optional(),
    children: inlinesSchema,
  }),
)

const listPlaceSchema = exactly<ListPlace>()(
  z.strictObject({
    kind: z.enum(['bullet', 'ordered']),
    level: z.literal([0, 1, 2]),
    restart: z.literal(true).optional(),
  }),
)

const paragraphSchema = exactly<Paragraph>()(
  z.strictObject({
    type: z.literal('paragraph'),
    ...blockBase,
    list: listPlaceSchema.optional(),
    align: alignmentSchema.optional(),
    ownWords: nameSchema.optional(),
    children: inlinesSchema,
  }),
)

const figureSchema = exactly<Figure>()(
  z.strictObject({
    type: z.literal('figure'),
    ...blockBase,
    asset: nameSchema,
    alt: z.string(),
    caption: z.string(),
    widthMillimetres: z.number().positive().max(1000).optional(),
    children: voidChildrenSchema,
  }),
)

const formSchema = exactly<FormBlock>()(
  z.strictObject({ type: z.literal('form'), ...blockBase, record: nameSchema, children: voidChildrenSchema }),
)

const guideSchema = exactly<Guide>()(
  z.strictObject({ type: z.literal('guide'), ...blockBase, children: inlinesSchema }),
)

const pageBreakSchema = exactly<PageBreak>()(
  z.strictObject({ type: z.literal('pageBreak'), ...blockBase, children: voidChildrenSchema }),
)

const generatedSchema = exactly<Generated>()(
  z.strictObject({
    type: z.literal('generated'),
    ...blockBase,
    kind: z.enum(generatedKinds),
    of: nameSchema.optional(),
    caption: z.string().optional(),
    children: voidChildrenSchema,
  }),
)

/** Any block of a document. */
export const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  tableSchema,
  figureSchema,
  stepsSchema,
  formSchema,
  guideSchema,
  pageBreakSchema,
  generatedSchema,
])
