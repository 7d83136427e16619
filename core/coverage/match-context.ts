import { isTableValue } from '../model/profile-field.js'
import type { FieldContext } from '../project/fields.js'
import { evidenceOnFile, type EvidenceItem, type Project } from '../project/project.js'
import { normaliseText } from '../text/normalise-text.js'

/** A law or standard of the project's register that is in force, normalised: its name, and its number or nothing. */
export type CurrentLaw = { readonly name: string; readonly number: string }

/** What matchers know besides the text; stands still while only documents are edited. */
export type MatchContext = {
  readonly fields: FieldContext
  /** Codes of the record forms and of the documents that exist. */
  readonly records: ReadonlySet<string>
  readonly documents: ReadonlySet<string>
  readonly laws: readonly CurrentLaw[]
  readonly evidence: readonly EvidenceItem[]
}

/** The context of a project. */
export const matchContext = (project: Omit<Project, 'documents'>, fields: FieldContext): MatchContext => ({
  fields,
  records: new Set(project.records.map((form) => form.code)),
  documents: new Set(project.manifest.register.filter(({ kind }) => kind !== 'record').map(({ code }) => code)),
  laws: currentLaws(project),
  evidence: evidenceOnFile(project),
})

const currentLaws = ({ profile }: Pick<Project, 'profile'>): CurrentLaw[] => {
  const laws = profile['laws']
  if (!isTableValue(laws)) return []
  return laws
    .filter((law) => law['status'] === '现行')
    .map((law) => ({
      name: normaliseText(String(law['name'] ?? '')),
      number: normaliseText(String(law['number'] ?? '')),
    }))
}
