import type { PrintDocument, PrintSet } from '../../../core/transform/print-set.js'
import { emitContents } from './contents.js'
import { emitBareSheet, emitDocument, emitHeader, emitSheet, documentMark, type Opening } from './document.js'
import type { Emission } from './emission.js'
import { emitSetCover } from './front-matter.js'
import { array, literal, longCall, named } from './literal.js'

const contentsTitle = '目　次'

const metadata = (set: PrintSet): string =>
  `#set document(${named({
    title: literal(set.title),
    author: literal(set.company),
    keywords: array(set.keywords.map(literal)),
  }).join(', ')})`

const bookmarkPages = (emission: Emission): string =>
  longCall('bookmark-pages', ...emission.bookmarks.names.map((name) => literal(name)))

const statements = (code: readonly string[]): string => code.map((statement) => `#${statement}\n`).join('')

const compilation = (set: PrintSet, cover: boolean, emission: Emission): readonly string[] => {
  const contents = emitContents(contentsTitle, set.contents, emission)
  /** The manual is a book of its own; procedures and forms are short and begin above their text. */
  const opening = (document: PrintDocument): Opening => (document.kind === 'manual' ? 'page' : 'block')
  return [
    ...(cover ? [emitBareSheet(emitSetCover(set), true)] : []),
    ...(contents === '{}' ? [] : [emitSheet(emitHeader(set.company, set.title, ''), false, [contents])]),
    ...set.documents.flatMap((document) => emitDocument(document, set, opening(document), emission)),
  ]
}

/** A record form alone is a sheet to fill in, not a document with a cover. */
const isOneForm = (set: PrintSet, document: PrintDocument): boolean =>
  document.kind === 'records' && set.contents.length === 0

const single = (set: PrintSet, document: PrintDocument, cover: boolean, emission: Emission): readonly string[] => {
  if (!cover || isOneForm(set, document)) return emitDocument(document, set, 'block', emission)
  const [front, ...body] = emitDocument(document, set, 'cover', emission)
  const hasOwn = document.blocks.some((each) => each.type === 'contents')
  const headings = set.contents.filter((entry) => entry.level > 0)
  const contents = hasOwn ? '{}' : emitContents(contentsTitle, headings, emission)
  const header = emitHeader(set.company, document.title, documentMark(document))
  return [
    ...(front === undefined ? [] : [front]),
    ...(contents === '{}' ? [] : [emitSheet(header, false, [contents])]),
    ...body,
  ]
}

/** The whole print as Typst code that follows the prelude: metadata, then runs of pages. */
export const emitSet = (set: PrintSet, cover: boolean, emission: Emission): string => {
  const [document, ...others] = set.documents
  const sheets =
    document !== undefined && others.length === 0
      ? single(set, document, cover, emission)
      : compilation(set, cover, emission)
  return `${metadata(set)}\n${statements([...sheets, bookmarkPages(emission)])}`
}
