import { LineCounter, isNode, parseDocument } from 'yaml'
import type { z } from 'zod'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { shapeDiagnostics } from '../../core/diagnostics/shape.js'

/** A YAML file's value under a schema, or what is wrong with it, by file and line. */
export type ParsedYaml<Value> = { readonly value?: Value; readonly diagnostics: readonly Diagnostic[] }

/** Parses YAML and checks its shape. `firstLine` shifts line numbers for YAML inside another file. */
export const parseYaml = <Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  file: string,
  firstLine = 1,
): ParsedYaml<z.output<Schema>> => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true })
  if (document.errors.length > 0) {
    return {
      diagnostics: document.errors.map((error) =>
        diagnose(
          'yaml-malformed',
          { name: file, reason: error.message },
          { file, line: lineCounter.linePos(error.pos[0]).line + firstLine - 1 },
        ),
      ),
    }
  }
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (parsed.success) return { value: parsed.data, diagnostics: [] }
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line + firstLine - 1
    }
    return undefined
  }
  return { diagnostics: shapeDiagnostics(parsed.error, file, lineOf) }
}
