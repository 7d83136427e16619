import { z } from 'zod'
import type { BlockBase } from './block.js'
import { nameSchema } from './schema-inline.js'

/** What every block has; spread after `type`, so that files show type, id and claims first. */
export const blockBase = {
  id: nameSchema,
  clauses: z.array(nameSchema).optional(),
} satisfies Record<keyof BlockBase, z.ZodType>
