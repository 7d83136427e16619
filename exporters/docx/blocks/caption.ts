import type { PrintCaption } from '../../../core/transform/print-set.js'
import { field } from '../fields.js'
import { paragraph } from '../paragraphs.js'
import { bookmarked, takeFlow, type RenderContext } from '../render-context.js'
import { textRun } from '../runs.js'
import { captionLabel } from '../targets.js'
import type { Xml } from '../xml.js'

/** 表 2 with the number in a SEQ field, and the bookmark around it that REF fields repeat. */
const labelRuns = (caption: PrintCaption, bookmark: string, context: RenderContext): readonly Xml[] => {
  const sequence = context.nextSequence(caption)
  const label =
    sequence === null
      ? [textRun(captionLabel(caption))]
      : [textRun(`${caption.label} ${sequence.before}`), ...field(sequence.instruction, [textRun(sequence.counted)])]
  return bookmarked(context, bookmark, label)
}

/** A caption: above a table it stays with the table, below a figure the figure stays with it. */
export const renderCaption = (
  caption: PrintCaption,
  bookmark: string,
  context: RenderContext,
  place: 'above' | 'below',
): Xml => {
  const { pageBreak } = takeFlow(context.flow)
  const look = place === 'above' ? { keepNext: true } : { before: 100, after: 240 }
  const words = caption.text === '' ? [] : [textRun(`　${caption.text}`)]
  return paragraph({ style: 'Caption', pageBreakBefore: pageBreak, ...look }, [
    ...labelRuns(caption, bookmark, context),
    ...words,
  ])
}
