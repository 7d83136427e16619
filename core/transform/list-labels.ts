import type { Document } from '../model/document.js'
import type { PrintListItem } from './print-set.js'

/** List places with computed labels, by paragraph id. */
export type ListLabels = ReadonlyMap<string, PrintListItem>

/** Numbers the list paragraphs of a document: a) b), inside them 1) 2), then i) ii); bullets are dashes. */
export const listLabels = (document: Document): ListLabels => {
  const labels = new Map<string, PrintListItem>()
  let list = 0
  let counters = [0, 0, 0]
  let running: { readonly kind: string } | undefined
  for (const block of document.content) {
    if (block.type === 'guide') continue
    if (block.type !== 'paragraph' || block.list === undefined) {
      running = undefined
      continue
    }
    const { kind, level } = block.list
    const begins = running === undefined || block.list.restart === true || (level === 0 && running.kind !== kind)
    if (begins) {
      list += 1
      counters = [0, 0, 0]
    }
    if (level === 0 || running === undefined) running = { kind }
    counters[level] = (counters[level] ?? 0) + 1
    counters.fill(0, level + 1)
    labels.set(block.id, {
      ...block.list,
      list: `${document.code}-${list}`,
      label: kind === 'bullet' ? '—' : orderedLabel(level, counters[level] ?? 1),
    })
  }
  return labels
}

const orderedLabel = (level: 0 | 1 | 2, count: number): string => {
  if (level === 0) return `${letters(count)})`
  return level === 1 ? `${count})` : `${roman(count)})`
}

/** a … z, aa, ab … as Word counts lower letters: z is followed by aa, then bb. */
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1)

const roman = (count: number): string => {
  const table: readonly (readonly [number, string])[] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = count
  let result = ''
  for (const [value, digits] of table) {
    while (rest >= value) {
      result += digits
      rest -= value
    }
  }
  return result
}
