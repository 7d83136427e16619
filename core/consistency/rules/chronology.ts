import { diagnose } from '../../diagnostics/diagnostic.js'
import { isTableValue } from '../../model/profile-field.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { addMonths, isDate } from './calendar.js'
import { datedStages, type Stage, type StageName } from './stages.js'

/**
 * The dates of a system in their order: release, training, running, internal evaluation, correction, management review,
 * application; three months of running are a general demand (gbt27922 §5, one source). Undated stages are passed over.
 */
export const chronology: ConsistencyRule<undefined> = {
  name: 'chronology',
  read: () => undefined,
  judge: (_parts, setting) => {
    const stages = datedStages(setting)
    return [...invalidDates(setting), ...wrongOrder(stages), ...shortRun(stages), ...beforeFounding(setting)]
  },
}

/** Which stages have to come before a stage: its first date counts, as correction may go on after the review. */
const before: Readonly<Record<StageName, readonly StageName[]>> = {
  issue: [],
  effective: ['issue'],
  training: ['issue'],
  evaluation: ['effective', 'training'],
  correction: ['evaluation'],
  review: ['evaluation', 'correction'],
  application: ['effective', 'evaluation', 'review'],
}

const wrongOrder = (stages: readonly Stage[]): readonly Finding[] =>
  stages.flatMap((later) =>
    stages
      .filter((earlier) => before[later.name].includes(earlier.name) && later.date < earlier.date)
      .map((earlier) =>
        diagnose(
          'chronology-order',
          { earlier: earlier.label, earlierDate: earlier.date, later: later.label, laterDate: later.date },
          { file: later.file },
        ),
      ),
  )

const shortestRunInMonths = 3

const shortRun = (stages: readonly Stage[]): readonly Finding[] => {
  const effective = stages.find(({ name }) => name === 'effective')
  const application = stages.find(({ name }) => name === 'application')
  if (effective === undefined || application === undefined || application.date < effective.date) return []
  if (application.date >= addMonths(effective.date, shortestRunInMonths)) return []
  return [
    diagnose(
      'chronology-short-run',
      { effective: effective.date, application: application.date },
      { file: application.file },
    ),
  ]
}

type DatedThing = { readonly label: string; readonly date: string; readonly file: string }

/** The project's dates outside its documents, with what they date. */
const datedThings = ({ project, fields }: ProjectSetting): readonly DatedThing[] => [
  ...[...fields.definitions.values()].flatMap(({ key, type, label, columns }): readonly DatedThing[] => {
    const value = project.profile[key]
    if (type === 'date') return typeof value === 'string' ? [{ label, date: value, file: 'profile.json' }] : []
    if (!isTableValue(value)) return []
    const dates = (columns ?? []).filter((column) => column.type === 'date')
    return value.flatMap((row) =>
      dates.map((column) => ({
        label: `${label}：${column.label}`,
        date: String(row[column.key] ?? ''),
        file: 'profile.json',
      })),
    )
  }),
  ...project.evidence.map(({ title, date }) => ({ label: title, date: date ?? '', file: 'evidence/index.json' })),
]

/** Certificates may have been issued before their holder's company was founded. */
const certificates = ({ project }: ProjectSetting): readonly DatedThing[] =>
  project.organisation.people.flatMap((person) =>
    (person.certificates ?? []).map(({ name, issued = '' }) => ({
      label: `${person.name}：${name}`,
      date: issued,
      file: 'organisation.json',
    })),
  )

const invalidDates = (setting: ProjectSetting): readonly Finding[] =>
  [...datedThings(setting), ...certificates(setting)]
    .filter(({ date }) => date !== '' && !isDate(date))
    .map(({ label, date, file }) => diagnose('date-invalid', { label, date }, { file }))

const foundingField = 'company.founded'

const beforeFounding = (setting: ProjectSetting): readonly Finding[] => {
  const founded = setting.project.profile[foundingField]
  if (typeof founded !== 'string' || !isDate(founded)) return []
  return datedThings(setting)
    .filter(({ date }) => isDate(date) && date < founded)
    .map(({ label, date, file }) => diagnose('chronology-before-founding', { label, date, founded }, { file }))
}
