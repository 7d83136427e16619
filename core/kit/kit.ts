import type { Catalogue } from '../catalogue/catalogue.js'
import type { Block } from '../model/block.js'
import type { DocumentKind } from '../model/document.js'
import type { Organisation } from '../model/organisation.js'
import type { FieldGroup, Profile } from '../model/profile-field.js'
import type { RecordForm } from '../model/record-form.js'

/** A question to the profile: is a boolean field true (`negate`: not true), or does a choice equal a value? */
export type Condition = { readonly field: string; readonly negate: boolean; readonly equals?: string }

/** Blocks that are kept only where the condition holds. */
export type Conditional = {
  readonly type: 'when'
  readonly condition: Condition
  readonly content: readonly TemplateBlock[]
}

/** A block of a kit document. */
export type TemplateBlock = Block | Conditional

/** A document of the kit: its line in the register and its content. `lines` maps block ids to source lines. */
export type KitDocument = {
  readonly code: string
  readonly title: string
  readonly kind: DocumentKind
  readonly file: string
  readonly owner: string
  readonly clauses: readonly string[]
  readonly condition?: Condition
  readonly content: readonly TemplateBlock[]
  readonly lines: ReadonlyMap<string, number>
}

/** A record form of the kit, with the file that it came from. The version is given when a project is made. */
export type KitRecord = Omit<RecordForm, 'version'> & { readonly file: string }

/** A law or standard of the kit's register. */
export type Law = {
  readonly name: string
  readonly number?: string
  readonly kind: string
  readonly inForce?: string
  readonly status: string
  readonly replaces?: string
  readonly provenance: 'verified' | 'single-source' | 'estimated'
  readonly clauses: readonly string[]
  readonly condition?: Condition
}

/** A term that all documents use, the words that it replaces, and phrases in which those may stand. */
export type Term = {
  readonly term: string
  readonly meaning: string
  readonly avoid: readonly string[]
  readonly allow: readonly string[]
}

/** A kit in memory: everything that a company's document system is drafted from. */
export type Kit = {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly documents: readonly KitDocument[]
  readonly records: readonly KitRecord[]
  readonly profile: readonly FieldGroup[]
  readonly organisation: Organisation
  readonly laws: readonly Law[]
  readonly glossary: readonly Term[]
  readonly catalogue: Catalogue
  readonly assets: ReadonlyMap<string, Uint8Array>
}

/** A company's organisation: what it renames and adds by id, and the departments and posts `without` which it works. */
export type CompanyOrganisation = Partial<Organisation> & { readonly without?: readonly string[] }

/** What a company brings: its name for the project, profile values, organisation and deletions. */
export type Company = {
  readonly name: string
  readonly profile: Profile
  readonly organisation?: CompanyOrganisation
  readonly exclusions: readonly { readonly clause: string; readonly reason: string }[]
  readonly sampleData: readonly string[]
}
