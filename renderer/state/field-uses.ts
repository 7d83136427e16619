import type { Document } from '../../core/model/document.js'
import { isTextLeaf } from '../../core/model/inline.js'
import { walkInlines } from '../../core/model/walk.js'

/** In how many documents each field is printed. */
export const fieldUses = (documents: readonly Document[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>()
  for (const document of documents) for (const key of fieldsOf(document)) uses.set(key, (uses.get(key) ?? 0) + 1)
  return uses
}

const known = new WeakMap<Document, ReadonlySet<string>>()

const fieldsOf = (document: Document): ReadonlySet<string> => {
  const before = known.get(document)
  if (before !== undefined) return before
  const fields = new Set<string>()
  walkInlines(document.content, (inline) => {
    if (!isTextLeaf(inline) && inline.type === 'field') fields.add(inline.field)
  })
  for (const block of document.content)
    if (block.type === 'steps') for (const step of block.children) for (const key of step.responsible) fields.add(key)
  known.set(document, fields)
  return fields
}
