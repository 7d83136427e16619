import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import type { PrintCaption, PrintDocument, PrintHeading, PrintParagraph } from '../../core/transform/print-set.js'
import type { RasterImages } from './images/raster-images.js'
import type { NumberingPlace } from './numbering/numbering-registry.js'
import type { Target } from './targets.js'
import { element, type Xml } from './xml.js'

/** What the whole file shares while it is written. */
export type FileContext = {
  readonly targets: ReadonlyMap<string, Target>
  readonly headingNumbers: ReadonlyMap<PrintHeading, NumberingPlace>
  readonly listNumbers: ReadonlyMap<PrintParagraph, NumberingPlace>
  readonly pages: ReadonlyMap<string, number>
  readonly images: RasterImages
  /** The relationship of a picture's bytes; the same bytes are stored once. */
  readonly store: (bytes: Uint8Array, extension: 'png' | 'jpeg' | 'svg') => string
  /** The relationship of an address; null for one that is not an address. */
  readonly linkTo: (url: string) => string | null
  readonly report: (diagnostic: Diagnostic) => void
  /** Ids of bookmarks and pictures, unique in the file. */
  readonly nextId: () => number
}

/** What the blocks of a document share while they are written, in order. */
export type RenderContext = FileContext & {
  readonly document: PrintDocument
  /** The SEQ field of the next caption. */
  readonly nextSequence: (caption: PrintCaption) => Sequence | null
  /** What the blocks before ask of the next paragraph; asking for it settles it. */
  readonly flow: Flow
}

/** A page break, or room under a table, that waits for the next paragraph. */
export type Flow = {
  pageBreak: boolean
  afterTable: boolean
}

/** Takes what waits for the next paragraph. */
export const takeFlow = (flow: Flow): Flow => {
  const taken = { ...flow }
  flow.pageBreak = false
  flow.afterTable = false
  return taken
}

/** Marks of a bookmark's range. */
export const bookmarkStart = (name: string, id: number): Xml =>
  element('w:bookmarkStart', { 'w:id': id, 'w:name': name })

/** The end of a bookmark's range. */
export const bookmarkEnd = (id: number): Xml => element('w:bookmarkEnd', { 'w:id': id })

/** Puts a bookmark around a part of a paragraph. */
export const bookmarked = (
  context: Pick<FileContext, 'targets' | 'nextId'>,
  bookmark: string | undefined,
  content: readonly Xml[],
): readonly Xml[] => {
  const name = bookmark === undefined ? undefined : context.targets.get(bookmark)?.name
  if (name === undefined) return content
  const id = context.nextId()
  return [bookmarkStart(name, id), ...content, bookmarkEnd(id)]
}

/** The counted part of a caption's number, and the field that counts it. */
export type Sequence = { readonly before: string; readonly counted: string; readonly instruction: string }

/**
 * SEQ fields for the captions of one document, whose results are the set’s numbers: `\r` sets the counter where the
 * number is not the next one, as at the first caption of each document. Null for a number that does not count.
 */
export const createSequences = (): ((caption: PrintCaption) => Sequence | null) => {
  const last = new Map<string, number>()
  return ({ label, number }) => {
    const [, before = '', counted = ''] = /^(.*?)(\d{1,5})$/s.exec(number) ?? []
    if (counted === '' || String(Number(counted)) !== counted) return null
    const value = Number(counted)
    const follows = value === (last.get(label) ?? Number.NaN) + 1
    last.set(label, value)
    return { before, counted, instruction: `SEQ ${label} \\* ARABIC${follows ? '' : ` \\r ${value}`}` }
  }
}
