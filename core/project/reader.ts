import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import { blockCaptions } from './block-captions.js'
import { collectClaims, type ClaimingBlock } from './collect-claims.js'
import type { Passage } from './passage.js'
import { FormerPassages, placePassages } from './place-passages.js'
import { readBlock, type PassagePiece } from './read-block.js'
import type { DocumentReading, PassageContext } from './reading.js'
import { SectionClaims } from './section-claims.js'
import { readFrames, suspendedPieces, type BlockFrames } from './suspensions.js'

/**
 * Reads documents, in the order given, and remembers them: the same document in the same context is the same reading,
 * and in an edited document whatever still says the same in the same place is the same passage and claim object.
 */
export type Reader = (documents: readonly Document[], context: PassageContext) => readonly DocumentReading[]

/** Makes a reader that has read nothing yet. What it reads depends on nothing but the documents and the context. */
export const createReader = (): Reader => {
  const shareClaims = oneOfEach()
  let readers = new Map<string, DocumentReader>()
  return (documents, context) => {
    const before = readers
    readers = new Map()
    return documents.map((document) => {
      const reader = readers.get(document.code) ?? before.get(document.code) ?? new DocumentReader(shareClaims)
      readers.set(document.code, reader)
      return reader.read(document, context)
    })
  }
}

type ClaimList = readonly string[]

/** Hands out one and the same list for equal lists, so that identity says whether claims are other ones. */
const oneOfEach = (): ((claims: ClaimList) => ClaimList) => {
  const lists = new Map<string, ClaimList>()
  return (claims) => {
    const key = claims.join('\n')
    const known = lists.get(key)
    if (known !== undefined) return known
    lists.set(key, claims)
    return claims
  }
}

/** What a block says, the captions with which that was read, and what it says about the text around it. */
type ReadBlock = {
  readonly block: Block
  readonly pieces: readonly PassagePiece[]
  readonly captions: readonly Caption[]
  readonly frames: BlockFrames
}

/** What is remembered of a block: how it was read, its passages there, and its claim. */
type KeptBlock = ClaimingBlock & {
  readonly read: ReadBlock
  readonly claims: ClaimList
  readonly passages: readonly Passage[]
}

/** A block that is referred to, and the caption that the reference printed. */
type Caption = { readonly target: string; readonly caption: string | undefined }

/** The last reading of one document. */
class DocumentReader {
  readonly #shareClaims: (claims: ClaimList) => ClaimList
  #blocks = new WeakMap<Block, KeptBlock>()
  #last: { readonly context: PassageContext; readonly reading: DocumentReading } | undefined

  constructor(shareClaims: (claims: ClaimList) => ClaimList) {
    this.#shareClaims = shareClaims
  }

  read(document: Document, context: PassageContext): DocumentReading {
    const last = this.#last
    if (last?.context === context && last.reading.document === document) return last.reading
    if (last?.context !== context || last.reading.document.kind !== document.kind) this.#blocks = new WeakMap()
    const reading = this.#readAnew(document, context, new FormerPassages(last?.reading.passages ?? []))
    this.#last = { context, reading }
    return reading
  }

  #readAnew(document: Document, context: PassageContext, former: FormerPassages): DocumentReading {
    const captions = blockCaptions(document.content)
    let printed: Caption[] = []
    const captionOf = (target: string): string | undefined => {
      const caption = captions.get(target)
      printed.push({ target, caption })
      return caption
    }
    const read = document.content.map((block): ReadBlock => {
      const known = this.#blocks.get(block)?.read
      if (known !== undefined && known.captions.every((each) => captions.get(each.target) === each.caption))
        return known
      printed = []
      const pieces = readBlock(block, { ...context, captionOf })
      return { block, pieces, captions: printed, frames: readFrames(pieces) }
    })
    const suspended = suspendedPieces(read)
    const sections = new SectionClaims()
    const blocks = read.map((each) => {
      const { block, pieces } = each
      if (block.type === 'heading') sections.enter(block, pieces.length === 0)
      const claims = this.#shareClaims(sections.at(block))
      const known = this.#blocks.get(block)
      if (known?.read === each && known.claims === claims && areStill(known, suspended)) return known
      const kept = { read: each, claims, passages: placePassages(pieces, document, { claims, suspended }, former) }
      this.#blocks.set(block, kept)
      return kept
    })
    return { document, passages: blocks.flatMap((kept) => kept.passages), claims: collectClaims(document, blocks) }
  }
}

/** True while the text around a block lifts the same of its passages out of force as before. */
const areStill = ({ read, passages }: KeptBlock, suspended: ReadonlySet<PassagePiece>): boolean =>
  read.pieces.every((piece, index) => passages[index]?.suspended === suspended.has(piece))
