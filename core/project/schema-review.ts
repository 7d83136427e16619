import { z } from 'zod'
import { exactly } from '../model/exact-schema.js'
import { nameSchema } from '../model/schema-inline.js'
import { deductionGrounds, type Correction, type Deduction, type Override, type Review } from './review.js'

/** Words that say something: blanks alone are no reason. They are kept as they are. */
const words = z.string().superRefine((text, context) => {
  if (text.trim() === '') context.addIssue({ code: 'custom', params: { problem: '@empty' } })
})

const overrideSchema = exactly<Override>()(
  z.strictObject({
    requirement: nameSchema,
    reason: words,
    by: words,
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional(),
  }),
)

const deductionSchema = exactly<Deduction>()(z.strictObject({ ground: z.enum(deductionGrounds), reason: words }))

const correctionSchema = exactly<Correction>()(
  z.strictObject({
    points: z.number().optional(),
    title: words.optional(),
    text: words.optional(),
    kind: z.enum(['qualitative', 'sampled']).optional(),
  }),
)

/** `review.json`; lists that a hand leaves out are empty. A requirement is overridden once. */
export const reviewSchema = exactly<Review>()(
  z
    .strictObject({
      overrides: z.array(overrideSchema).default(() => []),
      deductions: z.array(deductionSchema).default(() => []),
      bonus: z.strictObject({ reason: words }).optional(),
      corrections: z.record(nameSchema, correctionSchema).default(() => ({})),
      foreignNames: z.array(words).default(() => []),
    })
    .superRefine(({ overrides }, context) => {
      const seen = new Set<string>()
      overrides.forEach(({ requirement }, index) => {
        const params = { problem: '@duplicate', duplicate: requirement }
        if (seen.has(requirement))
          context.addIssue({ code: 'custom', path: ['overrides', index, 'requirement'], params })
        seen.add(requirement)
      })
    }),
)
