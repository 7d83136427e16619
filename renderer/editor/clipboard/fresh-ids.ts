import type { Block } from '../../../core/model/block.js'
import { isTextLeaf } from '../../../core/model/inline.js'
import { mapInlines } from '../../../core/model/map-inlines.js'

/**
 * Copied blocks with ids of their own, where the document holds theirs already (a moved block keeps its id). References
 * among them follow: a flowchart to its process, a reference to its table.
 */
export const withFreshIds = (blocks: readonly Block[], taken: ReadonlySet<string>, newId: () => string): Block[] => {
  const used = new Set(taken)
  const renamed = new Map<string, string>()
  const idFor = (old: string | undefined): string => {
    if (old !== undefined && old !== '' && !used.has(old)) {
      used.add(old)
      return old
    }
    const fresh = newId()
    used.add(fresh)
    if (old !== undefined) renamed.set(old, fresh)
    return fresh
  }
  const named = blocks.map((block): Block => {
    const id = idFor(block.id)
    if (block.type !== 'steps') return { ...block, id }
    return { ...block, id, children: block.children.map((step) => ({ ...step, id: idFor(step.id) })) }
  })
  if (renamed.size === 0) return named
  return named.map((block) => {
    const followed = mapInlines(block, (inlines) =>
      inlines.map((inline) => {
        if (isTextLeaf(inline) || inline.type !== 'blockRef') return inline
        return { ...inline, target: renamed.get(inline.target) ?? inline.target }
      }),
    )
    if (followed.type !== 'generated' || followed.of === undefined) return followed
    return { ...followed, of: renamed.get(followed.of) ?? followed.of }
  })
}

/** Every id of a document: blocks and steps. */
export const idsOf = (content: readonly Block[]): ReadonlySet<string> => {
  const ids = new Set<string>()
  for (const block of content) {
    ids.add(block.id)
    if (block.type === 'steps') for (const step of block.children) ids.add(step.id)
  }
  return ids
}
