import { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import { messages, type DiagnosticCode } from '../diagnostics/messages.js'

/** Longest of all names and titles that a page sends. */
const longestName = 400

/** An id that the host made: of a project, sample, job or bin entry. It is never a path. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)

/** A name that a person typed. */
export const nameSchema = z.string().trim().min(1).max(longestName)

/** Any text of a line or so. */
export const lineSchema = z.string().max(4000)

/** An address that the page fetches from its own host: relative, so that it holds in both hosts. */
export const urlSchema = z.string().regex(/^\/files\/[\w.~%/-]+(?:\?[\w=&.-]*)?$/)

/** A count or revision. */
export const countSchema = z.int().min(0)

const isDiagnosticCode = (value: unknown): value is DiagnosticCode =>
  typeof value === 'string' && Object.hasOwn(messages, value)

/** A diagnostic as data; the page words it with `wordDiagnostic` in its own language. */
export const diagnosticSchema: z.ZodType<Diagnostic> = z.object({
  code: z.custom<DiagnosticCode>(isDiagnosticCode),
  severity: z.enum(['error', 'warning', 'info']),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  file: z.string().optional(),
  line: z.number().optional(),
  document: z.string().optional(),
  block: z.string().optional(),
})

/** Diagnostics in the order in which they were found. */
export const diagnosticsSchema: z.ZodType<readonly Diagnostic[]> = z.array(diagnosticSchema)

/** A refusal that a person can do something about. */
export const refusedSchema = z.object({ type: z.literal('refused'), diagnostics: diagnosticsSchema })

/** Nothing to say. */
export const nothingSchema = z.strictObject({})
