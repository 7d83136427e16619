import { z } from 'zod'
import type { MethodName } from './names.js'
import { appInfoSchema, settingsSchema } from './schema-app.js'
import { outputMethods } from './schema-output.js'
import { projectMethods } from './schema-project.js'

/**
 * Every call between a page and its host: what it takes and what it gives, as schemas that both sides check. Plain
 * JSON; bytes to the page go by URL, bytes to the host as base64. Expected failure is a result (`refused`), a mistake
 * of the caller an `ApiError`.
 */
export const contract = {
  'app.info': { parameters: z.strictObject({}), result: appInfoSchema },
  'app.openExternal': {
    parameters: z.strictObject({ url: z.url({ protocol: /^(?:https?|mailto)$/ }).max(2000) }),
    result: z.strictObject({}),
  },
  'app.readyToClose': { parameters: z.strictObject({}), result: z.strictObject({}) },
  'settings.read': { parameters: z.strictObject({}), result: settingsSchema },
  /** Only what is given changes; `layout` is merged by name. */
  'settings.write': { parameters: settingsSchema.partial(), result: settingsSchema },
  ...projectMethods,
  ...outputMethods,
} as const satisfies Record<MethodName, { readonly parameters: z.ZodType; readonly result: z.ZodType }>

/** What a call takes. */
export type Parameters<M extends MethodName> = z.input<(typeof contract)[M]['parameters']>

/** What a call takes once it has been checked. */
export type CheckedParameters<M extends MethodName> = z.output<(typeof contract)[M]['parameters']>

/** What a call gives. */
export type Result<M extends MethodName> = z.output<(typeof contract)[M]['result']>
