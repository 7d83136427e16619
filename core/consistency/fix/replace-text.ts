import type { Project } from '../../project/project.js'
import type { Fix } from '../finding.js'
import { changeAt } from './block-at.js'
import { replaceOccurrence } from './replace-occurrence.js'

/** Puts other words in place of a text of a block or step; its marks stay. */
export const replaceText = (project: Project, fix: Fix & { readonly type: 'replace-text' }): Project =>
  fix.from === fix.to
    ? project
    : changeAt(
        project,
        fix.document,
        fix.block,
        replaceOccurrence(fix.from, fix.occurrence ?? 0, (leaf) => ({ ...leaf, text: fix.to })),
      )
