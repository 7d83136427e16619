import type { Document } from '../model/document.js'
import { isTextLeaf, type ReferenceInline } from '../model/inline.js'
import { walkInlines, type Line } from '../model/walk.js'
import type { Use, Uses } from './consistency-input.js'

/** Reads every document once and lists what it uses by name. */
export const collectUses = (documents: readonly Document[]): Uses => {
  const uses: UseLists = { fields: [], documents: [], records: [], clauses: [], claims: [], blocks: [] }
  for (const document of documents) addDocument(document, uses)
  return uses
}

type UseLists = { readonly [Kind in keyof Uses]: Use[] }

const addDocument = ({ code, content }: Document, uses: UseLists): void => {
  for (const block of content) {
    const at = (id: string, name: string): Use => ({ document: code, block: id, name })
    uses.claims.push(...(block.clauses ?? []).map((clause) => at(block.id, clause)))
    if (block.type === 'generated' && block.of !== undefined) uses.blocks.push(at(block.id, block.of))
    if (block.type === 'guide') continue
    if (block.type === 'steps') {
      for (const step of block.children) {
        uses.fields.push(...step.responsible.map((key) => at(step.id, key)))
        uses.records.push(...step.records.map((record) => at(step.id, record)))
      }
    }
    walkInlines([block], (inline, line) => {
      if (isTextLeaf(inline) || inline.type === 'link') return
      const [list, name] = useOf(inline)
      uses[list].push(at(placeId(line), name))
    })
  }
}

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
