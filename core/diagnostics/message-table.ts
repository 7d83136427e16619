import type { Severity } from './diagnostic.js'

/** What one diagnostic says in one language; parameters stand in braces. */
export type Wording = { readonly message: string; readonly hint?: string }

/** One row of the message table. */
export type MessageEntry = { readonly severity: Severity; readonly 'zh-CN': Wording; readonly en: Wording }

/** A room's part of the message table. */
export type MessageTable = Readonly<Record<string, MessageEntry>>
