import { createChecker } from '../../core/checking/checker.js'
import { makeCheckReport } from '../../core/coverage/check-report.js'
import type { CheckReport } from '../../core/coverage/report.js'
import type { Language } from '../../core/diagnostics/language.js'
import { fieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import type { KitReference } from '../kit-store/read-kit.js'

/** Checks a project against its kit's catalogue: coverage, score, findings and commitments in one report. */
export const checkProject = (
  project: Project,
  folder: string,
  reference: KitReference,
  language: Language = 'zh-CN',
): CheckReport => {
  const { catalogue, coverage, findings, commitments } = createChecker(reference).check(project)
  const fields = fieldContext(project, reference.profile)
  return makeCheckReport({ project, folder, catalogue, coverage, diagnostics: findings, commitments, fields, language })
}
