import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Organisation } from '../../model/organisation.js'
import { isCommitmentValue } from '../../model/profile-field.js'
import { resolveField, type FieldContext } from '../../project/fields.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'

/**
 * Record forms without owner or retention, and documents whose owner is a field but no unit. That a document's unit does
 * not exist or has no name is for the rules of fields.
 */
export const ownership: ConsistencyRule<undefined> = {
  name: 'ownership',
  read: () => undefined,
  judge: (_parts, { project, fields }) => [
    ...project.records.flatMap(({ code, title, owner, retention }): readonly Finding[] => [
      ...(isUnit(owner, fields) ? [] : [diagnose('record-owner-missing', { code, title }, { document: code })]),
      ...(isPeriod(retention, fields)
        ? []
        : [diagnose('record-retention-missing', { code, title }, { document: code })]),
    ]),
    ...project.manifest.register
      .filter((entry) => entry.kind !== 'record' && !unitKey.test(entry.owner))
      .map(({ code, title }) => diagnose('document-owner-missing', { code, title }, { document: code })),
  ],
}

/** Ids in the organisation that lead nowhere, and departments that lead a clause without a post of theirs or below. */
export const leadingDepartments: ConsistencyRule<undefined> = {
  name: 'leading-departments',
  read: () => undefined,
  judge: (_parts, { project: { organisation } }) => [
    ...unknownUnits(organisation).map((field) => diagnose('field-unknown', { field }, { file: 'organisation.json' })),
    ...withoutPost(organisation).map(({ name, clauses }) =>
      diagnose('department-without-post', { name, clauses: clauses.join('、') }, { file: 'organisation.json' }),
    ),
  ],
}

const unknownUnits = ({ departments, posts, people, responsibilities }: Organisation): readonly string[] => {
  const known = new Set([...departments.map(({ id }) => `department.${id}`), ...posts.map(({ id }) => `post.${id}`)])
  const named = [
    ...departments.flatMap(({ parent }) => (parent === undefined ? [] : [`department.${parent}`])),
    ...posts.map(({ department }) => `department.${department}`),
    ...people.map(({ post }) => `post.${post}`),
    ...responsibilities.flatMap(({ lead, support }) => [lead, ...support]).map((id) => `department.${id}`),
  ]
  return [...new Set(named)].filter((key) => !known.has(key))
}

type LeadingDepartment = { readonly name: string; readonly clauses: readonly string[] }

const withoutPost = ({ departments, posts, responsibilities }: Organisation): readonly LeadingDepartment[] => {
  const staffed = new Set(posts.map((post) => post.department))
  for (const id of staffed) {
    const parent = departments.find((department) => department.id === id)?.parent
    if (parent !== undefined) staffed.add(parent)
  }
  return departments
    .filter(({ id }) => !staffed.has(id))
    .map(({ id, name }) => ({
      name,
      clauses: responsibilities.filter(({ lead }) => lead === id).map(({ clause }) => clause),
    }))
    .filter(({ clauses }) => clauses.length > 0)
}

const unitKey = /^(?:department|post)\./

const isUnit = (key: string, fields: FieldContext): boolean => unitKey.test(key) && resolveField(key, fields).filled

/** A period is a commitment or, in a kit that does it so, a text. */
const isPeriod = (key: string, fields: FieldContext): boolean => {
  const value = fields.profile[key]
  return isCommitmentValue(value) ? value.value > 0 : typeof value === 'string' && value.trim() !== ''
}
