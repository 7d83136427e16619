import type { Node } from 'mdast'
import { diagnose, type Diagnostic, type Place } from '../../../core/diagnostics/diagnostic.js'
import type { DiagnosticCode } from '../../../core/diagnostics/messages.js'

/** What the parsing of one kit document collects: diagnostics, ids and the source lines of blocks. */
export type ParseContext = {
  readonly file: string
  readonly sourceLines: readonly string[]
  /** Added to line numbers, for Markdown inside YAML. */
  readonly lineOffset: number
  readonly diagnostics: Diagnostic[]
  readonly lines: Map<string, number>
  readonly takeId: (node: Node, wanted?: string | null) => string
}

/** A context for one file. Blocks without an id of their own are numbered b0001, b0002 … */
export const parseContext = (file: string, source: string): ParseContext => {
  const lines = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  let counter = 0
  return {
    file,
    sourceLines: source.split(/\r?\n/),
    lineOffset: 0,
    diagnostics,
    lines,
    takeId: (node, wanted) => {
      const line = node.position?.start.line ?? 1
      if (wanted) {
        if (lines.has(wanted))
          diagnostics.push(diagnose('kit-duplicate', { what: '标识', key: wanted }, { file, line }))
        lines.set(wanted, line)
        return wanted
      }
      counter += 1
      const id = `b${String(counter).padStart(4, '0')}`
      lines.set(id, line)
      return id
    },
  }
}

/** Reports a problem at a node. */
export const report = (
  context: ParseContext,
  node: Node,
  code: DiagnosticCode,
  parameters: Readonly<Record<string, string | number>>,
): void => {
  const line = node.position === undefined ? undefined : node.position.start.line + context.lineOffset
  const place: Place = line === undefined ? { file: context.file } : { file: context.file, line }
  context.diagnostics.push(diagnose(code, parameters, place))
}
