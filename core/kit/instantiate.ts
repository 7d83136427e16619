import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Block } from '../model/block.js'
import type { Document } from '../model/document.js'
import type { FieldDefinition, Profile, TableFieldRow } from '../model/profile-field.js'
import { formatVersion, type Exclusion, type Project, type RegisterEntry } from '../project/project.js'
import { withCalledRecords } from './called-records.js'
import { withoutExcluded } from './excluded-sections.js'
import type { Company, Condition, Kit, KitDocument, Law, TemplateBlock } from './kit.js'
import { checkWithout, companyOrganisation } from './organisation.js'
import { checkProfile } from './profile-check.js'

/** A new project, with what is odd about the company's data. No project where the data are wrong. */
export type Instantiated = { readonly project?: Project; readonly diagnostics: readonly Diagnostic[] }

/** Drafts a company's document system from a kit. Pure: the same kit and company give the same project. */
export const instantiate = (kit: Kit, company: Company, file: string): Instantiated => {
  const diagnostics = [
    ...checkProfile(kit, company, file),
    ...checkWithout(kit, company, file),
    ...checkExclusions(kit, company, file),
  ]
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return { diagnostics }
  const profile = completeProfile(kit, company.profile)
  const organisation = companyOrganisation(kit.organisation, company.organisation ?? {})
  const version = String(profile['system.version'] ?? 'A/0')
  const drafted = kit.documents
    .filter((document) => holds(document.condition, profile) && !whollyExcluded(document, company.exclusions))
    .map((document) => draft(document, profile, version, company.exclusions))
  const { documents, records: called } = withCalledRecords(kit, drafted)
  const records = called.map(({ file: _file, ...form }) => ({ ...form, version }))
  const register: RegisterEntry[] = [
    ...documents.map((document) => ({
      code: document.code,
      title: document.title,
      kind: document.kind,
      file: `documents/${document.code}.json`,
      version,
      owner: kit.documents.find((candidate) => candidate.code === document.code)?.owner ?? '',
    })),
    ...records.map((form) => ({
      code: form.code,
      title: form.title,
      kind: 'record' as const,
      file: `records/${form.code}.json`,
      version,
      owner: form.owner,
    })),
  ]
  return {
    diagnostics,
    project: {
      manifest: {
        formatVersion,
        kit: { id: kit.id, version: kit.version },
        name: company.name,
        standard: kit.catalogue.id,
        exclusions: company.exclusions,
        register,
        ...(company.sampleData.length > 0 ? { sampleData: company.sampleData } : {}),
      },
      profile,
      organisation,
      documents,
      records,
      evidence: [],
    },
  }
}

/** True when a condition is met by the profile; no condition is always met. */
export const holds = (condition: Condition | undefined, profile: Profile): boolean => {
  if (condition === undefined) return true
  const value = profile[condition.field]
  const met = condition.equals === undefined ? value === true : value === condition.equals
  return condition.negate ? !met : met
}

const draft = (
  document: KitDocument,
  profile: Profile,
  version: string,
  exclusions: readonly Exclusion[],
): Document => ({
  code: document.code,
  title: document.title,
  kind: document.kind,
  version,
  content: withoutExcluded(keep(document.content, profile), exclusions),
})

const keep = (blocks: readonly TemplateBlock[], profile: Profile): Block[] =>
  blocks.flatMap((block) =>
    block.type === 'when' ? (holds(block.condition, profile) ? keep(block.content, profile) : []) : [block],
  )

const whollyExcluded = (document: KitDocument, exclusions: readonly Exclusion[]): boolean =>
  document.clauses.length > 0 &&
  document.clauses.every((clause) =>
    exclusions.some((exclusion) => clause === exclusion.clause || clause.startsWith(`${exclusion.clause}.`)),
  )

/** Puts in the kit's default rows and the law register, in the kit's order of fields. */
const completeProfile = (kit: Kit, given: Profile): Profile => {
  const definitions: readonly FieldDefinition[] = kit.profile.flatMap((group) => group.fields)
  const entries = definitions.flatMap((definition) => {
    const value =
      given[definition.key] ??
      (definition.rows !== undefined && definition.rows.length > 0 ? definition.rows : undefined)
    return value === undefined ? [] : [[definition.key, value] as const]
  })
  const laws = given['laws'] ?? kit.laws.filter((law) => holds(law.condition, given)).map(lawRow)
  return { ...Object.fromEntries(entries), laws }
}

const lawRow = (law: Law): TableFieldRow => ({
  name: law.name,
  number: law.number ?? '',
  kind: law.kind,
  inForce: law.inForce ?? '',
  status: law.status,
  replaces: law.replaces ?? '',
  provenance: law.provenance,
  clauses: law.clauses.join(' '),
})

const checkExclusions = (kit: Kit, company: Company, file: string): Diagnostic[] => {
  const known = new Set([
    ...kit.catalogue.clauses.map((clause) => clause.id),
    ...kit.catalogue.requirements.map((requirement) => requirement.id),
  ])
  return company.exclusions
    .filter((exclusion) => !known.has(exclusion.clause))
    .map((exclusion) => diagnose('clause-unknown', { clause: exclusion.clause }, { file }))
}
