import type { z } from 'zod'
import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import { compareClauses } from '../catalogue/clause-number.js'
import { normaliseDocument } from '../model/normalise-document.js'
import type { Organisation } from '../model/organisation.js'
import type { Profile } from '../model/profile-field.js'
import type { FormPart, RecordForm } from '../model/record-form.js'
import { documentSchema } from '../model/schema-document.js'
import { organisationSchema } from '../model/schema-organisation.js'
import { profileSchema } from '../model/schema-profile.js'
import { recordFormSchema } from '../model/schema-record-form.js'
import { flatElements, memberLines, writeJson, type JsonLayout } from './json-text.js'
import { formatVersion, type EvidenceItem, type Manifest } from './project.js'
import type { Review } from './review.js'
import { evidenceIndexSchema, manifestSchema } from './schema-manifest.js'
import { inSchemaOrder } from './schema-order.js'
import { reviewSchema } from './schema-review.js'

/** The text of a document's file: a block a line, the rows of a table and the steps of a process a line each. */
export const serialiseDocument = (document: Document): string =>
  write(normaliseDocument(document), documentSchema, {
    revisions: flatElements,
    content: (block) => openedInBlock(block as Block),
  })

/** The text of a record form's file: a part a line, its items or columns a line each. */
export const serialiseRecordForm = (form: RecordForm): string =>
  write(form, recordFormSchema, { parts: (part) => openedInPart(part as FormPart) })

/** The text of `fivestar.json`, in today's format. */
export const serialiseManifest = (manifest: Manifest): string =>
  write({ ...manifest, formatVersion }, manifestSchema, {
    exclusions: flatElements,
    register: flatElements,
    sampleData: flatElements,
  })

/** The text of `profile.json`: a field a line in the profile's own order, the rows of a table a line each. */
export const serialiseProfile = (profile: Profile): string =>
  write(profile, profileSchema, Object.fromEntries(Object.keys(profile).map((key) => [key, flatElements])))

/** The text of `organisation.json`. */
export const serialiseOrganisation = (organisation: Organisation): string =>
  write(organisation, organisationSchema, {
    departments: flatElements,
    posts: flatElements,
    people: flatElements,
    outlets: flatElements,
    responsibilities: flatElements,
  })

/** The text of `evidence/index.json`. */
export const serialiseEvidence = (items: readonly EvidenceItem[]): string =>
  write({ items }, evidenceIndexSchema, { items: flatElements })

/** The text of `review.json`: corrections a clause a line, in the order of clause numbers. */
export const serialiseReview = (review: Review): string =>
  write({ ...review, corrections: inClauseOrder(review.corrections) }, reviewSchema, {
    overrides: flatElements,
    deductions: flatElements,
    corrections: memberLines,
    foreignNames: flatElements,
  })

const inClauseOrder = <T>(map: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(map).sort(([one], [other]) => compareClauses(one, other)))

const write = (value: object, schema: z.ZodType, layout: JsonLayout): string =>
  writeJson(inSchemaOrder(value, schema) as object, layout)

const openedInBlock = (block: Block): readonly string[] =>
  block.type === 'table' || block.type === 'steps' ? ['children'] : []

const openedInPart = (part: FormPart): readonly string[] => {
  switch (part.type) {
    case 'fields':
      return ['items']
    case 'table':
      return ['columns']
    case 'note':
    case 'signatures':
      return []
  }
}
