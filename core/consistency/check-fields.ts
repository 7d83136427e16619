import { diagnose } from '../diagnostics/diagnostic.js'
import { resolveField } from '../project/fields.js'
import type { ConsistencyCheck, ConsistencyInput, Use } from './consistency-input.js'
import { firstUses, unknownUses } from './first-uses.js'

/** Fields that are required or used but not filled in: one finding a field, at its first place. */
export const checkUnfilledFields: ConsistencyCheck = (input, uses) => {
  const first = firstUses(allFieldUses(input, uses.fields))
  const required = [...input.fields.definitions.values()].filter((definition) => definition.required)
  return [...new Set([...first.keys(), ...required.map((definition) => definition.key)])].flatMap((key) => {
    const { filled, known, label } = resolveField(key, input.fields)
    if (filled || !known) return []
    const use = first.get(key)
    const place = use === undefined ? {} : placeOf(use)
    return [diagnose('field-unfilled', { field: key, label }, place)]
  })
}

/** Fields, departments and posts that nothing defines. */
export const checkUnknownFields: ConsistencyCheck = (input, uses) =>
  unknownUses(allFieldUses(input, uses.fields), (key) => resolveField(key, input.fields).known).map((use) =>
    diagnose('field-unknown', { field: use.name }, placeOf(use)),
  )

/** Owners and retention periods are fields as well; their place is the document or form as a whole. */
const allFieldUses = ({ project }: ConsistencyInput, inText: readonly Use[]): readonly Use[] => [
  ...inText,
  ...project.manifest.register.map((entry) => ({ document: entry.code, block: '', name: entry.owner })),
  ...project.records.flatMap((form) => [
    { document: form.code, block: '', name: form.owner },
    { document: form.code, block: '', name: form.retention },
  ]),
]

const placeOf = ({ document, block }: Use): { document: string; block?: string } =>
  block === '' ? { document } : { document, block }
