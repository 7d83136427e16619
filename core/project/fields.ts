import type { Organisation } from '../model/organisation.js'
import {
  isCommitmentValue,
  isTableValue,
  type FieldDefinition,
  type FieldGroup,
  type Profile,
} from '../model/profile-field.js'
import type { Project } from './project.js'

/** What fields are resolved against. */
export type FieldContext = {
  readonly profile: Profile
  readonly organisation: Organisation
  readonly definitions: ReadonlyMap<string, FieldDefinition>
}

/** A field in words: `filled` is false for a blank, `known` is false for a key that nothing defines. */
export type ResolvedField = {
  readonly text: string
  readonly label: string
  readonly filled: boolean
  readonly known: boolean
}

/** The context of a project under the kit's field definitions; a field whose `when` is denied does not apply. */
export const fieldContext = (
  project: Pick<Project, 'profile' | 'organisation'>,
  groups: readonly FieldGroup[],
): FieldContext => ({
  profile: project.profile,
  organisation: project.organisation,
  definitions: new Map(
    groups
      .flatMap((group) => group.fields)
      .filter((field) => field.when === undefined || project.profile[field.when] !== false)
      .map((field) => [field.key, field] as const),
  ),
})

/** Resolves a key: `department.<id>` and `post.<id>` from the organisation, all others from the profile. */
export const resolveField = (key: string, context: FieldContext): ResolvedField => {
  const unit = organisationUnit(key, context.organisation)
  if (unit !== undefined) return unit
  const definition = context.definitions.get(key)
  const value = context.profile[key]
  const label = definition?.label ?? key
  const known = definition !== undefined || value !== undefined
  if (value === undefined || value === '') return { text: '', label, filled: false, known }
  if (isCommitmentValue(value)) return { text: `${value.value}${value.unit}`, label, filled: true, known }
  if (isTableValue(value)) return { text: '', label, filled: value.length > 0, known }
  if (typeof value === 'boolean') return { text: value ? '是' : '否', label, filled: true, known }
  return { text: definition?.type === 'date' ? chineseDate(String(value)) : String(value), label, filled: true, known }
}

/** 2026-03-01 as 2026年3月1日; anything else unchanged. */
export const chineseDate = (iso: string): string => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match === null ? iso : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}

const organisationUnit = (key: string, organisation: Organisation): ResolvedField | undefined => {
  const [prefix, id] = splitOnce(key)
  if (prefix !== 'department' && prefix !== 'post') return undefined
  const units: readonly { readonly id: string; readonly name: string }[] =
    prefix === 'department' ? organisation.departments : organisation.posts
  const unit = units.find((candidate) => candidate.id === id)
  if (unit === undefined) return { text: '', label: id, filled: false, known: false }
  return { text: unit.name, label: prefix === 'department' ? '部门' : '岗位', filled: unit.name !== '', known: true }
}

const splitOnce = (key: string): readonly [string, string] => {
  const dot = key.indexOf('.')
  return dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)]
}
