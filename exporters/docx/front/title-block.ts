import type { PrintDocument, PrintSet } from '../../../core/transform/print-set.js'
import { twips } from '../page-geometry.js'
import { paragraph } from '../paragraphs.js'
import { bookmarked, type RenderContext } from '../render-context.js'
import { textRun } from '../runs.js'
import type { Xml } from '../xml.js'
import { renderFrontTables } from './front-tables.js'

/** Code and title in one line: what the contents show, and what Word makes of them when it updates the contents. */
const titleParagraph = (document: PrintDocument, context: RenderContext, before?: number): Xml => {
  const text = document.code === '' ? document.title : `${document.code}　${document.title}`
  return paragraph({ style: 'DocumentTitle', before }, bookmarked(context, document.bookmark, [textRun(text)]))
}

/** The head of a document above its text: company, title, who approved it, and its revisions. */
export const renderTitleBlock = (document: PrintDocument, set: PrintSet, context: RenderContext): readonly Xml[] => [
  ...(set.company === '' ? [] : [paragraph({ style: 'FrontCompany' }, [textRun(set.company)])]),
  titleParagraph(document, context),
  ...renderFrontTables(document, context),
]

/** The same on a page of its own; `lines` stand in place of the version where it is the cover. */
export const renderTitlePage = (
  document: PrintDocument,
  set: PrintSet,
  lines: readonly string[],
  context: RenderContext,
): readonly Xml[] => {
  const version = document.version === '' ? [] : [`版本：${document.version}`]
  const under = [...(set.standard === '' ? [] : [set.standard]), ...(lines.length > 0 ? lines : version)]
  const tables = renderFrontTables(document, context)
  return [
    paragraph({ style: 'CoverCompany', before: twips(14) }, [textRun(set.company)]),
    titleParagraph(document, context, twips(38)),
    ...under.map((text) => paragraph({ style: 'CoverLine' }, [textRun(text)])),
    ...(tables.length === 0 ? [] : [paragraph({ style: 'Gap', before: twips(30) }, []), ...tables]),
  ]
}
