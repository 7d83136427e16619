import type { PrintListItem, PrintParagraph } from '../../../core/transform/print-set.js'
import type { Emission } from './emission.js'
import { emitRuns } from './inline.js'
import { array, block, literal, longCall } from './literal.js'

/** A paragraph that is a list item. */
export type ListParagraph = PrintParagraph & { readonly list: PrintListItem }

/** True for a paragraph that belongs to a list. */
export const isListParagraph = (value: { readonly type: string }): value is ListParagraph =>
  value.type === 'paragraph' && 'list' in value && value.list !== undefined

type Entry = { readonly paragraph: ListParagraph; readonly nested: Group[] }
type Group = { readonly head: PrintListItem; readonly entries: Entry[] }

/** Bullets share one marker for all items of a list, so another label begins another list. */
const continues = (head: PrintListItem, place: PrintListItem): boolean =>
  head.level === place.level &&
  head.kind === place.kind &&
  head.list === place.list &&
  (place.kind === 'ordered' || head.label === place.label)

/** Nests the items by level; the labels are computed already and stay as they are. */
const nest = (paragraphs: readonly ListParagraph[]): readonly Group[] => {
  const root: Group[] = []
  const open: Group[] = []
  for (const paragraph of paragraphs) {
    const place = paragraph.list
    while (open.length > 0 && (open.at(-1)?.head.level ?? 0) > place.level) open.pop()
    let group = open.at(-1)
    if (group === undefined || !continues(group.head, place)) {
      if (group !== undefined && group.head.level === place.level) open.pop()
      group = { head: place, entries: [] }
      const siblings = open.at(-1)?.entries.at(-1)?.nested ?? root
      siblings.push(group)
      open.push(group)
    }
    group.entries.push({ paragraph, nested: [] })
  }
  return root
}

const emitEntry = ({ paragraph, nested }: Entry, emission: Emission): string => {
  const bookmark = emission.bookmarks.of(paragraph)
  const text = emitRuns(paragraph.runs, emission)
  const parts = [...(bookmark === null ? [] : [`anchor(${literal(bookmark)})`]), text]
  return parts.length + nested.length === 1
    ? text
    : block([...parts, ...nested.map((group) => emitGroup(group, emission))])
}

const emitGroup = ({ head, entries }: Group, emission: Emission): string => {
  const bodies = entries.map((entry) => emitEntry(entry, emission))
  return head.kind === 'bullet'
    ? longCall('bullets', literal(head.label), ...bodies)
    : longCall('ordered', array(entries.map((entry) => literal(entry.paragraph.list.label))), ...bodies)
}

/** Consecutive list paragraphs as nested Typst lists, so that readers hear a list with its labels. */
export const emitList = (paragraphs: readonly ListParagraph[], emission: Emission): string =>
  nest(paragraphs)
    .map((group) => emitGroup(group, emission))
    .join('\n')
