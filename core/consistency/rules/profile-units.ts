import { diagnose } from '../../diagnostics/diagnostic.js'
import { isTableValue, type TableFieldRow } from '../../model/profile-field.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { knownUnits, unitColumns, type Unit } from './known-units.js'
import { nearest } from './unit-synonyms.js'

/** Departments and posts named in tables of the profile (责任部门 of the targets) that the organisation does not know. */
export const profileUnits: ConsistencyRule<undefined> = {
  name: 'profile-units',
  read: () => undefined,
  judge: (_parts, setting) =>
    [...setting.fields.definitions.values()].flatMap((definition) =>
      unitColumns(definition).flatMap((column) => unknownIn(definition.key, column.key, setting)),
    ),
}

const unknownIn = (field: string, column: string, setting: ProjectSetting): readonly Finding[] => {
  const rows = setting.project.profile[field]
  if (!isTableValue(rows)) return []
  const { department, post, fields } = knownUnits(setting)
  const names = new Set(rows.flatMap((row) => namesOf(row[column])).filter((name) => !fields.has(name)))
  return [...names].flatMap((name) => {
    const known = nearest(name, [...department, ...post])
    if (known !== undefined) return [synonym(name, known, field, column, rows)]
    return isUnitName.test(name) ? [diagnose('department-unknown', { name }, { file: 'profile.json' })] : []
  })
}

const between = /[、，,；;/\s]+/

const namesOf = (cell: string | number | undefined): readonly string[] =>
  String(cell ?? '')
    .split(between)
    .filter((name) => name !== '')

/** 各部门 and 全公司 may stand there. */
const isUnitName = /(?<!各)(?:部|科|室|处|中心|小组|委员会|经理|主管|专员|工程师|员)$/

const synonym = (
  name: string,
  known: Unit,
  field: string,
  column: string,
  rows: readonly TableFieldRow[],
): Finding => ({
  ...diagnose('organisation-synonym', { name, known: known.name }, { file: 'profile.json' }),
  fix: {
    type: 'set-field',
    field,
    value: rows.map((row) =>
      namesOf(row[column]).includes(name)
        ? {
            ...row,
            [column]: [...new Set(namesOf(row[column]).map((one) => (one === name ? known.name : one)))].join('、'),
          }
        : row,
    ),
  },
})
