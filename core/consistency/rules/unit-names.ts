import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Block } from '../../model/block.js'
import type { RecordForm } from '../../model/record-form.js'
import { keepByObject } from '../../project/keep.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule } from '../rule.js'
import { blockRule, type BlockFinding } from './block-rule.js'
import { knownUnits, type KnownUnits, type Unit } from './known-units.js'
import { formTexts } from './project-texts.js'
import { typedLines, type TypedLine } from './typed-text.js'
import { unitMentions, type UnitMention } from './unit-mentions.js'
import { nearest } from './unit-synonyms.js'

const inBlocks = blockRule('unit-names', (block, setting) => {
  const mentions = blockMentions(block)
  if (mentions.length === 0) return []
  const units = knownUnits(setting)
  return mentions.flatMap((mention) => judge(mention, units))
})

/**
 * Departments and posts that are typed as text: unknown ones, other names of known ones, and known ones. A record form
 * cannot hold a field, so that known ones may stand there.
 */
export const unitNames: ConsistencyRule<readonly Finding[]> = {
  ...inBlocks,
  judge: (parts, setting) => [
    ...inBlocks.judge(parts, setting),
    ...setting.project.records.flatMap((form) => {
      const units = knownUnits(setting)
      const found = formMentions(form).flatMap((mention) => judge({ ...mention, line: nowhere }, units))
      return found
        .filter(({ code }) => code !== 'unit-literal')
        .map(({ code, parameters }) => diagnose(code, parameters, { document: form.code }))
    }),
  ],
}

const nowhere: TypedLine = { place: '', part: 'caption', text: '', leaves: [] }

/** Each name once a form. */
const formMentions = keepByObject((form: RecordForm): readonly UnitMention[] => [
  ...new Map(
    formTexts(form)
      .flatMap(unitMentions)
      .map((mention) => [mention.name, mention]),
  ).values(),
])

type Mention = UnitMention & { readonly line: TypedLine }

const blockMentions = keepByObject((block: Block): readonly Mention[] =>
  typedLines(block).flatMap((line) => unitMentions(line.text).map((mention) => ({ ...mention, line }))),
)

const judge = ({ kind, name, line, start }: Mention, units: KnownUnits): readonly BlockFinding[] => {
  const place = line.place
  const field = units.fields.get(name)
  if (field !== undefined)
    return [{ code: 'unit-literal', parameters: { name }, place, mend: { line, start, text: name, field } }]
  if (units.texts.some((text) => text.includes(name)) || isShortForm(name, units[kind])) return []
  const known = nearest(name, units[kind])
  if (known === undefined)
    return [{ code: kind === 'department' ? 'department-unknown' : 'post-unknown', parameters: { name }, place }]
  const mend = { line, start, text: name, field: known.field }
  return [{ code: 'organisation-synonym', parameters: { name, known: known.name }, place, mend }]
}

/** 领导小组 for 售后服务领导小组, 评价员 for 内部评价员: the end of one known name, as texts shorten it. */
const isShortForm = (name: string, units: readonly Unit[]): boolean =>
  /(?:委员会|小组|员|工程师)$/.test(name) && units.some((unit) => unit.name.endsWith(name))
