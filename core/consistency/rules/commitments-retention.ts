import { diagnose } from '../../diagnostics/diagnostic.js'
import { isCommitmentValue } from '../../model/profile-field.js'
import type { RecordForm } from '../../model/record-form.js'
import { resolveField } from '../../project/fields.js'
import { keepByObject } from '../../project/keep.js'
import { readQuantities, type Quantity } from '../../text/quantities.js'
import type { Finding } from '../finding.js'
import { readLedger, type FieldEntry, type TextEntry } from '../ledger/ledger.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'

/** Retention periods that the text gives a record: otherwise than its form does, or typed where the form has a field. */
export const retentions: ConsistencyRule<readonly Finding[]> = {
  name: 'retentions',
  read: (reading, setting) => {
    const { periods, byTitle } = retentionsOf(setting)
    return readLedger(reading, setting.fields).flatMap((entry): Finding[] => {
      const said = entry.source === 'text' ? typedPeriod(entry) : fieldPeriod(entry, periods)
      if (said === undefined) return []
      const form = formOf(entry, setting, byTitle)
      const period = form === undefined ? undefined : periods.get(form.retention)
      if (form === undefined || period === undefined) return []
      if (period.kind !== said.kind) return []
      if (period.value === said.value) return entry.source === 'text' ? [literal(entry, form, setting)] : []
      const there = resolveField(form.retention, setting.fields).text
      const parameters = { code: form.code, title: form.title, here: said.printed, there }
      const found = diagnose('retention-contradiction', parameters, { document: entry.document, block: entry.block })
      return [{ ...found, ...fixOf(entry, form) }]
    })
  },
  judge: (parts) => parts.flatMap(({ facts }) => facts),
}

type Retentions = {
  readonly periods: ReadonlyMap<string, Quantity>
  readonly byTitle: ReadonlyMap<string, RecordForm>
}

/** The periods of the fields that forms name as their retention, and the forms by title. */
const retentionsOf: (setting: ProjectSetting) => Retentions = keepByObject(
  ({ project }: ProjectSetting): Retentions => ({
    periods: new Map(
      [...new Set(project.records.map((form) => form.retention))].flatMap((key) => {
        const value = project.profile[key]
        const period = isCommitmentValue(value) ? readQuantities(`${value.value}${value.unit}`)[0] : undefined
        return period === undefined ? [] : [[key, period] as const]
      }),
    ),
    byTitle: new Map(project.records.map((form) => [form.title, form] as const)),
  }),
)

const typedPeriod = ({ figure, quantity }: TextEntry): Quantity | undefined =>
  figure.head === 'retain' && figure.standing && quantity.bound !== 'at-most' && quantity.bound !== 'about'
    ? quantity
    : undefined

/** A retention field in a sentence of keeping, with no other one beside it. */
const fieldPeriod = (
  { field, fields, quote }: FieldEntry,
  periods: ReadonlyMap<string, Quantity>,
): Quantity | undefined =>
  /保存|保管|存档|留存|保留/.test(quote) && fields.filter((key) => periods.has(key)).length === 1
    ? periods.get(field)
    : undefined

/** The one form of which the sentence speaks: called there, or named in 《》. */
const formOf = (
  entry: TextEntry | FieldEntry,
  { project }: ProjectSetting,
  byTitle: ReadonlyMap<string, RecordForm>,
): RecordForm | undefined => {
  const titles = [...entry.quote.matchAll(/《([^《》]+)》/g)].flatMap((match) => byTitle.get(match[1] ?? '') ?? [])
  const called = entry.records.flatMap((code) => project.records.find((form) => form.code === code) ?? [])
  const forms = [...new Set([...called, ...titles])]
  return forms.length === 1 ? forms[0] : undefined
}

/** The period of the form, typed in. */
const literal = (entry: TextEntry, form: RecordForm, { fields }: ProjectSetting): Finding => {
  const { label } = resolveField(form.retention, fields)
  const place = { document: entry.document, block: entry.block }
  return { ...diagnose('commitment-literal', { here: entry.quantity.printed, label }, place), ...fixOf(entry, form) }
}

const fixOf = (entry: TextEntry | FieldEntry, form: RecordForm): Pick<Finding, 'fix'> => {
  const at = { document: entry.document, block: entry.block }
  if (entry.source === 'field')
    return { fix: { type: 'rename-reference', ...at, reference: 'field', from: entry.field, to: form.retention } }
  const { occurrence } = entry.figure
  if (occurrence === undefined) return {}
  return { fix: { type: 'text-to-field', ...at, text: entry.quantity.printed, field: form.retention, occurrence } }
}
