import type { Block } from '../../model/block.js'
import type { DocumentKind } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import { isCommitmentValue } from '../../model/profile-field.js'
import type { FieldContext } from '../../project/fields.js'
import { keepByObject, keepInContext } from '../../project/keep.js'
import type { DocumentReading } from '../../project/reading.js'
import type { Passage } from '../../project/passage.js'
import type { Quantity } from '../../text/quantities.js'
import type { Condition } from './conditions.js'
import { fieldTopics } from './field-topics.js'
import { matchFigure, type FigureMatch } from './match-figure.js'
import { typedFigures, type TypedFigure } from './typed-figures.js'

/** Where an entry of the ledger stands. */
type LedgerPlace = {
  readonly document: string
  readonly kind: DocumentKind
  readonly block: string
  readonly quote: string
}

/** A promise or period that the text makes through a field. */
export type FieldEntry = LedgerPlace & {
  readonly source: 'field'
  readonly field: string
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly condition: string | null
  readonly fields: readonly string[]
  readonly claims: readonly string[]
  readonly records: readonly string[]
}

/** A figure typed in the text; `match` is what the fields of its topic say, undefined where none speaks of it. */
export type TextEntry = LedgerPlace & {
  readonly source: 'text'
  readonly figure: TypedFigure
  readonly quantity: Quantity
  readonly match: FigureMatch | undefined
  readonly conditions: readonly Condition[]
  readonly claims: readonly string[]
  readonly records: readonly string[]
}

/** A line of the commitments ledger. */
export type LedgerEntry = FieldEntry | TextEntry

/** What one document promises, through fields and in plain words, in reading order. */
export const readLedger: (reading: DocumentReading, fields: FieldContext) => readonly LedgerEntry[] = keepInContext(
  (reading: DocumentReading, fields: FieldContext): readonly LedgerEntry[] => entriesOf(reading, fields),
)

const entriesOf = ({ document, passages }: DocumentReading, fields: FieldContext): readonly LedgerEntry[] => {
  const byPlace = new Map<string, Passage[]>()
  for (const passage of passages) {
    const list = byPlace.get(passage.block)
    if (list === undefined) byPlace.set(passage.block, [passage])
    else list.push(passage)
  }
  const figures = figuresOf(fields)
  let heading = emptyHeading
  return document.content.flatMap((block): readonly LedgerEntry[] => {
    if (block.type === 'heading') heading = headingOf(block)
    const places = block.type === 'steps' ? block.children.map((step) => step.id) : [block.id]
    const read = places.flatMap((place) => byPlace.get(place) ?? [])
    const typed = figures(block, heading).map((found) => textEntry(found, read, document))
    if (typed.length === 0) return read.flatMap((passage) => fieldEntries(passage, fields))
    const order = new Map(read.map((passage, index) => [passage.quote, index]))
    return [...read.flatMap((passage) => fieldEntries(passage, fields)), ...typed].toSorted(
      (a, b) => (order.get(a.quote) ?? 0) - (order.get(b.quote) ?? 0),
    )
  })
}

type Heading = { readonly text: string }
const emptyHeading: Heading = { text: '' }

const headingOf: (block: Block) => Heading = keepByObject((block: Block): Heading => ({
  text: block.type === 'heading' ? plainText(block.children, () => '') : '',
}))

type Found = { readonly figure: TypedFigure; readonly match: FigureMatch | undefined }

/** The figures of a block, kept by context and block while the heading above it stands. */
const figuresOf = keepByObject((fields: FieldContext) => {
  const kept = new WeakMap<Block, { readonly heading: string; readonly found: readonly Found[] }>()
  return (block: Block, { text }: Heading): readonly Found[] => {
    const known = kept.get(block)
    if (known !== undefined && known.heading === text) return known.found
    const found = typedFigures(block, fields, text).map((figure) => ({ figure, match: matchFigure(figure, fields) }))
    kept.set(block, { heading: text, found })
    return found
  }
})

const fieldEntries = (passage: Passage, { profile, definitions }: FieldContext): FieldEntry[] =>
  passage.fields.flatMap((key): FieldEntry[] => {
    const value = profile[key]
    if (!isCommitmentValue(value)) return []
    const definition = definitions.get(key)
    return [
      {
        source: 'field',
        field: key,
        topic: definition?.topic ?? definition?.label ?? key,
        value: value.value,
        unit: value.unit,
        condition: value.condition ?? definition?.condition ?? null,
        document: passage.document,
        kind: passage.kind,
        block: passage.block,
        quote: passage.quote,
        fields: passage.fields,
        claims: passage.claims,
        records: passage.records,
      },
    ]
  })

const textEntry = (
  { figure, match }: Found,
  passages: readonly Passage[],
  { code, kind }: DocumentReading['document'],
): TextEntry => {
  const here = passages.filter((passage) => passage.block === figure.place)
  const row = figure.row === undefined ? undefined : here.filter(({ form }) => form === 'row')[figure.row]
  const passage =
    row ?? here.find(({ quote }) => quote.includes(figure.quantity.printed) && holds(quote, figure)) ?? here[0]
  return {
    source: 'text',
    figure,
    quantity: figure.quantity,
    match: figure.head === 'retain' && namesRecord(passage) ? undefined : match,
    conditions: figure.conditions,
    document: code,
    kind,
    block: figure.place,
    quote: passage?.quote ?? figure.sentence,
    claims: passage?.claims ?? [],
    records: passage?.records ?? [],
  }
}

/** The period of a record that is called, or named in 《》, is that of its form, whatever the words beside it. */
const namesRecord = (passage: Passage | undefined): boolean =>
  passage !== undefined && (passage.records.length > 0 || passage.quote.includes('《'))

/** The passage of a figure is the one in whose quote its clause stands. */
const holds = (quote: string, { clause }: TypedFigure): boolean =>
  clause.split('\uFFFC').every((piece) => quote.includes(piece.trim().slice(0, 12)))

/** The topic of an entry as reports name it: that of the fields it matches; null where the text alone names none. */
export const entryTopic = (entry: TextEntry, fields: FieldContext): string | null => {
  if (entry.match === undefined) return targetName(entry, fields) ?? ownTopic(entry)
  const topic = entry.match.type === 'equal' ? entry.match.field.topic : entry.match.among[0]?.topic
  return topic ?? null
}

/** A time that limits known work of a known object, where no field speaks of it. */
const ownTopic = ({ figure, quantity }: TextEntry): string | null =>
  figure.head !== undefined && figure.objects.size > 1 && times.has(quantity.kind) ? figure.headWord : null

const times: ReadonlySet<Quantity['kind']> = new Set(['duration', 'working-days', 'months'])

const targetName = ({ figure }: TextEntry, fields: FieldContext): string | null =>
  fieldTopics(fields).targets.find(
    ({ name, quantity }) => quantity.kind === figure.quantity.kind && figure.clause.includes(name),
  )?.name ?? null
