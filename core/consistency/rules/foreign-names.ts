import { diagnose, type Place } from '../../diagnostics/diagnostic.js'
import { keepByObject } from '../../project/keep.js'
import { resolveField } from '../../project/fields.js'
import type { Finding } from '../finding.js'
import { occurrencesIn } from '../fix/occurrences.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { blockRule, type BlockFinding } from './block-rule.js'
import { companyNamesIn } from './company-names.js'
import { formTexts, textsIn } from './project-texts.js'
import { typedLines, type TypedLine } from './typed-text.js'

const inBlocks = blockRule('foreign-names', (block, setting) => {
  const names = knownNames(setting)
  return typedLines(block).flatMap((line) => [
    ...foreignIn(line.text, names).map((found) => finding(line, found, setting)),
    ...companyNamesIn(line.text)
      .filter(({ name }) => !isKnown(name, names))
      .map(({ name }): BlockFinding => ({ code: 'foreign-name', parameters: { name }, place: line.place })),
  ])
})

/**
 * Names of other companies: those that the project lists (`review.foreignNames`), anywhere; and full company names typed
 * in documents that neither the profile nor the organisation knows.
 */
export const foreignNames: ConsistencyRule<readonly Finding[]> = {
  name: inBlocks.name,
  read: (reading, setting) => [
    ...inTexts([reading.document.title], { document: reading.document.code }, setting),
    ...inBlocks.read(reading, setting),
  ],
  judge: (parts, setting) => [
    ...inBlocks.judge(parts, setting),
    ...(knownNames(setting).foreign.length === 0
      ? []
      : [
          ...setting.project.records.flatMap((form) => inTexts(formTexts(form), { document: form.code }, setting)),
          ...inTexts(textsIn(setting.project.profile), { file: 'profile.json' }, setting),
          ...inTexts(textsIn(setting.project.organisation), { file: 'organisation.json' }, setting),
          ...inTexts([setting.project.manifest.name], { file: 'fivestar.json' }, setting),
        ]),
  ],
}

type KnownNames = {
  readonly foreign: readonly string[]
  /** The company's own names, longest first; a foreign name inside one of them is none. */
  readonly own: readonly string[]
  readonly texts: readonly string[]
}

const knownNames = keepByObject(({ project }: ProjectSetting): KnownNames => ({
  foreign: (project.review?.foreignNames ?? []).filter((name) => name.trim() !== ''),
  own: ['company.name', 'company.short-name']
    .map((key) => project.profile[key])
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .toSorted((a, b) => b.length - a.length),
  texts: [...textsIn(project.profile), ...textsIn(project.organisation)],
}))

type Found = { readonly name: string; readonly start: number }

/** The places of the listed names, outside the company's own names. */
const foreignIn = (text: string, { foreign, own }: KnownNames): readonly Found[] => {
  if (!foreign.some((name) => text.includes(name))) return []
  const masked = own.reduce((rest, name) => rest.replaceAll(name, '\0'.repeat(name.length)), text)
  return foreign.flatMap((name) => occurrencesIn(masked, name).map((start) => ({ name, start })))
}

const finding = (line: TypedLine, { name, start }: Found, { fields }: ProjectSetting): BlockFinding => {
  const field = name.endsWith('公司') ? 'company.name' : 'company.short-name'
  const found: BlockFinding = { code: 'foreign-name', parameters: { name }, place: line.place }
  return resolveField(field, fields).filled ? { ...found, mend: { line, start, text: name, field } } : found
}

const inTexts = (texts: readonly string[], place: Place, setting: ProjectSetting): readonly Finding[] => {
  const names = knownNames(setting)
  const found = new Set(texts.flatMap((text) => foreignIn(text, names).map(({ name }) => name)))
  return [...found].map((name) => diagnose('foreign-name', { name }, place))
}

const isKnown = (name: string, { own, texts, foreign }: KnownNames): boolean =>
  foreign.some((other) => name.includes(other)) ||
  own.some((other) => name.endsWith(other)) ||
  texts.some((text) => text.includes(name))
