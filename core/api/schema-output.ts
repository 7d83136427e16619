import { z } from 'zod'
import { codeSchema } from '../model/schema-document.js'
import { countSchema, diagnosticsSchema, idSchema, refusedSchema, urlSchema } from './schema-basic.js'
import { changesSchema } from './schema-project.js'

/** The formats of an export. Reports are of the whole project; `package` is the submission as a zip. */
export const exportFormats = ['docx', 'pdf', 'package', 'report-json', 'report-xlsx', 'report-html'] as const

/** A format of an export. */
export type ExportFormat = (typeof exportFormats)[number]

/** What is laid out: one document or record form, or the compilation of all. */
export const targetSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('document'), code: codeSchema }),
  z.strictObject({ type: z.literal('compilation') }),
])

/** What is laid out. */
export type Target = z.output<typeof targetSchema>

/** A rendered preview. */
export const renderedSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('rendered'),
    /** Where the page fetches the PDF; it changes with every rendering, the last few are kept. */
    url: urlSchema,
    pages: countSchema,
    /** The page, from 1, of every block by `<document code>/<block id>`, in the order of the text. */
    positions: z.record(z.string(), countSchema),
    milliseconds: z.number(),
    diagnostics: diagnosticsSchema,
  }),
  /** A later call for the same project came in before this one's turn; its answer is the one to show. */
  z.object({ type: z.literal('superseded') }),
  refusedSchema,
])

/** A rendered preview. */
export type Rendered = z.output<typeof renderedSchema>

/** Calls that make output. `changes` is what the page has not saved yet: it is laid out as if it were. */
export const outputMethods = {
  'preview.render': {
    parameters: z.strictObject({ project: idSchema, target: targetSchema, changes: changesSchema.optional() }),
    result: renderedSchema,
  },
  'preview.print': { parameters: z.strictObject({ url: urlSchema }), result: z.object({ isDone: z.boolean() }) },
  'export.start': {
    parameters: z.strictObject({
      project: idSchema,
      format: z.enum(exportFormats),
      /** `docx` and `pdf` only; without it the compilation is made. */
      document: codeSchema.optional(),
      /** The language of reports. */
      language: z.enum(['zh-CN', 'en']).optional(),
    }),
    result: z.discriminatedUnion('type', [
      z.object({ type: z.literal('started'), job: idSchema }),
      /** The person closed the dialog that asks where to put the file. */
      z.object({ type: z.literal('none') }),
      refusedSchema,
    ]),
  },
  'export.cancel': { parameters: z.strictObject({ job: idSchema }), result: z.object({ isCancelled: z.boolean() }) },
  'export.reveal': { parameters: z.strictObject({ job: idSchema }), result: z.object({ isDone: z.boolean() }) },
} as const
