import { z } from 'zod'
import { documentKinds } from '../model/document.js'
import { provenances } from './catalogue.js'

const clauseId = z.string().regex(/^\d+(\.\d+)*$/)
const words = z.string().trim().min(1)
const terms = z.array(words).min(1)
const passageTerms = { all: z.array(terms).min(1).optional(), none: terms.optional() }

const pointsSchema = z.strictObject({ value: z.number().nonnegative(), provenance: z.enum(provenances) })

const matcherSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim'), characters: z.int().positive() }),
  z.strictObject({ type: z.literal('topic'), all: z.array(terms).min(1), none: terms.optional() }),
  z.strictObject({ type: z.literal('commitment'), field: words, units: terms.optional(), ...passageTerms }),
  z.strictObject({ type: z.literal('record'), codes: terms, ...passageTerms }),
  z.strictObject({ type: z.literal('field'), field: words, ...passageTerms }),
])

const expectationSchema = z.strictObject({
  id: words,
  text: words,
  in: z.array(z.enum(documentKinds)).min(1).optional(),
  match: matcherSchema,
})

const requirementSchema = z.strictObject({
  id: clauseId,
  title: words,
  text: words,
  kind: z.enum(['qualitative', 'sampled']),
  provenance: z.enum(provenances),
  points: pointsSchema.optional(),
  expectations: z.array(expectationSchema),
})

const sectionSchema = z.strictObject({ id: clauseId, title: words, level: z.literal(1), points: pointsSchema })

const itemSchema = z.strictObject({ id: clauseId, title: words, level: z.literal(2), points: pointsSchema.optional() })

/** `standard.yml`: as the catalogue, but points are left out where nobody knows them. */
export const standardSchema = z.strictObject({
  id: words,
  title: words,
  levels: z.array(z.strictObject({ name: words, from: z.number() })).min(1),
  belowLevels: words,
  clauses: z.array(z.discriminatedUnion('level', [sectionSchema, itemSchema])).min(1),
  requirements: z.array(requirementSchema).min(1),
})

/** What `standard.yml` holds, points that nobody knows left out. */
export type StandardFile = z.infer<typeof standardSchema>

/** A clause as the file holds it. */
export type ClauseEntry = StandardFile['clauses'][number]

/** A requirement as the file holds it. */
export type RequirementEntry = StandardFile['requirements'][number]
