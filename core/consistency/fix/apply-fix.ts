import type { Project } from '../../project/project.js'
import type { Fix } from '../finding.js'
import { changeAt } from './block-at.js'
import { removeRecord } from './remove-record.js'
import { renameReference } from './rename-reference.js'
import { replaceText } from './replace-text.js'
import { textToField } from './text-to-field.js'

/**
 * The project with a finding's repair made. What the fix does not concern keeps its identity; a fix whose place is gone
 * gives the same project back.
 */
export const applyFix = (project: Project, fix: Fix): Project => {
  switch (fix.type) {
    case 'replace-text':
      return replaceText(project, fix)
    case 'text-to-field':
      return textToField(project, fix)
    case 'rename-reference':
      return renameReference(project, fix)
    case 'remove-block':
      return changeAt(project, fix.document, fix.block, { block: () => undefined, step: (step) => step })
    case 'remove-record':
      return removeRecord(project, fix.record)
    case 'set-field':
      return project.profile[fix.field] === fix.value
        ? project
        : { ...project, profile: { ...project.profile, [fix.field]: fix.value } }
    case 'all':
      return fix.fixes.reduce(applyFix, project)
  }
}
