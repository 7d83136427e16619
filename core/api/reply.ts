import { z } from 'zod'

/** Why a call has no result. `refused` is the door's: no such page, no right, too large. */
export const failureCodes = [
  'unknown-method',
  'bad-parameters',
  'bad-reply',
  'not-found',
  'refused',
  'internal',
  'disconnected',
] as const

/** Why a call has no result. */
export type FailureCode = (typeof failureCodes)[number]

/** An answer on the wire. `detail` is for developers, users read the code in words. */
export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.enum(failureCodes), detail: z.string() }),
])

/** An answer on the wire. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string }

/** A call that failed for another reason than what its result can say. */
export class ApiError extends Error {
  readonly code: FailureCode

  constructor(code: FailureCode, detail: string) {
    super(detail)
    this.name = 'ApiError'
    this.code = code
  }
}
