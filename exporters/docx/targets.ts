import type { PrintBlock, PrintCaption, PrintHeading, PrintSet } from '../../core/transform/print-set.js'
import type { NumberingPlace } from './numbering/numbering-registry.js'

/**
 * What stands at a bookmark. `label`: the field at a caption repeats 表 2; `number`: the field at a heading repeats its
 * number; `place`: only a link leads there.
 */
export type Target =
  | { readonly kind: 'label'; readonly name: string; readonly text: string }
  | { readonly kind: 'number'; readonly name: string; readonly text: string }
  | { readonly kind: 'place'; readonly name: string }

/** 表 2, as references print it. */
export const captionLabel = (caption: PrintCaption): string => `${caption.label} ${caption.number}`

const targetOf = (block: PrintBlock, name: string, native: ReadonlyMap<PrintHeading, NumberingPlace>): Target => {
  if (block.type === 'heading' && block.number !== null && native.has(block))
    return { kind: 'number', name, text: block.number }
  if ('caption' in block && block.caption !== null) return { kind: 'label', name, text: captionLabel(block.caption) }
  return { kind: 'place', name }
}

/** What references of a set lead to, by its bookmarks. */
export const collectTargets = (
  set: PrintSet,
  names: ReadonlyMap<string, string>,
  native: ReadonlyMap<PrintHeading, NumberingPlace>,
): ReadonlyMap<string, Target> => {
  const targets = new Map<string, Target>()
  const add = (bookmark: string | undefined, of: (name: string) => Target): void => {
    const name = bookmark === undefined ? undefined : names.get(bookmark)
    if (bookmark !== undefined && name !== undefined && !targets.has(bookmark)) targets.set(bookmark, of(name))
  }
  for (const document of set.documents) {
    add(document.bookmark, (name) => ({ kind: 'place', name }))
    for (const block of document.blocks)
      if ('bookmark' in block) add(block.bookmark, (name) => targetOf(block, name, native))
  }
  return targets
}
