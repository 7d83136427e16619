import { z } from 'zod'
import { documentKinds, type Document } from '../model/document.js'
import type { Organisation } from '../model/organisation.js'
import type { Profile } from '../model/profile-field.js'
import type { RecordForm } from '../model/record-form.js'
import { codeSchema, documentSchema } from '../model/schema-document.js'
import { organisationSchema } from '../model/schema-organisation.js'
import { profileSchema } from '../model/schema-profile.js'
import { recordFormSchema } from '../model/schema-record-form.js'
import type { EvidenceItem, Exclusion, Manifest, Project } from '../project/project.js'
import type { Review } from '../project/review.js'
import { evidenceIndexSchema, manifestSchema } from '../project/schema-manifest.js'
import { reviewSchema } from '../project/schema-review.js'
import type { Reference } from './reference.js'
import { countSchema, diagnosticsSchema, idSchema, nameSchema, refusedSchema } from './schema-basic.js'

/** A schema of the model under the model's own type: what goes over the wire is the value itself. */
const plain = <T>(schema: z.ZodType<T>): z.ZodType<T, T> => schema as z.ZodType<T, T>

/**
 * What a page changes in a project: whole parts, each replacing the one that was there. Documents and record forms are
 * found by code; one that is new needs its line in the register of `manifest`, sent with it. One that is no longer in
 * the register leaves the project, and its file goes to the bin.
 */
export const changesSchema: z.ZodType<Changes, Changes> = z.strictObject({
  manifest: plain<Manifest>(manifestSchema).optional(),
  profile: plain<Profile>(profileSchema).optional(),
  organisation: plain<Organisation>(organisationSchema).optional(),
  documents: z.array(plain<Document>(documentSchema)).max(1000).optional(),
  records: z.array(plain<RecordForm>(recordFormSchema)).max(2000).optional(),
  evidence: z.array(plain<EvidenceItem>(evidenceIndexSchema.shape.items.element)).optional(),
  review: plain<Review>(reviewSchema).optional(),
})

/** What a page changes in a project: whole parts, each replacing the one that was there. */
export type Changes = {
  readonly manifest?: Manifest
  readonly profile?: Profile
  readonly organisation?: Organisation
  readonly documents?: readonly Document[]
  readonly records?: readonly RecordForm[]
  readonly evidence?: readonly EvidenceItem[]
  readonly review?: Review
}

/**
 * A part of a project that is saved as one: `manifest`, `profile`, `organisation`, `evidence`, `review`, or
 * `document:<code>`, `record:<code>`.
 */
export const partSchema = z.string().max(120)

/** Where else a project is open: by another window of this program or by another one. */
export const elsewhereSchema = z.object({
  where: z.enum(['window', 'program']),
  host: z.string(),
  since: z.string(),
})

/** Where else a project is open. */
export type Elsewhere = z.output<typeof elsewhereSchema>

/** A project as lists show it. `place` is for reading only, no call takes it. */
export const projectCardSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  /** ISO time at which it was last opened here, null for never. */
  openedAt: z.string().nullable(),
  /** False where the folder is gone or holds no project any more. */
  isThere: z.boolean(),
})

/** A project as lists show it. */
export type ProjectCard = z.output<typeof projectCardSchema>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The outer shape only: the host has read every file against its schema, and a page opens faster for it. */
const projectSchema = z.custom<Project>(
  (value) =>
    isObject(value) &&
    manifestSchema.safeParse(value['manifest']).success &&
    isObject(value['profile']) &&
    isObject(value['organisation']) &&
    ['documents', 'records', 'evidence'].every((key) => Array.isArray(value[key])),
)

const referenceSchema = z.custom<Reference>(
  (value) =>
    isObject(value) &&
    isObject(value['kit']) &&
    isObject(value['catalogue']) &&
    ['profile', 'laws', 'glossary', 'documents', 'records'].every((key) => Array.isArray(value[key])),
)

const projectParameters = z.strictObject({ project: idSchema })

/** Which sample, or which company data, a new project begins with; a company without any data is allowed. */
const beginningSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('sample'), sample: idSchema }),
  z.strictObject({
    type: z.literal('profile'),
    profile: plain<Profile>(profileSchema),
    exclusions: z.array(plain<Exclusion>(manifestSchema.shape.exclusions.element)).readonly().optional(),
  }),
])

/** `project.read`: everything that a page needs of an open project. */
export const openedProjectSchema = z.object({
  id: idSchema,
  name: z.string(),
  place: z.string(),
  revision: countSchema,
  project: projectSchema,
  reference: referenceSchema,
  /** What was odd about the files, warnings at most. */
  diagnostics: diagnosticsSchema,
  elsewhere: elsewhereSchema.nullable(),
})

