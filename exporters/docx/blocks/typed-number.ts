import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import type { PrintRun } from '../../../core/transform/print-set.js'
import type { RenderContext } from '../render-context.js'

/** Reports a number that Word cannot count to and that stands as text. */
export const reportTypedNumber = (number: string, runs: readonly PrintRun[], context: RenderContext): void => {
  const text = runs.map((run) => run.text).join('')
  context.report(diagnose('number-typed', { number, text }, { document: context.document.code }))
}
