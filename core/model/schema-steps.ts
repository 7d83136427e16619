import { z } from 'zod'
import type { Step, StepAction, StepExit, StepLimit, Steps } from './block.js'
import { exactly } from './exact-schema.js'
import { firstRepeated } from './first-repeated.js'
import { blockBase } from './schema-block-base.js'
import { inlinesSchema, nameSchema } from './schema-inline.js'

/** The exit that ends a process; no step may have it as key. */
const endKey = 'end'

const exitSchema = exactly<StepExit>()(z.strictObject({ to: nameSchema, label: z.string().optional() }))

const actionSchema = exactly<StepAction>()(z.strictObject({ type: z.literal('stepAction'), children: inlinesSchema }))

const limitSchema = exactly<StepLimit>()(z.strictObject({ type: z.literal('stepLimit'), children: inlinesSchema }))

const stepSchema = exactly<Step>()(
  z.strictObject({
    type: z.literal('step'),
    id: nameSchema,
    key: nameSchema,
    kind: z.enum(['action', 'decision']),
    name: z.string(),
    responsible: z.array(nameSchema),
    records: z.array(nameSchema),
    next: z.array(exitSchema),
    children: z.tuple([actionSchema, limitSchema]),
  }),
)

/** The process table of a procedure; the keys of its steps are unique. Where steps lead is a matter of consistency. */
export const stepsSchema = exactly<Steps>()(
  z
    .strictObject({
      type: z.literal('steps'),
      ...blockBase,
      caption: z.string().optional(),
      children: z.array(stepSchema).min(1),
    })
    .superRefine((steps, context) => {
      const keys = steps.children.map((step) => step.key)
      const repeated = firstRepeated(keys)
      if (repeated !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['children', repeated, 'key'],
          params: { problem: '@duplicate', duplicate: keys[repeated] },
        })
      const reserved = keys.indexOf(endKey)
      if (reserved >= 0)
        context.addIssue({
          code: 'custom',
          path: ['children', reserved, 'key'],
          params: { problem: '@reserved', word: endKey },
        })
    }),
)
