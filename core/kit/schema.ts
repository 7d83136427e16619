import { z } from 'zod'
import { documentKinds } from '../model/document.js'
import { fieldTypes } from '../model/profile-field.js'
import { organisationLists } from '../model/schema-organisation.js'
import { profileSchema as profileValuesSchema } from '../model/schema-profile.js'
import { recordFormSchema } from '../model/schema-record-form.js'

const clauseList = z.array(z.string())
const condition = z.string().min(1)

/** `kit.yml`. */
export const kitRegisterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  version: z.string().min(1),
  documents: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{2}(-\d{2})?$/),
      title: z.string().min(1),
      kind: z.enum(documentKinds),
      file: z.string().min(1),
      owner: z.string().min(1),
      clauses: clauseList.default([]),
      when: condition.optional(),
      'when-not': condition.optional(),
    }),
  ),
})

/** `profile.yml`. */
export const profileSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    fields: z.array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9.-]*$/),
        type: z.enum(fieldTypes),
        label: z.string().min(1),
        help: z.string().optional(),
        example: z.string().optional(),
        required: z.boolean(),
        options: z.array(z.string()).optional(),
        columns: z
          .array(z.strictObject({ key: z.string(), label: z.string(), type: z.enum(['text', 'number', 'date']) }))
          .optional(),
        rows: z.array(z.record(z.string(), z.union([z.string(), z.number()]))).optional(),
        topic: z.string().optional(),
        units: z.array(z.string()).optional(),
        condition: z.string().optional(),
        legal: z.strictObject({ value: z.number(), unit: z.string().min(1), source: z.string().min(1) }).optional(),
        when: condition.optional(),
      }),
    ),
  }),
)

/** `laws.yml`. */
export const lawsSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    number: z.string().optional(),
    kind: z.string().min(1),
    inForce: z.string().optional(),
    status: z.string().min(1),
    replaces: z.string().optional(),
    provenance: z.enum(['verified', 'single-source', 'estimated']),
    clauses: clauseList,
    when: condition.optional(),
    'when-not': condition.optional(),
  }),
)

/** `glossary.yml`. */
export const glossarySchema = z.array(
  z.strictObject({
    term: z.string().min(1),
    meaning: z.string().min(1),
    avoid: z.array(z.string().min(1)),
    allow: z.array(z.string().min(1)).default([]),
  }),
)

/** `records/*.yml`: a record form without its version, which a project gives it. */
export const kitRecordSchema = recordFormSchema.omit({ version: true }).extend({
  code: z.string().regex(/^SR-\d{2}-\d{2}$/),
  title: z.string().min(1),
  owner: z.string().min(1),
  retention: z.string().min(1),
  orientation: recordFormSchema.shape.orientation.default('portrait'),
  parts: recordFormSchema.shape.parts.min(1),
})

/** A company's profile file (`fivestar new --profile f.yml`). */
export const companySchema = z.strictObject({
  name: z.string().min(1),
  values: profileValuesSchema,
  organisation: organisationLists
    .partial()
    .extend({ without: z.array(z.string()).optional() })
    .optional(),
  exclusions: z.array(z.strictObject({ clause: z.string(), reason: z.string().min(1) })).default([]),
  sampleData: z.union([z.literal('all'), z.array(z.string())]).default([]),
})
