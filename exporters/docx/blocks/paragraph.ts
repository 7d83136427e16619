import type { PrintParagraph } from '../../../core/transform/print-set.js'
import { listIndent } from '../numbering/list-numbers.js'
import { paragraph as paragraphXml } from '../paragraphs.js'
import { bookmarked, takeFlow, type RenderContext } from '../render-context.js'
import { renderRuns, textRun } from '../runs.js'
import type { ParagraphStyle } from '../styles.js'
import type { Xml } from '../xml.js'
import { reportTypedNumber } from './typed-number.js'

const styleOf = (paragraph: PrintParagraph): ParagraphStyle => {
  if (paragraph.list !== undefined) return 'ListParagraph'
  if (paragraph.style === 'note') return 'Note'
  return paragraph.indent && paragraph.align === 'left' ? 'BodyTextFirstIndent' : 'BodyText'
}

/** A paragraph of body text, a note or a list item; a label that Word cannot count to hangs before the text. */
export const renderParagraph = (paragraph: PrintParagraph, context: RenderContext): readonly Xml[] => {
  const { pageBreak, afterTable } = takeFlow(context.flow)
  const { list, runs, align, bookmark } = paragraph
  const numbering = context.listNumbers.get(paragraph)
  const typed = list === undefined || numbering !== undefined ? null : list
  if (typed !== null && typed.label !== '') reportTypedNumber(typed.label, runs, context)
  return [
    paragraphXml(
      {
        style: styleOf(paragraph),
        pageBreakBefore: pageBreak,
        numbering,
        before: afterTable ? 200 : undefined,
        indent: typed === null ? undefined : listIndent(typed.level),
        align,
      },
      [
        ...(typed === null ? [] : [textRun(`${typed.label}\t`)]),
        ...bookmarked(context, bookmark, renderRuns(runs, context)),
      ],
    ),
  ]
}
