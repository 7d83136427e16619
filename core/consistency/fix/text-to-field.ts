import { field } from '../../model/builders.js'
import type { Project } from '../../project/project.js'
import type { Fix } from '../finding.js'
import { changeAt } from './block-at.js'
import { replaceOccurrence } from './replace-occurrence.js'

/** Puts a field in place of a typed text of a block or step. */
export const textToField = (project: Project, fix: Fix & { readonly type: 'text-to-field' }): Project =>
  changeAt(
    project,
    fix.document,
    fix.block,
    replaceOccurrence(fix.text, fix.occurrence ?? 0, () => field(fix.field)),
  )
