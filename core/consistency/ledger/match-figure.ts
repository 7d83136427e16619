import type { FieldContext } from '../../project/fields.js'
import type { Quantity } from '../../text/quantities.js'
import { conditionClass, unknownCondition, type Condition } from './conditions.js'
import { fieldTopics, type FieldTopic } from './field-topics.js'
import { mayStartTogether } from './start-event.js'
import type { TypedFigure } from './typed-figures.js'

/**
 * How a typed figure stands to the fields of its topic. `equal` repeats the value of `field`. `differs` gives another
 * value under the same condition; `field` is null where several fields share the topic and none agrees. `special` is
 * under a condition that no field has. `open` says nothing that can be held against a field.
 */
export type FigureMatch =
  | { readonly type: 'equal'; readonly field: FieldTopic }
  | { readonly type: 'differs'; readonly field: FieldTopic | null; readonly among: readonly FieldTopic[] }
  | { readonly type: 'special'; readonly among: readonly FieldTopic[] }
  | { readonly type: 'open'; readonly among: readonly FieldTopic[] }

/** Holds a typed figure against the fields; undefined where no field speaks of its topic. */
export const matchFigure = (figure: TypedFigure, fields: FieldContext): FigureMatch | undefined => {
  const among = topicFields(figure, fieldTopics(fields).commitments)
  const [first] = among
  if (first === undefined) return undefined
  if (!figure.standing || !among.some((field) => isSameLimit(figure.quantity, field))) return { type: 'open', among }
  const agreeing = among.filter(
    (field) =>
      agrees(figure.conditions, field) && mayStartTogether(figure.start, field.start) && !isOfOther(figure, field),
  )
  if (agreeing.length === 0) return { type: 'special', among }
  const exact = agreeing.filter((field) => covers(figure.conditions, field.conditions))
  const pool = exact.length > 0 ? exact : agreeing
  const equal = pool.filter(({ quantity }) => isEqual(figure.quantity, quantity))
  const [match, ...more] = equal
  if (match !== undefined) return more.length === 0 ? { type: 'equal', field: match } : { type: 'open', among }
  if (!pool.every(({ quantity }) => quantity.kind === figure.quantity.kind)) return { type: 'open', among }
  return { type: 'differs', field: pool.length === 1 ? (pool[0] ?? null) : null, among: pool }
}

/** The fields of the figure's work whose other concepts stand near it; the most exact of them, if they share a topic. */
const topicFields = (figure: TypedFigure, fields: readonly FieldTopic[]): readonly FieldTopic[] => {
  const found = fields.filter(
    (field) =>
      field.head === figure.head &&
      field.ahead === figure.ahead &&
      isOfKind(figure.quantity, field.quantity) &&
      field.rest.every((name) => (field.head === 'retain' ? figure.objects : figure.around).has(name)),
  )
  const most = Math.max(...found.map((field) => field.rest.length))
  const exact = found.filter((field) => field.rest.length === most)
  return exact.every((field) => field.topic === exact[0]?.topic) ? exact : []
}

/** Times speak of the same as other times, however counted; all else only as its own kind. */
const isOfKind = (a: Quantity, b: Quantity): boolean => a.kind === b.kind || (times.has(a.kind) && times.has(b.kind))

const times: ReadonlySet<Quantity['kind']> = new Set(['duration', 'working-days', 'months'])

/** True where the figure limits in the way of the field: 至少24小时 is no arrival time. */
const isSameLimit = ({ bound, kind }: Quantity, field: FieldTopic): boolean => {
  if (kind !== field.quantity.kind || bound === 'about') return false
  if (field.direction === 'at-most') return bound !== 'at-least'
  return bound !== 'at-most' && bound !== 'range'
}

const isEqual = (a: Quantity, b: Quantity): boolean => a.kind === b.kind && a.value === b.value

/** Every condition of the figure is one of the field, or is said in much the same words by it. */
const agrees = (figure: readonly Condition[], field: FieldTopic): boolean =>
  figure.every((condition) =>
    condition.startsWith(unknownCondition)
      ? isSaidBy(field, condition.slice(unknownCondition.length))
      : field.conditions.includes(condition),
  )

/** Most pairs of neighbouring characters of a condition stand in the words of the field. */
const isSaidBy = ({ words }: FieldTopic, condition: string): boolean => {
  const pairs = Array.from({ length: condition.length - 1 }, (_, at) => condition.slice(at, at + 2))
  return pairs.length > 0 && pairs.filter((pair) => words.includes(pair)).length >= pairs.length * 0.6
}

/** Every condition of the field is stated with the figure, so that no other field of the topic can be meant. */
const covers = (figure: readonly Condition[], field: readonly Condition[]): boolean => {
  const classes = new Set(figure.map(conditionClass))
  return field.every((condition) => !telling.has(conditionClass(condition)) || classes.has(conditionClass(condition)))
}

/** Conditions that tell one field of a topic from another; the rest (受理时间内, 首次) may go without saying. */
const telling: ReadonlySet<string> = new Set(['distance', 'severity', 'warranty', 'customer'])

/** Matters of their own: a figure about them is none of a field that does not speak of them. */
const matters = ['complaint', 'consult', 'online', 'opinion', 'parts', 'waste', 'recall', 'factory', 'certificate']

/** The warranty of a repair or of parts is not that of the goods. */
const mattersOf: Readonly<Record<string, readonly string[]>> = { warranty: ['repair', 'substitute'] }

const isOfOther = (figure: TypedFigure, field: FieldTopic): boolean =>
  [...matters, ...(mattersOf[field.head] ?? [])].some((name) => figure.objects.has(name) && !field.concepts.has(name))

/** True where the first value binds harder than the second: shorter limits, longer warranties. */
export const isStricter = (figure: Quantity, field: FieldTopic): boolean =>
  figure.kind === field.quantity.kind &&
  (field.direction === 'at-most' ? figure.value < field.quantity.value : figure.value > field.quantity.value)