/** Everything that a page needs of an open project. */
export type OpenedProject = z.output<typeof openedProjectSchema>

/** How a save ended. */
export const savedSchema = z.discriminatedUnion('type', [
  /** All is on the disk. `diagnostics` are warnings at most. */
  z.object({ type: z.literal('saved'), revision: countSchema, diagnostics: diagnosticsSchema }),
  /**
   * Nothing was saved: these parts changed on the disk or in another window since `baseRevision`. Read the project
   * again; saving with the new revision puts the page's parts over the others.
   */
  z.object({ type: z.literal('conflict'), revision: countSchema, parts: z.array(partSchema) }),
  /** Nothing, or not all, could be written; the diagnostics say what and why. The page keeps its changes. */
  refusedSchema,
])

/** How a save ended. */
export type Saved = z.output<typeof savedSchema>

/** A document or record form in the bin of its project. */
export const binEntrySchema = z.object({
  id: idSchema,
  code: z.string(),
  title: z.string(),
  kind: z.enum([...documentKinds, 'record']),
  removedAt: z.string(),
})

/** A file of `assets/` or `evidence/`; `name` is relative to that folder. */
export const fileCardSchema = z.object({ name: z.string(), url: z.string(), sizeBytes: countSchema })

const base64Schema = z.base64().max(30 * 1024 * 1024)

const addedFileSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('added'), name: z.string(), url: z.string() }),
  refusedSchema,
])

/** Calls about projects. */
export const projectMethods = {
  'kit.read': { parameters: z.strictObject({ kit: idSchema }), result: referenceSchema },
  'projects.list': {
    parameters: z.strictObject({}),
    result: z.object({
      /** Last opened first. */
      recents: z.array(projectCardSchema),
      /** The projects in the folder of projects, by name. */
      found: z.array(projectCardSchema),
      /** Where new projects are put; for reading only. */
      root: z.string(),
    }),
  },
  'projects.forget': { parameters: projectParameters, result: z.strictObject({}) },
  'projects.choose': {
    parameters: z.strictObject({}),
    result: z.discriminatedUnion('type', [
      z.object({ type: z.literal('chosen'), project: projectCardSchema }),
      z.object({ type: z.literal('none') }),
      refusedSchema,
    ]),
  },
  'project.create': {
    parameters: z.strictObject({ name: nameSchema, kit: idSchema, beginning: beginningSchema }),
    result: z.discriminatedUnion('type', [
      z.object({ type: z.literal('created'), project: idSchema, diagnostics: diagnosticsSchema }),
      refusedSchema,
    ]),
  },
  'project.open': {
    parameters: projectParameters,
    result: z.discriminatedUnion('type', [
      z.object({ type: z.literal('opened'), opened: openedProjectSchema }),
      refusedSchema,
    ]),
  },
  'project.close': { parameters: projectParameters, result: z.strictObject({}) },
  'project.read': { parameters: projectParameters, result: openedProjectSchema },
  'project.save': {
    parameters: z.strictObject({ project: idSchema, baseRevision: countSchema, changes: changesSchema }),
    result: savedSchema,
  },
  /** A document of the kit drafted for this project, with the record forms that it calls and the project lacks. */
  'project.draft': {
    parameters: z.strictObject({ project: idSchema, code: codeSchema }),
    result: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('drafted'),
        document: plain<Document>(documentSchema),
        owner: z.string(),
        records: z.array(plain<RecordForm>(recordFormSchema)),
      }),
      refusedSchema,
    ]),
  },
  'bin.remove': {
    parameters: z.strictObject({ project: idSchema, baseRevision: countSchema, code: codeSchema }),
    result: savedSchema,
  },
  'bin.list': { parameters: projectParameters, result: z.object({ entries: z.array(binEntrySchema) }) },
  /** Back to its old place in the register; under `code` where one is given, as its own may be taken by now. */
  'bin.restore': {
    parameters: z.strictObject({
      project: idSchema,
      baseRevision: countSchema,
      entry: idSchema,
      code: codeSchema.optional(),
    }),
    result: savedSchema,
  },
  'asset.add': {
    parameters: z.strictObject({ project: idSchema, name: nameSchema, base64: base64Schema }),
    result: addedFileSchema,
  },
  'asset.list': { parameters: projectParameters, result: z.object({ files: z.array(fileCardSchema) }) },
  'evidence.add': {
    parameters: z.strictObject({ project: idSchema, name: nameSchema, base64: base64Schema }),
    result: addedFileSchema,
  },
  'evidence.list': { parameters: projectParameters, result: z.object({ files: z.array(fileCardSchema) }) },
} as const
