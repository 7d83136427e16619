/** A place in a document set: a block, or a step of it. */
export type BlockPlace = { readonly document: string; readonly block: string }

/** A name (field key, code, clause …) and a place that uses it. */
export type Use = BlockPlace & { readonly name: string }

/** What is used by name, list by list, in reading order; guides are left out, they are never exported. */
export type UseLists<Entry> = {
  readonly fields: readonly Entry[]
  readonly documents: readonly Entry[]
  readonly records: readonly Entry[]
  readonly clauses: readonly Entry[]
  readonly claims: readonly Entry[]
  readonly blocks: readonly Entry[]
}

/** Everything that a document uses by name. */
export type Uses = UseLists<Use>
