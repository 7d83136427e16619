import type { PrintPageBreak } from '../../../core/transform/print-set.js'
import type { RenderContext } from '../render-context.js'

/** A page break: the next paragraph begins the page, so that no empty line is left over. */
export const renderPageBreak = (_block: PrintPageBreak, context: RenderContext): readonly never[] => {
  context.flow.pageBreak = true
  return []
}
