import type { Catalogue } from '../catalogue/catalogue.js'
import type { Vocabulary } from '../catalogue/vocabulary.js'
import type { Condition, Law, Term } from '../kit/kit.js'
import type { DocumentKind } from '../model/document.js'
import type { Organisation } from '../model/organisation.js'
import type { FieldGroup } from '../model/profile-field.js'

/** A document of the kit's register, without its content. `project.draft` makes the document. */
export type KitDocumentCard = {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind
  readonly owner: string
  readonly clauses: readonly string[]
  readonly condition?: Condition
}

/** A record form of the kit, without its parts. */
export type KitRecordCard = { readonly code: string; readonly title: string; readonly owner: string }

/** What a page and its worker need of a kit: plain JSON, the same for all projects of the kit. */
export type Reference = {
  readonly kit: { readonly id: string; readonly title: string; readonly version: string }
  readonly catalogue: Catalogue
  /** Words that propose claims; a kit may do without. */
  readonly vocabulary?: Vocabulary
  readonly profile: readonly FieldGroup[]
  readonly organisation: Organisation
  readonly laws: readonly Law[]
  readonly glossary: readonly Term[]
  readonly documents: readonly KitDocumentCard[]
  readonly records: readonly KitRecordCard[]
}
