import type { Catalogue } from '../catalogue/catalogue.js'
import type { Severity } from '../diagnostics/diagnostic.js'
import { passageContext } from '../project/collect-passages.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import { createReader } from '../project/reader.js'
import type { DocumentReading } from '../project/reading.js'
import type { Finding } from './finding.js'
import type { ProjectSetting } from './rule.js'
import type { RunnableRule } from './rule-session.js'
import { consistencyRules } from './rules.js'

/** What consistency is checked on. */
export type ConsistencyInput = {
  readonly project: Project
  readonly catalogue: Catalogue
  readonly fields: FieldContext
}

/** Runs every rule over the document set; errors come first, then the order of rules and of reading. */
export const checkConsistency = (
  { project, catalogue, fields }: ConsistencyInput,
  rules: readonly RunnableRule[] = consistencyRules,
): Finding[] => {
  const readings = createReader()(project.documents, passageContext(project, fields))
  return startRules(rules)(readings, { project, catalogue, fields })
}

/** Rules at work: findings come in the order of severity, those `besides` first among their like. */
export type ConsistencySession = (
  readings: readonly DocumentReading[],
  setting: ProjectSetting,
  besides?: readonly Finding[],
) => Finding[]

/** Starts rules as one session, which keeps what each of them read. */
export const startRules = (rules: readonly RunnableRule[] = consistencyRules): ConsistencySession => {
  const sessions = rules.map((rule) => rule.start())
  return (readings, setting, besides = []) =>
    [...besides, ...sessions.flatMap((session) => [...session(readings, setting)])].toSorted(
      (a, b) => weight[a.severity] - weight[b.severity],
    )
}

const weight = { error: 0, warning: 1, info: 2 } satisfies Record<Severity, number>
