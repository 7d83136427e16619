import { diagnose } from '../../diagnostics/diagnostic.js'
import type { Document, Revision } from '../../model/document.js'
import type { Finding } from '../finding.js'
import type { ConsistencyRule, ProjectSetting } from '../rule.js'
import { isDate } from './calendar.js'

/** The dates of each document's revisions: days that exist, one after the other, the released version not after release. */
export const revisionDates: ConsistencyRule<readonly Finding[]> = {
  name: 'revision-dates',
  read: ({ document }, setting) => revisionFindings(document, setting),
  judge: (parts) => parts.flatMap(({ facts }) => facts),
}

const revisionFindings = ({ code, revisions = [] }: Document, { project }: ProjectSetting): readonly Finding[] => {
  const dated = revisions.filter(({ date }) => date !== '')
  const at = { document: code }
  const valid = dated.filter(({ date }) => isDate(date))
  const disordered = firstDisordered(valid)
  const issued = project.profile['system.issue-date']
  const founded = project.profile['company.founded']
  return [
    ...dated
      .filter(({ date }) => !isDate(date))
      .map(({ version, date }) => diagnose('date-invalid', { label: `修订记录 ${version}`, date }, at)),
    ...(disordered === undefined
      ? []
      : [diagnose('revision-order', { version: disordered.version, date: disordered.date }, at)]),
    ...valid
      .filter(({ version, date }) => version === project.profile['system.version'] && isAfter(date, issued))
      .map(({ version, date }) => diagnose('revision-after-issue', { version, date, issued: String(issued) }, at)),
    ...valid
      .filter(({ date }) => isAfter(founded, date))
      .map(({ version, date }) =>
        diagnose('chronology-before-founding', { label: `修订记录 ${version}`, date, founded: String(founded) }, at),
      ),
  ]
}

/** Histories are kept with the oldest first or with the newest first; the first and the last line tell which. */
const firstDisordered = (revisions: readonly Revision[]): Revision | undefined => {
  const isNewestFirst = (revisions[0]?.date ?? '') > (revisions.at(-1)?.date ?? '')
  return revisions.find(({ date }, index) => {
    const previous = revisions[index - 1]?.date
    return previous !== undefined && (isNewestFirst ? date > previous : date < previous)
  })
}

const isAfter = (date: unknown, other: unknown): boolean =>
  typeof date === 'string' && typeof other === 'string' && isDate(date) && isDate(other) && date > other
