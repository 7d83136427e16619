import type { Block } from '../../model/block.js'
import { isTextLeaf } from '../../model/inline.js'
import { blockLines, type Line } from '../../model/walk.js'
import type { FieldContext } from '../../project/fields.js'
import { keepByObject } from '../../project/keep.js'
import { readQuantities, type Quantity } from '../../text/quantities.js'
import type { QuantityKind } from '../../text/quantity-units.js'
import { occurrenceAt, typedLines } from '../rules/typed-text.js'
import { besideLine } from './beside-line.js'
import { readConcepts } from './concepts.js'
import { conditionsOf, warrantyScope, type Condition } from './conditions.js'
import { fieldTopics } from './field-topics.js'
import { figureClauses, upTo, type Span } from './figure-clauses.js'
import { earlierHeads, headOf, lastHead } from './figure-head.js'
import { expandWords, markWords, type LineReading } from './line-words.js'
import { isStanding } from './standing.js'
import { startEvent } from './start-event.js'

/**
 * A quantity that somebody typed, and what is said with it. `row` counts the rows of a table that say something. `head`
 * is the work that it limits, `headWord` as printed. `clause` is its clause, `clauseBefore` that up to it,
 * `typedSentence` what is typed of its sentence. `objects` are the concepts of its sentence, row or step, `around` also
 * those of the heading, caption and header above. `standing` is false where the sentence promises nothing.
 */
export type TypedFigure = {
  readonly place: string
  readonly row: number | undefined
  readonly quantity: Quantity
  readonly head: string | undefined
  readonly headWord: string
  readonly objects: ReadonlySet<string>
  readonly around: ReadonlySet<string>
  readonly conditions: readonly Condition[]
  readonly ahead: boolean
  readonly start: string | undefined
  readonly standing: boolean
  readonly clause: string
  readonly clauseBefore: string
  readonly sentence: string
  readonly typedSentence: string
  readonly occurrence: number | undefined
}

/** The typed figures of a block; `heading` is the text of the heading above it. */
export const typedFigures = (block: Block, fields: FieldContext, heading: string): readonly TypedFigure[] => {
  if (block.type === 'heading' || block.type === 'guide') return []
  const typed = typedLines(block).filter(({ part }) => part !== 'caption' && part !== 'name')
  if (!typed.some(({ text }) => mayHoldFigure.test(text))) return []
  const lines = blockLines(block).filter((line) =>
    line.inlines.some((inline) =>
      isTextLeaf(inline)
        ? inline.text !== ''
        : inline.type !== 'link' || inline.children.some((leaf) => leaf.text !== ''),
    ),
  )
  return typed.flatMap((one, index) => {
    const line = lines[index]
    if (line === undefined || one.part === 'header') return []
    return figuresOf(block, line, { typed: one, words: markWords(line, fields) }, fields, heading)
  })
}

const mayHoldFigure =
  /[\d０-９]|[一二两三四五六七八九十百千半廿卅][\s个余多]{0,2}[秒分小钟天日周星礼月季年学课成公千万元工]|每(?:隔|个?[年季月周日天])|分之/

/** The kinds that some field measures, and time: figures of other kinds (一人, 两次) belong to no promise. */
const promisedKinds: (fields: FieldContext) => ReadonlySet<QuantityKind> = keepByObject((fields: FieldContext) => {
  const { commitments, targets, figures } = fieldTopics(fields)
  const held = figures.filter(({ quantity }) => quantity.kind !== 'count')
  const kinds = [...commitments, ...targets, ...held].map(({ quantity }) => quantity.kind)
  return new Set<QuantityKind>([...kinds, 'duration', 'working-days', 'months', 'frequency'])
})

const figuresOf = (
  block: Block,
  line: Line,
  reading: LineReading,
  fields: FieldContext,
  heading: string,
): TypedFigure[] => {
  const { typed } = reading
  const kinds = promisedKinds(fields)
  const quantities = readQuantities(typed.text).filter(({ kind }) => kinds.has(kind))
  if (quantities.length === 0) return []
  const beside = besideLine(block, line, fields)
  return quantities.map((quantity, index): TypedFigure => {
    const { sentence, clause, earlier } = figureClauses(typed.text, quantity)
    const nextStart = quantities[index + 1]?.start ?? Infinity
    const after = upTo(typed.text.slice(quantity.end, Math.min(clause.end, nextStart)), /[、（(]/)
    const before = typed.text.slice(Math.max(clause.start, quantities[index - 1]?.end ?? 0), quantity.start)
    const own = expandWords(reading, clause.start, quantity.start, fields)
    const sentenceWords = expandWords(reading, sentence.start, sentence.end, fields)
    const head =
      headOf(after, before) ??
      [
        ...earlierHeads(
          earlier.map(({ start, end }) => typed.text.slice(start, end)),
          before,
          after,
        ),
        ...beside.heads,
      ]
        .map(lastHead)
        .find((use) => use !== undefined)
    const objects = names([expandWords(reading, sentence.start, clause.end, fields), ...beside.own])
    return {
      place: typed.place,
      row: beside.index,
      quantity,
      head: head?.name,
      headWord: head?.word ?? '',
      objects,
      around: new Set([...objects, ...names([...beside.above, heading])]),
      start: startEvent([...earlier.map(({ start, end }) => expandWords(reading, start, end, fields)), own].join('，')),
      conditions: [
        ...(head?.name === 'warranty' ? warrantyScope(own) : []),
        ...conditionsOf(
          earlier.map(({ start, end }) => expandWords(reading, start, end, fields)),
          own,
          conditionWords(reading, typed.text, sentence, clause, quantities, index, fields, beside.row),
        ),
      ],
      ahead:
        /提前[^，。；]{0,4}$/.test(typed.text.slice(0, quantity.start)) ||
        /^\s?(?:之?前|以前)/.test(typed.text.slice(quantity.end)),
      standing: isStanding(typed.text, quantity, sentenceWords),
      clause: expandWords(reading, clause.start, clause.end, fields),
      clauseBefore: own,
      sentence: sentenceWords,
      typedSentence: typed.text.slice(sentence.start, sentence.end),
      occurrence: occurrenceAt(block, typed, quantity.start, quantity.printed),
    }
  })
}

/**
 * The words in which the conditions of one figure are looked for: its own part of the clause where that names one
 * (市区2小时、郊区4小时), else its clause, else its sentence up to it with the row that it stands in.
 */
const conditionWords = (
  reading: LineReading,
  text: string,
  sentence: Span,
  clause: Span,
  quantities: readonly Quantity[],
  index: number,
  fields: FieldContext,
  row: readonly string[],
): string => {
  const others = quantities.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const [start, end] = [quantities[index]?.start ?? 0, quantities[index]?.end ?? 0]
  const from = others.length > 1 ? Math.max(clause.start, text.lastIndexOf('、', start) + 1) : clause.start
  const stop = others.length > 1 ? text.slice(end, clause.end).search(/、/) : -1
  const piece =
    expandWords(reading, from, start, fields) +
    ' ' +
    expandWords(reading, end, stop < 0 ? clause.end : end + stop, fields)
  const earlier = others.length > 1 ? '' : expandWords(reading, sentence.start, clause.start, fields)
  return [piece, earlier.slice(earlier.lastIndexOf('；') + 1), ...row].join('\n')
}

const names = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => readConcepts(text).map((use) => use.name)))
