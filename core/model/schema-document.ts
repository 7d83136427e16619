import { z } from 'zod'
import type { Block } from './block.js'
import { documentKinds, type Document, type Revision } from './document.js'
import { exactly } from './exact-schema.js'
import { blockSchema } from './schema-block.js'

/**
 * A code of a document or record. It names a file on every system: letters, digits, `-`, `_`, `.`, none of the last
 * two at the ends.
 */
export const codeSchema = z
  .string()
  .max(64)
  .regex(/^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}])?$/u)

const revisionSchema = exactly<Revision>()(
  z.strictObject({
    version: z.string(),
    date: z.string(),
    description: z.string(),
    author: z.string(),
    approver: z.string(),
  }),
)

/** A document; the ids of its blocks and steps are unique. */
export const documentSchema = exactly<Document>()(
  z
    .strictObject({
      code: codeSchema,
      title: z.string(),
      kind: z.enum(documentKinds),
      version: z.string(),
      revisions: z.array(revisionSchema).optional(),
      content: z.array(blockSchema),
    })
    .superRefine((document, context) => {
      const seen = new Set<string>()
      for (const { id, path } of document.content.flatMap(blockIds)) {
        if (seen.has(id)) context.addIssue({ code: 'custom', path, params: { problem: '@duplicate', duplicate: id } })
        seen.add(id)
      }
    }),
)

const blockIds = (block: Block, index: number): readonly { id: string; path: (string | number)[] }[] => [
  { id: block.id, path: ['content', index, 'id'] },
  ...(block.type === 'steps'
    ? block.children.map((step, row) => ({ id: step.id, path: ['content', index, 'children', row, 'id'] }))
    : []),
]
