import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Proposer, ProposalContext, ProposalExample } from '../../core/coverage/proposals/proposal.js'
import { unclaimedSections } from '../../core/coverage/proposals/unclaimed-sections.js'
import { chineseCharacters } from '../../core/text/normalise-text.js'
import type { Block } from '../../core/model/block.js'
import type { Document } from '../../core/model/document.js'
import type { PassageContext, DocumentReading } from '../../core/project/reading.js'
import { createReader } from '../../core/project/reader.js'

/** A text, the requirements that are right for it, and what stands around it. `block` is its id. */
export type Labelled = {
  readonly text: string
  readonly right: readonly string[]
  readonly context?: ProposalContext
  readonly block?: string
}

type Entry = { readonly requirement: string; readonly also?: string; readonly text: string }

/** The labelled paragraphs of a file in `test/fixtures/proposals`. */
export const labelledParagraphs = (name: string): readonly Labelled[] => {
  const file = join(import.meta.dirname, '..', 'fixtures', 'proposals', name)
  return (parse(readFileSync(file, 'utf8')) as readonly Entry[]).map(({ requirement, also, text }) => ({
    text,
    right: also === undefined ? [requirement] : [requirement, also],
  }))
}

/** Every third entry, from the first, is for tuning; the others are held out. */
export const splitSet = (set: readonly Labelled[]): Readonly<Record<'tune' | 'heldOut', readonly Labelled[]>> => ({
  tune: set.filter((_, index) => index % 3 === 0),
  heldOut: set.filter((_, index) => index % 3 !== 0),
})

/** A document without any claim. */
export const withoutClaims = (document: Document): Document => ({
  ...document,
  content: document.content.map((block): Block => {
    const { clauses: _, ...rest } = block
    return rest as Block
  }),
})

/** Reads a document anew. */
export const readDocument = (document: Document, context: PassageContext): DocumentReading =>
  createReader()([document], context)[0]!

/**
 * The blocks of documents, claims stripped, each with its surroundings; right is any requirement that was claimed there.
 * Left out are blocks under no claim of a requirement and those of fewer than ten Chinese characters.
 */
export const strippedBlocks = (documents: readonly Document[], context: PassageContext): readonly Labelled[] =>
  documents.flatMap((document) => {
    const claims = claimsByBlock(readDocument(document, context))
    return unclaimedSections(readDocument(withoutClaims(document), context)).flatMap((section) => {
      const around = {
        title: document.title,
        section: section.texts,
        ...(section.heading === null ? {} : { heading: section.heading.quote }),
      }
      return section.blocks.flatMap(({ block, text }): readonly Labelled[] => {
        const right = claims.get(block) ?? []
        const isShort = chineseCharacters(text) < 10
        return right.length === 0 || isShort ? [] : [{ text, right, context: around, block }]
      })
    })
  })

/** The requirements claimed where each block stands. */
const claimsByBlock = ({ document, passages }: DocumentReading): ReadonlyMap<string, readonly string[]> => {
  const claimed = new Map(
    passages.map(({ block, claims }) => [block, claims.filter((claim) => claim.split('.').length === 4)]),
  )
  for (const block of document.content)
    if (block.type === 'steps') claimed.set(block.id, claimed.get(block.children[0]?.id ?? '') ?? [])
  return claimed
}

/** What a proposer may learn from labelled text. */
export const examplesFrom = (set: readonly Labelled[]): readonly ProposalExample[] =>
  set.map(({ text, right, context }) => ({ text: `${context?.heading ?? ''}\n${text}`, requirements: right }))

/** How often a right requirement comes first, and among the first three. */
export type Quality = { readonly first: number; readonly amongThree: number; readonly count: number }

/** Ranks every text of a set; `inPlace` with what stands around it. */
export const measure = (set: readonly Labelled[], proposer: Proposer, inPlace = false): Quality => {
  let first = 0
  let amongThree = 0
  for (const { text, right, context } of set) {
    const ranked = proposer.rank(text, inPlace ? context : undefined).slice(0, 3)
    if (right.includes(ranked[0]?.requirement ?? '')) first += 1
    if (ranked.some(({ requirement }) => right.includes(requirement))) amongThree += 1
  }
  return { first: first / set.length, amongThree: amongThree / set.length, count: set.length }
}
