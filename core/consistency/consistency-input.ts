import type { Catalogue } from '../catalogue/catalogue.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'

/** What consistency is checked on. */
export type ConsistencyInput = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
}

/** One kind of check over the whole document set. */
export type ConsistencyCheck = (input: ConsistencyInput, uses: Uses) => readonly Diagnostic[]

/** A place in a document set: a block, or a step of it. */
export type BlockPlace = { readonly document: string; readonly block: string }

/** A name (field key, code, clause …) and a place that uses it. */
export type Use = BlockPlace & { readonly name: string }

/** Everything that the documents use by name, in reading order; guides are left out, they are never exported. */
export type Uses = {
  readonly fields: readonly Use[]
  readonly documents: readonly Use[]
  readonly records: readonly Use[]
  readonly clauses: readonly Use[]
  readonly claims: readonly Use[]
  readonly blocks: readonly Use[]
}
