import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import type { Claim, Passage } from './passage.js'
import { haveSameItems } from './same-items.js'

/** The passages of one block, and the place where its claim is remembered. */
export type ClaimingBlock = { readonly passages: readonly Passage[]; claim?: Claim }

/**
 * The claims of a document, none for a block without clauses or without text. `blocks` stand beside the document's;
 * a remembered claim is handed out again while its section holds the same passages.
 */
export const collectClaims = (document: Document, blocks: readonly ClaimingBlock[]): readonly Claim[] => {
  const { content } = document
  const claims: Claim[] = []
  content.forEach((block, index) => {
    const own = blocks[index]
    if (own === undefined || block.clauses === undefined || block.clauses.length === 0) return
    const [first] = own.passages
    if (first === undefined) return
    const end = block.type === 'heading' ? sectionEnd(content, index, block.level) : index + 1
    const passages = blocks.slice(index, end).flatMap((each) => each.passages)
    if (own.claim === undefined || !haveSameItems(own.claim.passages, passages))
      own.claim = {
        document: document.code,
        kind: document.kind,
        block: block.id,
        quote: first.quote,
        clauses: block.clauses,
        passages,
      }
    claims.push(own.claim)
  })
  return claims
}

/** The index after a section: that of the next heading of its own or a higher level, or the end. */
const sectionEnd = (content: readonly Block[], start: number, level: number): number => {
  let end = start + 1
  for (let block = content[end]; block !== undefined; block = content[++end])
    if (block.type === 'heading' && block.level <= level) break
  return end
}
