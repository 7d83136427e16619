import type { Catalogue } from '../catalogue/catalogue.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import type { DocumentReading } from '../project/reading.js'
import type { Finding } from './finding.js'

/** All of a project but its documents, with what its kit says of it: stands still while only documents are edited. */
export type ProjectSetting = {
  readonly project: Omit<Project, 'documents'>
  readonly catalogue: Catalogue
  readonly fields: FieldContext
}

/** What one document contributes to a rule. */
export type DocumentFacts<Facts> = { readonly reading: DocumentReading; readonly facts: Facts }

/**
 * One kind of check over the document set. `read` looks at one document alone and is kept while the document and the
 * setting stand still; `judge` holds the documents against each other and has to be quick. Both are pure.
 */
export type ConsistencyRule<Facts> = {
  readonly name: string
  readonly read: (reading: DocumentReading, setting: ProjectSetting) => Facts
  readonly judge: (parts: readonly DocumentFacts<Facts>[], setting: ProjectSetting) => readonly Finding[]
}
