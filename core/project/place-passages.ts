import type { Document } from '../model/document.js'
import type { Passage } from './passage.js'
import type { PassagePiece } from './read-block.js'
import { haveSameItems } from './same-items.js'

/** What the text around a block says of it: the clauses claimed there, and the pieces that are lifted out of force. */
export type Surroundings = { readonly claims: readonly string[]; readonly suspended: ReadonlySet<PassagePiece> }

/** The passages of pieces at their place; `former` says what was read in a block before, to be handed out again. */
export const placePassages = (
  pieces: readonly PassagePiece[],
  { code, kind }: Pick<Document, 'code' | 'kind'>,
  { claims, suspended }: Surroundings,
  former: FormerPassages,
): readonly Passage[] =>
  pieces.map((piece) => {
    const passage = {
      // Written out key by key: a spread here costs more than all else that reading does.
      document: code,
      kind,
      block: piece.block,
      form: piece.form,
      claims,
      text: piece.text,
      context: piece.context,
      quote: piece.quote,
      fields: piece.fields,
      records: piece.records,
      suspended: suspended.has(piece),
    }
    return former.take(passage) ?? passage
  })

/** Passages of an earlier reading, each to be handed out once more at most. */
export class FormerPassages {
  readonly #passages: readonly Passage[]
  #byBlock: Map<string, Passage[]> | undefined

  constructor(passages: readonly Passage[]) {
    this.#passages = passages
  }

  /** The former passage that is equal to this one in every part, or undefined. */
  take(passage: Passage): Passage | undefined {
    if (this.#passages.length === 0) return undefined
    this.#byBlock ??= groupByBlock(this.#passages)
    const candidates = this.#byBlock.get(passage.block)
    if (candidates === undefined) return undefined
    const index = candidates.findIndex((candidate) => areEqual(candidate, passage))
    return index < 0 ? undefined : candidates.splice(index, 1)[0]
  }
}

const groupByBlock = (passages: readonly Passage[]): Map<string, Passage[]> => {
  const byBlock = new Map<string, Passage[]>()
  for (const passage of passages) {
    const others = byBlock.get(passage.block)
    if (others === undefined) byBlock.set(passage.block, [passage])
    else others.push(passage)
  }
  return byBlock
}

const areEqual = (one: Passage, other: Passage): boolean =>
  one.quote === other.quote &&
  one.text === other.text &&
  one.context === other.context &&
  one.claims === other.claims &&
  one.form === other.form &&
  one.suspended === other.suspended &&
  one.kind === other.kind &&
  one.document === other.document &&
  haveSameItems(one.fields, other.fields) &&
  haveSameItems(one.records, other.records)
