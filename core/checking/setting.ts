import type { Catalogue } from '../catalogue/catalogue.js'
import { correctedCatalogue } from '../catalogue/corrections.js'
import type { Vocabulary } from '../catalogue/vocabulary.js'
import type { ProjectSetting } from '../consistency/rule.js'
import type { Diagnostic } from '../diagnostics/diagnostic.js'
import type { FieldGroup } from '../model/profile-field.js'
import { fieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'

/** What a project is checked against: its kit's catalogue, its profile's fields, and the words that proposals know. */
export type CheckReference = {
  readonly catalogue: Catalogue
  readonly profile: readonly FieldGroup[]
  readonly vocabulary?: Vocabulary
}

/** A setting, and what is wrong with the corrections that it makes to the catalogue. */
export type CheckSetting = { readonly setting: ProjectSetting; readonly diagnostics: readonly Diagnostic[] }

/** The setting of a project: all but its documents, the catalogue as the user's review corrects it, the fields. */
export const checkSetting = (project: Project, { catalogue, profile }: CheckReference): CheckSetting => {
  const { manifest, organisation, records, evidence, review, absentEvidence } = project
  const corrected = correctedCatalogue(catalogue, review?.corrections ?? {})
  return {
    setting: {
      project: {
        manifest,
        profile: project.profile,
        organisation,
        records,
        evidence,
        ...(review === undefined ? {} : { review }),
        ...(absentEvidence === undefined ? {} : { absentEvidence }),
      },
      catalogue: corrected.catalogue,
      fields: fieldContext(project, profile),
    },
    diagnostics: corrected.diagnostics,
  }
}

/** True while nothing but documents has changed: every other part of the project is the very same value. */
export const isSameSetting = ({ project: before }: ProjectSetting, project: Project): boolean =>
  before.manifest === project.manifest &&
  before.profile === project.profile &&
  before.organisation === project.organisation &&
  before.records === project.records &&
  before.evidence === project.evidence &&
  before.absentEvidence === project.absentEvidence &&
  before.review === project.review
