import type { Document } from '../model/document.js'
import type { FieldContext } from './fields.js'
import type { DocumentPassages } from './passage.js'
import type { Project } from './project.js'
import { createReader } from './reader.js'
import type { PassageContext } from './reading.js'

/** The context of a project; the former one where it says the same, so that what was read in it stays as it is. */
export const passageContext = (
  project: Pick<Project, 'manifest' | 'documents' | 'records'>,
  fields: FieldContext,
  former?: PassageContext,
): PassageContext => {
  const titles = new Map(
    [...project.manifest.register, ...project.documents, ...project.records].map((entry) => [entry.code, entry.title]),
  )
  return former?.fields === fields && areEqual(former.titles, titles) ? former : { fields, titles }
}

/** Reads documents as passages, in the order given, all together. */
export const collectPassages = (documents: readonly Document[], context: PassageContext): DocumentPassages => {
  const readings = createReader()(documents, context)
  return {
    passages: readings.flatMap((reading) => reading.passages),
    claims: readings.flatMap((reading) => reading.claims),
  }
}

const areEqual = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): boolean =>
  some.size === others.size && [...some].every(([code, title]) => others.get(code) === title)
