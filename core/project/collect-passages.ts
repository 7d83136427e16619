import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import { blockCaptions } from './block-captions.js'
import type { FieldContext } from './fields.js'
import type { LinePrinter } from './line-text.js'
import type { Claim, DocumentPassages, Passage } from './passage.js'
import type { Project } from './project.js'
import { readBlock, type PassagePiece } from './read-block.js'
import { SectionClaims } from './section-claims.js'

/** What passages are printed with: the fields, and the titles of documents and record forms by code. */
export type PassageContext = { readonly fields: FieldContext; readonly titles: ReadonlyMap<string, string> }

/** The context of a project. */
export const passageContext = (
  project: Pick<Project, 'manifest' | 'documents' | 'records'>,
  fields: FieldContext,
): PassageContext => ({
  fields,
  titles: new Map(
    [...project.manifest.register, ...project.documents, ...project.records].map((entry) => [entry.code, entry.title]),
  ),
})

/** Reads documents as passages, in the order given. */
export const collectPassages = (documents: readonly Document[], context: PassageContext): DocumentPassages => {
  const read = documents.map((document) => readDocument(document, context))
  return { passages: read.flatMap((part) => part.passages), claims: read.flatMap((part) => part.claims) }
}

/** Reads one document as passages and claims. It depends on nothing but the document and the context. */
export const readDocument = (document: Document, context: PassageContext): DocumentPassages => {
  const printer: LinePrinter = { ...context, captions: blockCaptions(document.content) }
  const sections = new SectionClaims()
  const passages: Passage[] = []
  const starts = document.content.map((block) => {
    const start = passages.length
    const pieces = readBlock(block, printer)
    if (block.type === 'heading') sections.enter(block, pieces.length === 0)
    const claims = sections.at(block)
    for (const piece of pieces) passages.push(place(piece, document, claims))
    return start
  })
  starts.push(passages.length)
  const claims = document.content.flatMap((block, index) => claimsOf(block, index, document, passages, starts))
  return { passages, claims }
}

/** Written out key by key: a spread here costs more than all else that reading does. */
const place = (piece: PassagePiece, document: Document, claims: readonly string[]): Passage => ({
  document: document.code,
  kind: document.kind,
  block: piece.block,
  form: piece.form,
  claims,
  text: piece.text,
  context: piece.context,
  quote: piece.quote,
  fields: piece.fields,
  records: piece.records,
})

/** The claim of a block, none where it has no clauses or no text; `starts` says where each block's passages begin. */
const claimsOf = (
  block: Block,
  index: number,
  document: Document,
  passages: readonly Passage[],
  starts: readonly number[],
): Claim[] => {
  if (block.clauses === undefined || block.clauses.length === 0) return []
  const [start, next] = [starts[index] ?? 0, starts[index + 1] ?? 0]
  const first = passages[start]
  if (first === undefined || start === next) return []
  const end = block.type === 'heading' ? starts[sectionEnd(document.content, index, block.level)] : next
  return [
    {
      document: document.code,
      kind: document.kind,
      block: block.id,
      quote: first.quote,
      clauses: block.clauses,
      passages: passages.slice(start, end),
    },
  ]
}

/** The index after a section: that of the next heading of its own or a higher level, or the end. */
const sectionEnd = (content: readonly Block[], start: number, level: number): number => {
  let end = start + 1
  for (let block = content[end]; block !== undefined; block = content[++end])
    if (block.type === 'heading' && block.level <= level) break
  return end
}
