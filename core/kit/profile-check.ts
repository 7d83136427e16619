import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import { isCommitmentValue, isTableValue, type FieldDefinition, type FieldValue } from '../model/profile-field.js'
import type { Company, Kit } from './kit.js'

/** Checks a company's values against the kit's fields: unknown keys, wrong types, units that the kit does not know. */
export const checkProfile = (kit: Kit, company: Company, file: string): Diagnostic[] => {
  const definitions = new Map(kit.profile.flatMap((group) => group.fields.map((field) => [field.key, field] as const)))
  const known = [...Object.entries(company.profile)].flatMap(([key, value]) => {
    const definition = definitions.get(key)
    if (definition === undefined) {
      return key === 'laws'
        ? []
        : [diagnose('kit-reference-unknown', { what: '资料项', key, where: 'profile.yml' }, { file })]
    }
    const problem = problemOf(definition, value)
    return problem === undefined ? [] : [diagnose('shape-invalid', { name: file, path: key, problem }, { file })]
  })
  const samples = company.sampleData
    .filter((key) => !definitions.has(key) && !['organisation', 'laws'].includes(key))
    .map((key) => diagnose('kit-reference-unknown', { what: '资料项', key, where: 'profile.yml' }, { file }))
  return [...known, ...samples]
}

const problemOf = (definition: FieldDefinition, value: FieldValue): string | undefined => {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : '应为 true 或 false'
    case 'number':
      return typeof value === 'number' ? undefined : '应为数字'
    case 'commitment':
      return commitmentProblem(definition, value)
    case 'table':
      return isTableValue(value) ? rowProblem(definition, value) : '应为若干行'
    case 'date':
      return typeof value === 'string' && /^(\d{4}-\d{2}-\d{2})?$/.test(value) ? undefined : '日期应写作 2026-03-01'
    case 'choice':
      return typeof value === 'string' && (definition.options ?? []).includes(value)
        ? undefined
        : `应为其中之一：${(definition.options ?? []).join('、')}`
    case 'text':
    case 'multiline':
    case 'phone':
    case 'address':
    case 'person':
      return typeof value === 'string' ? undefined : '应为文字（数字请加引号）'
  }
}

const commitmentProblem = (definition: FieldDefinition, value: FieldValue): string | undefined => {
  if (!isCommitmentValue(value)) return '承诺应写作 {value: 数值, unit: 单位}'
  if (!Number.isFinite(value.value) || value.value < 0) return '数值应为不小于 0 的数'
  const units = definition.units ?? []
  return units.length === 0 || units.includes(value.unit) ? undefined : `单位应为其中之一：${units.join('、')}`
}

const rowProblem = (
  definition: FieldDefinition,
  rows: readonly Readonly<Record<string, unknown>>[],
): string | undefined => {
  const columns = new Set((definition.columns ?? []).map((column) => column.key))
  const stranger = rows.flatMap((row) => Object.keys(row)).find((key) => !columns.has(key))
  return stranger === undefined ? undefined : `没有名为「${stranger}」的列`
}
