import { z } from 'zod'
import { exactly } from './exact-schema.js'
import type { CommitmentValue, FieldValue, Profile, TableFieldRow } from './profile-field.js'
import { nameSchema } from './schema-inline.js'

const commitmentValueSchema = exactly<CommitmentValue>()(
  z.strictObject({ value: z.number(), unit: z.string(), condition: z.string().optional() }),
)

const rowSchema = z.record(nameSchema, z.union([z.string(), z.number()])) satisfies z.ZodType<TableFieldRow>

/** The value of a profile field. */
export const fieldValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  commitmentValueSchema,
  z.array(rowSchema),
]) satisfies z.ZodType<FieldValue>

/** The profile: a flat map; its keys belong to the kit, so any key may stand in it. */
export const profileSchema = z.record(nameSchema, fieldValueSchema) satisfies z.ZodType<Profile>
