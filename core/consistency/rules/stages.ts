import type { ProjectSetting } from '../rule.js'
import { isDate } from './calendar.js'

/** What happens between the release of a system and the application for its certificate, in this order. */
export const stageNames = [
  'issue',
  'effective',
  'training',
  'evaluation',
  'correction',
  'review',
  'application',
] as const

/** A stage of the system's way to the certificate. */
export type StageName = (typeof stageNames)[number]

/** A dated stage: what it is called, its first date, and the file that says so. */
export type Stage = { readonly name: StageName; readonly label: string; readonly date: string; readonly file: string }

/** The profile's dates of stages, by field key. */
const stageFields: readonly (readonly [StageName, string])[] = [
  ['issue', 'system.issue-date'],
  ['effective', 'system.effective-date'],
  ['application', 'system.application-date'],
]

/** Titles of evidence that prove a stage. Plans and notices come before what they announce. */
const stageTitles: readonly (readonly [StageName, RegExp])[] = [
  ['training', /(?:手册|体系文件|程序文件|文件).*(?:培训|宣贯|学习)|(?:培训|宣贯|学习).*(?:手册|体系文件|程序文件)/],
  ['review', /管理评审/],
  ['correction', /整改|纠正/],
  ['evaluation', /内部评价|内部审核|内审/],
]
const announces = /计划|方案|通知|安排|预案|程序|模板|空白/

/**
 * Every stage that has a date, in order. Of several pieces of evidence the first counts: evaluation and review come
 * back every year.
 */
export const datedStages = ({ project, fields }: ProjectSetting): readonly Stage[] => {
  const titles = new Map(project.records.map((form) => [form.code, form.title] as const))
  const stages = new Map<StageName, Stage>()
  for (const [name, key] of stageFields) {
    const date = project.profile[key]
    if (typeof date !== 'string' || !isDate(date)) continue
    stages.set(name, { name, label: fields.definitions.get(key)?.label ?? key, date, file: 'profile.json' })
  }
  for (const item of project.evidence) {
    if (item.date === undefined || !isDate(item.date)) continue
    const name = stageOf(item.title, titles.get(item.record ?? '') ?? '')
    const known = name === undefined ? undefined : stages.get(name)
    if (name === undefined || (known !== undefined && known.date <= item.date)) continue
    stages.set(name, { name, label: item.title, date: item.date, file: 'evidence/index.json' })
  }
  return stageNames.flatMap((name) => stages.get(name) ?? [])
}

const stageOf = (title: string, recordTitle: string): StageName | undefined => {
  if (announces.test(title) || announces.test(recordTitle)) return undefined
  for (const text of [title, recordTitle])
    for (const [name, pattern] of stageTitles) if (pattern.test(text)) return name
  return undefined
}
