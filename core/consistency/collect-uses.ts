import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import { isTextLeaf, type ReferenceInline } from '../model/inline.js'
import { walkInlines, type Line } from '../model/walk.js'
import { keepByObject } from '../project/keep.js'
import type { Use, UseLists, Uses } from './uses.js'

/** Everything that a document uses by name; kept by document, and block by block while only others are edited. */
export const usesOf: (document: Document) => Uses = keepByObject(({ code, content }: Document): Uses => {
  const uses = emptyLists<Use>()
  for (const block of content) {
    const own = blockUses(block)
    if (own === undefined) continue
    for (const kind of kinds)
      for (const { block: id, name } of own[kind]) uses[kind].push({ document: code, block: id, name })
  }
  return uses
})

/** The uses of names that nothing knows, once for each block that has to be mended. */
export const unknownUses = (uses: readonly Use[], isKnown: (name: string) => boolean): readonly Use[] => {
  const seen = new Set<string>()
  return uses.filter((use) => {
    if (isKnown(use.name)) return false
    const key = `${use.document}\n${use.block}\n${use.name}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

type Entry = { readonly block: string; readonly name: string }
type Lists<Item> = { readonly [Kind in keyof UseLists<Item>]: Item[] }

const kinds = ['fields', 'documents', 'records', 'clauses', 'claims', 'blocks'] as const

const emptyLists = <Item>(): Lists<Item> => ({
  fields: [],
  documents: [],
  records: [],
  clauses: [],
  claims: [],
  blocks: [],
})

/** What one block uses; undefined for the many that use nothing. */
const blockUses = keepByObject((block: Block): UseLists<Entry> | undefined => {
  const uses = emptyLists<Entry>()
  for (const clause of block.clauses ?? []) uses.claims.push({ block: block.id, name: clause })
  if (block.type === 'generated' && block.of !== undefined) uses.blocks.push({ block: block.id, name: block.of })
  if (block.type === 'steps') {
    for (const step of block.children) {
      uses.fields.push(...step.responsible.map((name) => ({ block: step.id, name })))
      uses.records.push(...step.records.map((name) => ({ block: step.id, name })))
    }
  }
  if (block.type !== 'guide')
    walkInlines([block], (inline, line) => {
      if (isTextLeaf(inline) || inline.type === 'link') return
      const [kind, name] = useOf(inline)
      uses[kind].push({ block: placeId(line), name })
    })
  return kinds.every((kind) => uses[kind].length === 0) ? undefined : uses
})

const useOf = (inline: ReferenceInline): readonly [keyof Uses, string] => {
  switch (inline.type) {
    case 'field':
      return ['fields', inline.field]
    case 'documentRef':
      return ['documents', inline.code]
    case 'recordRef':
      return ['records', inline.code]
    case 'clauseRef':
      return ['clauses', inline.clause]
    case 'blockRef':
      return ['blocks', inline.target]
  }
}

/** A step has an id of its own; every other line belongs to its block. */
const placeId = ({ block, place }: Line): string =>
  block.type === 'steps' && 'step' in place ? (block.children[place.step]?.id ?? block.id) : block.id
