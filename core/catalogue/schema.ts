import { z } from 'zod'
import { generatedKinds } from '../model/block.js'
import { documentKinds } from '../model/document.js'
import { kitProvenances } from './catalogue.js'
import { topicReaches } from './expectation.js'

const clauseId = z.string().regex(/^\d+(\.\d+)*$/)
const words = z.string().trim().min(1)
const optionalWords = words.optional()
const terms = z.array(words).min(1)
const passageTerms = { all: z.array(terms).min(1).optional(), none: terms.optional() }

const inEnglish = <Key extends string>(...keys: readonly Key[]) =>
  z
    .strictObject(Object.fromEntries(keys.map((key) => [key, optionalWords])) as Record<Key, typeof optionalWords>)
    .optional()

const pointsSchema = z.strictObject({ value: z.number().nonnegative(), provenance: z.enum(kitProvenances) })

const groups = z.array(terms).min(1)

const matcherSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim'), characters: z.int().positive() }),
  z.strictObject({
    type: z.literal('topic'),
    all: groups,
    none: terms.optional(),
    within: z.enum(topicReaches).optional(),
  }),
  z
    .strictObject({
      type: z.literal('commitment'),
      field: words.optional(),
      units: terms.optional(),
      condition: groups.optional(),
      ...passageTerms,
    })
    .refine(({ field, units }) => field !== undefined || units !== undefined, { path: ['units'] }),
  z.strictObject({ type: z.literal('record'), codes: terms, ...passageTerms }),
  z.strictObject({ type: z.literal('field'), field: words, ...passageTerms }),
  z.strictObject({
    type: z.literal('responsible'),
    units: terms.optional(),
    named: terms.optional(),
    ...passageTerms,
  }),
  z.strictObject({ type: z.literal('document'), codes: terms, ...passageTerms }),
  z.strictObject({
    type: z.literal('table'),
    columns: groups,
    rows: z.int().positive().optional(),
    generated: z.array(z.enum(generatedKinds)).min(1).optional(),
  }),
  z.strictObject({
    type: z.literal('ratio'),
    part: words,
    whole: words,
    percent: z.number().positive(),
    least: z.number().nonnegative().optional(),
    ...passageTerms,
  }),
  z.strictObject({ type: z.literal('law'), laws: terms.optional(), ...passageTerms }),
  z.strictObject({ type: z.literal('evidence'), records: terms.optional() }),
])

const expectationSchema = z.strictObject({
  id: words,
  text: words,
  in: z.array(z.enum(documentKinds)).min(1).optional(),
  match: matcherSchema,
  en: inEnglish('text'),
})

const requirementSchema = z.strictObject({
  id: clauseId,
  title: words,
  text: words,
  kind: z.enum(['qualitative', 'sampled']),
  provenance: z.enum(kitProvenances),
  points: pointsSchema.optional(),
  expectations: z.array(expectationSchema),
  en: inEnglish('title', 'text'),
})

const sectionSchema = z.strictObject({
  id: clauseId,
  title: words,
  level: z.literal(1),
  points: pointsSchema,
  en: inEnglish('title'),
})

const itemSchema = z.strictObject({
  id: clauseId,
  title: words,
  level: z.literal(2),
  points: pointsSchema.optional(),
  en: inEnglish('title'),
})

/** `standard.yml`: as the catalogue, but points are left out where nobody knows them. */
export const standardSchema = z.strictObject({
  id: words,
  title: words,
  levels: z.array(z.strictObject({ name: words, from: z.number(), en: inEnglish('name') })).min(1),
  belowLevels: words,
  clauses: z.array(z.discriminatedUnion('level', [sectionSchema, itemSchema])).min(1),
  requirements: z.array(requirementSchema).min(1),
  en: inEnglish('title', 'belowLevels'),
})

/** What `standard.yml` holds, points that nobody knows left out. */
export type StandardFile = z.infer<typeof standardSchema>

/** A clause as the file holds it. */
export type ClauseEntry = StandardFile['clauses'][number]

/** A requirement as the file holds it. */
export type RequirementEntry = StandardFile['requirements'][number]
