import { checkConsistency } from '../../../core/consistency/check-consistency.js'
import type { Finding } from '../../../core/consistency/finding.js'
import type { DiagnosticCode } from '../../../core/diagnostics/messages.js'
import type { Block } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
import { paragraph, text } from '../../../core/model/builders.js'
import type { Project } from '../../../core/project/project.js'
import {
  catalogue,
  definitions,
  document,
  fieldsOf,
  project,
  requirement,
  type ProjectOptions,
} from '../../support/builders.js'
import type { FieldDefinition } from '../../../core/model/profile-field.js'

const standard = { ...catalogue([requirement('5.3.2.1', [])]), id: 'GB/T 27922-2011', title: '商品售后服务评价体系' }

/** What a project's check finds of some codes. */
export const findingsOf = (
  subject: Project,
  codes: readonly DiagnosticCode[],
  fields: readonly FieldDefinition[] = definitions,
): readonly Finding[] =>
  checkConsistency({ project: subject, catalogue: standard, fields: fieldsOf(subject, fields) }).filter(({ code }) =>
    codes.includes(code),
  )

/** A project of one procedure, SP-14. */
export const procedure = (content: readonly Block[], options: ProjectOptions = {}): Project =>
  project([document('SP-14', content)], options)

/** A paragraph `p` of words and inlines. */
export const says = (...parts: readonly (string | Inline)[]): Block =>
  paragraph(
    'p',
    parts.map((part) => (typeof part === 'string' ? text(part) : part)),
  )

/** Findings in short: the code and its parameters, joined. */
export const inShort = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, parameters }) => [code, ...Object.values(parameters)].join(' '))
