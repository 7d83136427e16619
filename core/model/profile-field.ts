/** Types of a profile field. `table` holds rows; `commitment` a promise to customers. */
export const fieldTypes = [
  'text',
  'multiline',
  'number',
  'date',
  'phone',
  'address',
  'person',
  'boolean',
  'choice',
  'commitment',
  'table',
] as const

/** The type of a profile field. */
export type FieldType = (typeof fieldTypes)[number]

/** A column of a table field. */
export type FieldColumn = { readonly key: string; readonly label: string; readonly type: 'text' | 'number' | 'date' }

/** What a law asks at least of a commitment, and where it says so: never without its source. */
export type LegalLimit = { readonly value: number; readonly unit: string; readonly source: string }

/**
 * A profile field as the kit defines it. Commitments have a topic, the units allowed and, often, a condition. `when` is
 * the boolean field that must be true for this one to be asked and printed.
 */
export type FieldDefinition = {
  readonly key: string
  readonly type: FieldType
  readonly label: string
  readonly help?: string
  readonly example?: string
  readonly required: boolean
  readonly options?: readonly string[]
  readonly columns?: readonly FieldColumn[]
  readonly rows?: readonly TableFieldRow[]
  readonly topic?: string
  readonly units?: readonly string[]
  readonly condition?: string
  readonly legal?: LegalLimit
  readonly when?: string
}

/** Fields in the order in which a consultant asks. */
export type FieldGroup = { readonly id: string; readonly title: string; readonly fields: readonly FieldDefinition[] }

/** A row of a table field. */
export type TableFieldRow = Readonly<Record<string, string | number>>

/** A promise's value; `condition` replaces that of the definition. */
export type CommitmentValue = { readonly value: number; readonly unit: string; readonly condition?: string }

/** A value of the profile. Dates are ISO (YYYY-MM-DD). */
export type FieldValue = string | number | boolean | CommitmentValue | readonly TableFieldRow[]

/** The field values of a project, by key. */
export type Profile = Readonly<Record<string, FieldValue>>

/** True for a commitment's value. */
export const isCommitmentValue = (value: FieldValue | undefined): value is CommitmentValue =>
  typeof value === 'object' && !Array.isArray(value) && value !== null && 'unit' in value

/** True for a table field's rows. */
export const isTableValue = (value: FieldValue | undefined): value is readonly TableFieldRow[] => Array.isArray(value)
