import { diagnose, type Place } from '../../diagnostics/diagnostic.js'
import { resolveField } from '../../project/fields.js'
import { keepByObject } from '../../project/keep.js'
import { unknownUses, usesOf } from '../collect-uses.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import type { Use } from '../uses.js'

/**
 * Fields that are required or used but not filled in: one finding a field, at its first place. What a record form lacks
 * is told form by form, by `ownership`.
 */
export const unfilledFields: ConsistencyRule<readonly Use[]> = {
  name: 'unfilled-fields',
  read: ({ document }, { fields }) => {
    const isBlank = (key: string): boolean => !resolveField(key, fields).filled
    return firstUses(usesOf(document).fields, isBlank)
  },
  judge: (parts, setting) => {
    const uses = [...parts.flatMap(({ facts }) => facts), ...documentOwners(setting)]
    const first = new Map(firstUses(uses, () => true).map((use) => [use.name, use]))
    const required = [...setting.fields.definitions.values()].filter((definition) => definition.required)
    return [...new Set([...first.keys(), ...required.map((definition) => definition.key)])].flatMap((key) => {
      const { filled, known, label } = resolveField(key, setting.fields)
      if (filled || !known) return []
      const use = first.get(key)
      return [diagnose('field-unfilled', { field: key, label }, use === undefined ? {} : placeOf(use))]
    })
  },
}

/** Fields, departments and posts that nothing defines. */
export const unknownFields: ConsistencyRule<readonly Use[]> = {
  name: 'unknown-fields',
  read: ({ document }, { fields }) => unknownUses(usesOf(document).fields, (key) => resolveField(key, fields).known),
  judge: (parts, setting) =>
    [...parts.flatMap(({ facts }) => facts), ...unknownOwners(setting)].map((use) =>
      diagnose('field-unknown', { field: use.name }, placeOf(use)),
    ),
}

/** The owners of documents are fields as well; their place is the document as a whole. */
const documentOwners = keepByObject(({ project }: ProjectSetting): readonly Use[] =>
  project.manifest.register
    .filter((entry) => entry.kind !== 'record')
    .map((entry) => ({ document: entry.code, block: '', name: entry.owner })),
)

/** And so are owners and retention periods of record forms. */
const unknownOwners = keepByObject(({ project, fields }: ProjectSetting): readonly Use[] => {
  const uses = [
    ...project.manifest.register.map((entry) => ({ document: entry.code, block: '', name: entry.owner })),
    ...project.records.flatMap((form) => [
      { document: form.code, block: '', name: form.owner },
      { document: form.code, block: '', name: form.retention },
    ]),
  ]
  return unknownUses(uses, (key) => resolveField(key, fields).known)
})

/** The first use of each name that counts, in reading order. */
const firstUses = (uses: readonly Use[], counts: (name: string) => boolean): readonly Use[] => {
  const seen = new Set<string>()
  return uses.filter(({ name }) => {
    if (seen.has(name)) return false
    seen.add(name)
    return counts(name)
  })
}

const placeOf = ({ document, block }: Use): Place => (block === '' ? { document } : { document, block })
