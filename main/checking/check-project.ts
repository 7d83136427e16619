import { checkConsistency } from '../../core/consistency/check-consistency.js'
import { collectCommitments } from '../../core/consistency/collect-commitments.js'
import { checkCoverage } from '../../core/coverage/check-coverage.js'
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
  const fields = fieldContext(project, reference.profile)
  const { catalogue } = reference
  return makeCheckReport({
    project,
    folder,
    catalogue,
    coverage: checkCoverage({ project, catalogue, fields }),
    diagnostics: checkConsistency({ project, catalogue, fields }),
    commitments: collectCommitments(project, fields),
    language,
  })
}
