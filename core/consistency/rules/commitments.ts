import { diagnose } from '../../diagnostics/diagnostic.js'
import { resolveField, type FieldContext } from '../../project/fields.js'
import type { DocumentReading } from '../../project/reading.js'
import type { Finding, Fix } from '../finding.js'
import { fieldTopics, type FieldTopic, type TargetTopic } from '../ledger/field-topics.js'
import { readLedger, type FieldEntry, type TextEntry } from '../ledger/ledger.js'
import { typedConflicts } from '../ledger/typed-conflicts.js'
import type { ConsistencyRule } from '../rule.js'

/** What a document says of commitments: its typed figures, and the first use of each commitment field. */
type CommitmentFacts = { readonly typed: readonly TextEntry[]; readonly first: ReadonlyMap<string, FieldEntry> }

/** Figures that contradict a field, a target or one another, and figures that repeat a field. */
export const commitments: ConsistencyRule<CommitmentFacts> = {
  name: 'commitments',
  read: (reading, { fields }) => commitmentFacts(reading, fields),
  judge: (parts, { fields }) => {
    const firstUse = (field: string, not: TextEntry): FieldEntry | undefined =>
      parts
        .map(({ facts }) => facts.first.get(field))
        .find((use) => use !== undefined && (use.block !== not.block || use.document !== not.document))
    const typed = parts.flatMap(({ facts }) => facts.typed)
    return [
      ...typed.flatMap((entry) => judgeEntry(entry, fields, firstUse)),
      ...typedConflicts(typed).map(([entry, other]) =>
        contradiction(entry, {
          topic: topicWords(entry),
          there: other.quantity.printed,
          where: other.document,
          related: other,
        }),
      ),
    ]
  },
}

const commitmentFacts = (reading: DocumentReading, fields: FieldContext): CommitmentFacts => {
  const entries = readLedger(reading, fields)
  const first = new Map<string, FieldEntry>()
  for (const entry of entries) if (entry.source === 'field' && !first.has(entry.field)) first.set(entry.field, entry)
  return { typed: entries.filter((entry) => entry.source === 'text'), first }
}

type FirstUse = (field: string, not: TextEntry) => FieldEntry | undefined

const judgeEntry = (entry: TextEntry, fields: FieldContext, firstUse: FirstUse): Finding[] => {
  const { match } = entry
  if (match?.type === 'equal') return [literal(entry, match.field)]
  if (match?.type === 'differs') {
    const [nearest] = match.field === null ? match.among : [match.field]
    if (nearest === undefined) return []
    const use = firstUse(nearest.field, entry)
    return [
      contradiction(entry, {
        topic: nearest.topic,
        there: match.among.map(({ field }) => resolveField(field, fields).text).join('、'),
        where: use?.document ?? 'profile.json',
        ...(use === undefined ? {} : { related: use }),
        ...(match.field === null ? {} : { field: match.field.field }),
      }),
    ]
  }
  const figure = figureField(entry, fields)
  if (figure !== undefined) return [literal(entry, figure)]
  const target = missedTarget(entry, fieldTopics(fields).targets)
  if (target === undefined) return []
  return [contradiction(entry, { topic: target.name, there: target.quantity.printed, where: 'profile.json' })]
}

type Contradiction = {
  readonly topic: string
  readonly there: string
  readonly where: string
  readonly related?: { readonly document: string; readonly block: string }
  readonly field?: string
}

const contradiction = (entry: TextEntry, { topic, there, where, related, field }: Contradiction): Finding => ({
  ...diagnose('commitment-contradiction', { topic, here: entry.quantity.printed, there, where }, placeOf(entry)),
  ...(related === undefined ? {} : { related: [placeOf(related)] }),
  ...fixWith(entry, field),
})

const literal = (entry: TextEntry, { field, label }: Pick<FieldTopic, 'field' | 'label'>): Finding => ({
  ...diagnose('commitment-literal', { here: entry.quantity.printed, label }, placeOf(entry)),
  ...fixWith(entry, field),
})

const placeOf = ({ document, block }: { readonly document: string; readonly block: string }) => ({ document, block })

const fixWith = (entry: TextEntry, field: string | undefined): { readonly fix?: Fix } => {
  const { occurrence } = entry.figure
  // 每季度检查一次 holds the verb; a field in its place would break the sentence.
  const isPhrase = entry.quantity.kind === 'frequency' && !entry.quantity.printed.includes('/')
  if (field === undefined || occurrence === undefined || isPhrase) return {}
  return { fix: { type: 'text-to-field', ...placeOf(entry), text: entry.quantity.printed, field, occurrence } }
}

/** A typed distance or sum that repeats a field, where the field’s name stands near it (服务半径, 专项资金). */
const figureField = (
  { figure, quantity }: TextEntry,
  fields: FieldContext,
): { field: string; label: string } | undefined =>
  quantity.kind !== 'distance' && quantity.kind !== 'money'
    ? undefined
    : fieldTopics(fields).figures.find(
        (field) =>
          field.quantity.kind === quantity.kind &&
          field.quantity.value === quantity.value &&
          sharesName(figure.typedSentence, field.label),
      )

/** True where four characters of a label in a row stand in a text. */
const sharesName = (text: string, label: string): boolean =>
  Array.from({ length: Math.max(0, label.length - 3) }, (_, at) => label.slice(at, at + 4)).some((part) =>
    text.includes(part),
  )

/** The target that a typed figure sets otherwise: 服务及时率达到95%以上, where the table asks 98%. */
const missedTarget = ({ figure, quantity }: TextEntry, targets: readonly TargetTopic[]): TargetTopic | undefined => {
  if (!figure.standing || quantity.bound === 'about' || quantity.bound === 'range') return undefined
  const before = figure.clauseBefore
  return targets.find(({ name, quantity: target }) => {
    const at = before.lastIndexOf(name)
    if (at < 0 || target.kind !== quantity.kind || target.value === quantity.value) return false
    if (opposite(target.bound, quantity.bound)) return false
    return /^(?:的|年度|全年|目标|值|指标|要求|应当?|须|要|为|是|定为|确定为|达到|达|保持|控制|确保|在|到|不得?低于|不少于|不小于|≥|\s)*$/.test(
      before.slice(at + name.length),
    )
  })
}

const opposite = (a: string, b: string): boolean =>
  (a === 'at-least' && b === 'at-most') || (a === 'at-most' && b === 'at-least')

const topicWords = ({ figure, match }: TextEntry): string =>
  match === undefined || match.type === 'equal' ? figure.headWord : (match.among[0]?.topic ?? figure.headWord)
