import { nextCode } from '../../core/project/edit-register.js'
import type { Project, RegisterEntry } from '../../core/project/project.js'

/** A free code of the same kind; a record form stays within its procedure. */
export const freeCodeLike = (project: Project, { code, kind }: Pick<RegisterEntry, 'code' | 'kind'>): string =>
  nextCode(project, kind, /^SR-(\d+)-/.exec(code)?.[1])
