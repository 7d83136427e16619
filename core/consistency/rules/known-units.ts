import { isTableValue, type FieldDefinition } from '../../model/profile-field.js'
import { keepByObject } from '../../project/keep.js'
import type { ProjectSetting } from '../rule.js'
import { textsIn } from './project-texts.js'

/** A department or post by its name, with the key that prints it. */
export type Unit = { readonly name: string; readonly field: string }

/** The units of an organisation, and the texts in which other names may stand: profile and outlets. */
export type KnownUnits = {
  readonly department: readonly Unit[]
  readonly post: readonly Unit[]
  readonly fields: ReadonlyMap<string, string>
  readonly texts: readonly string[]
}

/** The units that a project knows. */
export const knownUnits: (setting: ProjectSetting) => KnownUnits = keepByObject(
  ({ project: { organisation, profile }, fields }: ProjectSetting): KnownUnits => {
    const department = organisation.departments.map(({ id, name }) => ({ name, field: `department.${id}` }))
    const post = organisation.posts.map(({ id, name }) => ({ name, field: `post.${id}` }))
    const texts = Object.entries(profile).flatMap(([key, value]) => {
      const columns = unitColumns(fields.definitions.get(key)).map((column) => column.key)
      if (!isTableValue(value) || columns.length === 0) return typeof value === 'string' ? [value] : textsIn([value])
      return value.flatMap((row) => textsIn(Object.entries(row).filter(([column]) => !columns.includes(column))))
    })
    return {
      department,
      post,
      fields: new Map([...post, ...department].map(({ name, field }) => [name, field] as const)),
      texts: [...texts, ...organisation.outlets.map(({ name }) => name)],
    }
  },
)

/** Columns of a table field that name units: 责任部门, 责任岗位. */
export const unitColumns = (definition: FieldDefinition | undefined): NonNullable<FieldDefinition['columns']> =>
  (definition?.columns ?? []).filter(({ label }) => /部门|岗位/.test(label))
