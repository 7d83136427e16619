import type { PrintContentsEntry } from '../../../core/transform/print-set.js'
import type { Emission } from './emission.js'
import { call, literal, longCall } from './literal.js'

const emitEntry = (entry: PrintContentsEntry): string =>
  call(
    'entry',
    literal(entry.bookmark),
    String(entry.level),
    entry.number === null ? 'none' : literal(entry.number),
    literal(entry.text),
  )

/** The entries that lead to a heading or document of the set, each once; no others can have a page number. */
export const listable = (
  entries: readonly PrintContentsEntry[],
  emission: Pick<Emission, 'bookmarks'>,
): readonly PrintContentsEntry[] => [
  ...new Map(
    entries.filter((entry) => emission.bookmarks.isHeading(entry.bookmark)).map((entry) => [entry.bookmark, entry]),
  ).values(),
]

/** Contents with leaders and with page numbers from the layout. */
export const emitContents = (title: string, entries: readonly PrintContentsEntry[], emission: Emission): string => {
  const listed = listable(entries, emission)
  return listed.length === 0 ? '{}' : longCall('contents', literal(title), ...listed.map(emitEntry))
}
