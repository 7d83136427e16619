import type { PrintHeading } from '../../../core/transform/print-set.js'
import { paragraph } from '../paragraphs.js'
import { bookmarked, takeFlow, type RenderContext } from '../render-context.js'
import { renderRuns, textRun } from '../runs.js'
import type { Xml } from '../xml.js'
import { reportTypedNumber } from './typed-number.js'

/** A heading in Word's own style; its number is native, or typed and reported where Word cannot count to it. */
export const renderHeading = (heading: PrintHeading, context: RenderContext): readonly Xml[] => {
  const { pageBreak } = takeFlow(context.flow)
  const numbering = context.headingNumbers.get(heading) ?? null
  const typed = numbering === null ? heading.number : null
  if (typed !== null) reportTypedNumber(typed, heading.runs, context)
  return [
    paragraph({ style: `Heading${heading.level}`, pageBreakBefore: pageBreak, numbering }, [
      ...(typed === null ? [] : [textRun(`${typed}　`)]),
      ...bookmarked(context, heading.bookmark, renderRuns(heading.runs, context)),
    ]),
  ]
}
