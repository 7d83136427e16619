import type { Block } from './block.js'

/** What a document of the set is. */
export const documentKinds = ['manual', 'procedure', 'instruction', 'planning', 'application'] as const

/** The kind of a document. */
export type DocumentKind = (typeof documentKinds)[number]

/** The kinds that make up the document system (体系文件). Planning papers are internal; application papers stand beside it. */
export const isSystemDocument = (kind: string): boolean =>
  kind === 'manual' || kind === 'procedure' || kind === 'instruction'

/** One line of a document's revision history. `date` is ISO (YYYY-MM-DD) or empty while unknown. */
export type Revision = {
  readonly version: string
  readonly date: string
  readonly description: string
  readonly author: string
  readonly approver: string
}

/** A document as it stands on disk: its content is the Slate value. */
export type Document = {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind
  readonly version: string
  readonly revisions?: readonly Revision[]
  readonly content: readonly Block[]
}
