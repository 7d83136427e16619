import { isCommitmentValue, isTableValue, type FieldDefinition, type TableFieldRow } from '../../model/profile-field.js'
import type { FieldContext } from '../../project/fields.js'
import { keepByObject } from '../../project/keep.js'
import { readQuantities, type Quantity } from '../../text/quantities.js'
import { readConcepts } from './concepts.js'
import { knownConditions, type Condition } from './conditions.js'
import { startEvent } from './start-event.js'

/** What a figure promises: at most so much (到场) or at least so much (保修期, 保存, 提前). */
export type Direction = 'at-most' | 'at-least'

/**
 * A promise or rule as its field states it. `head` is the work it limits, `rest` what must stand near it, `concepts` all
 * that its label, topic and condition (`words`) speak of. `ahead`: the figure counts back from an event (提前),
 * `start`: it runs from one.
 */
export type FieldTopic = {
  readonly field: string
  readonly topic: string
  readonly label: string
  readonly head: string
  readonly rest: readonly string[]
  readonly concepts: ReadonlySet<string>
  readonly words: string
  readonly quantity: Quantity
  readonly direction: Direction
  readonly ahead: boolean
  readonly conditions: readonly Condition[]
  readonly condition: string | null
  readonly start: string | undefined
}

/** A target of a table field: its name, and what it asks. */
export type TargetTopic = { readonly field: string; readonly name: string; readonly quantity: Quantity }

/** A field of plain text whose value is nothing but one quantity (50公里, 200 万元). */
export type FigureField = { readonly field: string; readonly label: string; readonly quantity: Quantity }

/** The fields that hold figures. */
export type FieldTopics = {
  readonly commitments: readonly FieldTopic[]
  readonly targets: readonly TargetTopic[]
  readonly figures: readonly FigureField[]
}

/** What the filled fields of a project promise; worked out once for each context. */
export const fieldTopics: (context: FieldContext) => FieldTopics = keepByObject(
  (context: FieldContext): FieldTopics => {
    const entries = [...context.definitions.values()]
    return {
      commitments: entries.flatMap((definition) => commitmentTopic(definition, context)),
      targets: entries.flatMap(({ key }) => {
        const rows = context.profile[key]
        return isTableValue(rows) ? rows.flatMap((row) => targetTopic(key, row)) : []
      }),
      figures: entries.flatMap((definition) => figureField(definition, context)),
    }
  },
)

const longerIsStricter: ReadonlySet<string> = new Set([
  'warranty',
  'retain',
  'supply',
  'appoint',
  'train',
  'remind',
  'renew',
])

const commitmentTopic = (definition: FieldDefinition, { profile }: FieldContext): FieldTopic[] => {
  const value = profile[definition.key]
  if (!isCommitmentValue(value)) return []
  const quantity = readQuantities(`${value.value}${value.unit}`)[0]
  const topic = definition.topic ?? definition.label
  const uses = readConcepts(topic)
  const head = uses.findLast((use) => use.isHead)?.name
  if (quantity === undefined || head === undefined) return []
  const condition = value.condition ?? definition.condition ?? null
  const said = `${definition.label}\n${topic}\n${condition ?? ''}`
  const ahead = /提前|之前|日前|(?<!不)早于/.test(said)
  return [
    {
      field: definition.key,
      topic,
      label: definition.label,
      head,
      rest: [...new Set(uses.map((use) => use.name).filter((name) => name !== head))],
      words: said,
      concepts: new Set(readConcepts(said).map((use) => use.name)),
      quantity,
      direction: ahead || longerIsStricter.has(head) || quantity.kind === 'frequency' ? 'at-least' : 'at-most',
      ahead,
      conditions: knownConditions(`${definition.label}\n${condition ?? ''}`),
      condition,
      start: startEvent(condition ?? ''),
    },
  ]
}

const targetTopic = (field: string, row: TableFieldRow): TargetTopic[] => {
  const { name, target } = row
  if (typeof name !== 'string' || typeof target !== 'string' || name === '') return []
  const quantity = readQuantities(target)[0]
  return quantity === undefined ? [] : [{ field, name, quantity }]
}

const figureField = ({ key, label, type }: FieldDefinition, { profile }: FieldContext): FigureField[] => {
  const value = profile[key]
  if (type !== 'text' || typeof value !== 'string') return []
  const [quantity, ...others] = readQuantities(value)
  if (quantity === undefined || others.length > 0 || quantity.printed !== value.trim()) return []
  return [{ field: key, label, quantity }]
}
