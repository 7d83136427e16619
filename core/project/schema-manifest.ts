import { z } from 'zod'
import { documentKinds } from '../model/document.js'
import { exactly } from '../model/exact-schema.js'
import { codeSchema } from '../model/schema-document.js'
import { nameSchema } from '../model/schema-inline.js'
import { formatVersion, type EvidenceItem, type Exclusion, type Manifest, type RegisterEntry } from './project.js'

const exclusionSchema = exactly<Exclusion>()(z.strictObject({ clause: nameSchema, reason: z.string() }))

const registerEntrySchema = exactly<RegisterEntry>()(
  z.strictObject({
    code: codeSchema,
    title: z.string(),
    kind: z.enum([...documentKinds, 'record']),
    file: z.string(),
    version: z.string(),
    owner: z.string(),
  }),
)

/** `fivestar.json`. */
export const manifestSchema = exactly<Manifest>()(
  z.strictObject({
    formatVersion: z.literal(formatVersion),
    kit: z.strictObject({ id: nameSchema, version: nameSchema }),
    name: z.string(),
    standard: nameSchema,
    exclusions: z.array(exclusionSchema),
    register: z.array(registerEntrySchema),
    sampleData: z.array(nameSchema).optional(),
  }),
)

const evidenceItemSchema = exactly<EvidenceItem>()(
  z.strictObject({
    id: nameSchema,
    file: z.string(),
    title: z.string(),
    requirements: z.array(nameSchema),
    record: z.string().optional(),
    date: z.string().optional(),
  }),
)

/** `evidence/index.json`. */
export const evidenceIndexSchema = z.strictObject({ items: z.array(evidenceItemSchema) })
