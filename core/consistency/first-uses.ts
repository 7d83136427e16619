import type { Use } from './consistency-input.js'

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

/** The first use of each name, in reading order. */
export const firstUses = (uses: readonly Use[]): ReadonlyMap<string, Use> => {
  const first = new Map<string, Use>()
  for (const use of uses) if (!first.has(use.name)) first.set(use.name, use)
  return first
}
