import type { z } from 'zod'
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { shapeDiagnostic, shapeDiagnostics, type ShapePath } from '../diagnostics/shape.js'
import { scanJson, stepKey, type JsonFault } from './json-scan.js'

/** A value that was read, or the reasons why there is none. Warnings may come with a value. */
export type Parsed<T> = { readonly value?: T; readonly diagnostics: readonly Diagnostic[] }

/** A JSON file as it was read: its value, and the text for finding lines (none after a migration). */
export type JsonFile = { readonly file: string; readonly value: unknown; readonly text?: string }

/** Reads JSON text; the byte order mark that some editors write is taken off. */
export const readJson = (source: string, file: string): Parsed<JsonFile> => {
  const text = source.startsWith('\u{feff}') ? source.slice(1) : source
  if (/^\0+$/.test(text)) return { diagnostics: [malformed(file, 1, { reason: '@json-zeroed' })] }
  if (text.trim() === '') return { diagnostics: [malformed(file, 1, { reason: '@json-empty' })] }
  const fault = scanJson(text)
  if (fault !== undefined) return { diagnostics: [faultDiagnostic(file, fault)] }
  return { value: { file, value: JSON.parse(text) as unknown, text }, diagnostics: [] }
}

/** Checks a JSON value against a schema; what it refuses is named with path and line. */
export const readShape = <T>({ file, value, text }: JsonFile, schema: z.ZodType<T>): Parsed<T> => {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, diagnostics: [] }
  return {
    diagnostics: shapeDiagnostics(result.error, file, (path) => (text === undefined ? undefined : lineOf(text, path))),
  }
}

/** The line of a value, or of the nearest value around it where the file has none at this path. */
export const lineOf = (text: string, path: ShapePath): number => {
  let depth = -1
  let found = 1
  scanJson(text, (steps, line) => {
    if (steps.length <= depth || steps.length > path.length) return false
    for (let index = steps.length - 1; index >= 0; index -= 1) {
      const step = steps[index]
      if (step === undefined || stepKey(step) !== path[index]) return false
    }
    depth = steps.length
    found = line
    return depth === path.length
  })
  return found
}

const malformed = (file: string, line: number, parameters: Readonly<Record<string, string | number>>): Diagnostic =>
  diagnose('json-malformed', { name: file, line, ...parameters }, { file, line })

const faultDiagnostic = (file: string, fault: JsonFault): Diagnostic => {
  if (fault.type === 'key') return shapeDiagnostic(file, fault.path, { problem: fault.problem }, fault.line)
  const { problem: reason, line } = fault
  return malformed(file, line, fault.problem === '@json-token' ? { reason, token: fault.token } : { reason })
}
