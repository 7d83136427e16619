import type { PrintContents, PrintContentsEntry } from '../../../core/transform/print-set.js'
import { field, fieldBegin, fieldEnd } from '../fields.js'
import { paragraph } from '../paragraphs.js'
import { takeFlow, type FileContext, type RenderContext } from '../render-context.js'
import { tabRun, textRun } from '../runs.js'
import { documentTitleName } from '../styles.js'
import { element, setting, type Xml } from '../xml.js'

const contentsLevels = { 0: 1, 1: 2, 2: 3, 3: 4, 4: 5 } as const

/** Documents are TOC 1, their headings of level 1 TOC 2, and so on, in every table of contents. */
const levelOf = (entry: Pick<PrintContentsEntry, 'level'>): 1 | 2 | 3 | 4 | 5 => contentsLevels[entry.level]

/**
 * Which styles Word collects when the user updates the contents. Chinese and English Word know the heading styles by
 * different names; the one that does not exist is passed over.
 */
const instructionOf = (entries: readonly PrintContentsEntry[], range: string | undefined): string => {
  const levels = [...new Set(entries.map((entry) => entry.level))].sort()
  const styles = levels.flatMap((level) => {
    const names = level === 0 ? [documentTitleName] : [`heading ${level}`, `标题 ${level}`]
    return names.map((name) => `${name},${levelOf({ level })}`)
  })
  return `TOC \\h \\z${range === undefined ? '' : ` \\b ${range}`} \\t "${styles.join(',')}"`
}

const linkLook = { style: 'IndexLink' } as const

/** Plain numbers stand in a column; 附录 A and the codes of documents are too wide for it. */
const numberRuns = ({ level, number }: PrintContentsEntry): readonly Xml[] => {
  if (number === null) return []
  const plain = level > 0 && /^[\d.]+$/.test(number)
  return plain ? [textRun(number, linkLook), tabRun(linkLook)] : [textRun(`${number}　`, linkLook)]
}

const entryRuns = (entry: PrintContentsEntry, context: Pick<FileContext, 'targets' | 'pages'>): readonly Xml[] => {
  const target = context.targets.get(entry.bookmark)
  const page = context.pages.get(entry.bookmark)
  const words = [...numberRuns(entry), textRun(entry.text, linkLook), tabRun(linkLook)]
  if (target === undefined) return words
  const number = page === undefined ? [] : [textRun(String(page), linkLook)]
  return [
    element('w:hyperlink', { 'w:anchor': target.name, 'w:history': 1 }, [
      ...words,
      ...field(`PAGEREF ${target.name} \\h`, number, linkLook),
    ]),
  ]
}

/** Word's own control for contents: it shows Update Table, and nothing asks when the file is opened. */
const control = (paragraphs: readonly Xml[]): Xml => {
  const gallery = [setting('w:docPartGallery', 'Table of Contents'), setting('w:docPartUnique')]
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [element('w:docPartObj', {}, gallery)]),
    element('w:sdtContent', {}, paragraphs),
  ])
}

/** The contents with entries and page numbers as they stand; `range` is the bookmark of the part that is listed. */
export const renderEntries = (
  entries: readonly PrintContentsEntry[],
  context: Pick<FileContext, 'targets' | 'pages'>,
  range?: string,
): Xml =>
  control(
    entries.map((entry, index) =>
      paragraph({ style: `TOC${levelOf(entry)}` }, [
        ...(index === 0 ? fieldBegin(instructionOf(entries, range)) : []),
        ...entryRuns(entry, context),
        ...(index === entries.length - 1 ? [fieldEnd()] : []),
      ]),
    ),
  )

/** The title of a table of contents; it is no heading, or it would list itself. */
export const renderContentsTitle = (title: string, pageBreakBefore = false): Xml =>
  paragraph({ style: 'TOCHeading', pageBreakBefore }, [textRun(title)])

/** Name of the bookmark around a document that has contents of its own. */
export const rangeName = (context: Pick<RenderContext, 'document' | 'targets'>): string =>
  `range_${context.targets.get(context.document.bookmark)?.name ?? ''}`.slice(0, 40)

/** A table of contents inside a document. */
export const renderContents = (block: PrintContents, context: RenderContext): readonly Xml[] => {
  const { pageBreak } = takeFlow(context.flow)
  const title = block.title === '' && !pageBreak ? [] : [renderContentsTitle(block.title, pageBreak)]
  return block.entries.length === 0 ? title : [...title, renderEntries(block.entries, context, rangeName(context))]
}
