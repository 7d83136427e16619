import type { Quantity, QuantityBound } from '../../text/quantities.js'
import { unknownCondition } from './conditions.js'
import type { TextEntry } from './ledger.js'

/** Work that is promised to customers, or kept for them: typed figures about other work are no promises. */
const promised: ReadonlySet<string> = new Set([
  ...['arrive', 'respond', 'pickup', 'callback', 'answer', 'register', 'resolve', 'visit', 'return', 'refund'],
  ...['deliver', 'install', 'dispatch', 'supply', 'inspect', 'warranty', 'retain', 'correct', 'clear', 'repair'],
])

/**
 * Pairs of typed figures that no field settles and that contradict each other: the same work, objects, conditions and
 * kind of unit, and another value. Each later place is paired with the first one.
 */
export const typedConflicts = (entries: readonly TextEntry[]): (readonly [TextEntry, TextEntry])[] => {
  const first = new Map<string, TextEntry>()
  const pairs: (readonly [TextEntry, TextEntry])[] = []
  for (const entry of entries) {
    const key = sameThing(entry)
    if (key === undefined) continue
    const other = first.get(key)
    if (other === undefined) first.set(key, entry)
    else if (other.quantity.value !== entry.quantity.value && !isSamePlace(other, entry)) pairs.push([entry, other])
  }
  return pairs
}

const isSamePlace = (a: TextEntry, b: TextEntry): boolean => a.document === b.document && a.block === b.block

/** What a figure is about, in a word; undefined where that is not sure enough to call another figure wrong. */
const sameThing = ({ figure, quantity, match, conditions }: TextEntry): string | undefined => {
  const settled = match !== undefined && match.type !== 'special'
  if (settled || !figure.standing || figure.head === undefined || !promised.has(figure.head)) return undefined
  if (!comparable.has(quantity.kind) || !plain.has(quantity.bound)) return undefined
  if (conditions.some((condition) => condition.startsWith(unknownCondition))) return undefined
  const objects = [...figure.objects].filter((name) => name !== figure.head).toSorted()
  if (objects.length === 0) return undefined
  const parts = [figure.head, objects.join(' '), conditions.toSorted().join(' '), quantity.kind, String(figure.ahead)]
  return parts.join('|')
}

const comparable: ReadonlySet<Quantity['kind']> = new Set(['duration', 'working-days', 'months', 'frequency'])
const plain: ReadonlySet<QuantityBound> = new Set(['exact', 'at-most'])
