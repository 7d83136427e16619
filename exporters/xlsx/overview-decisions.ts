import type { SheetCell } from './cells.js'
import { spanning, type Book } from './sheet.js'

/** What people decided against or beside the engine, a row each: overrides, deductions, bonus, deletions. */
export const decisionRows = ({ report, cells, words, own }: Book, width: number): readonly (readonly SheetCell[])[] => {
  const about = 2
  const row = (kind: keyof typeof own.decision, what: string, reason: string): readonly SheetCell[] => [
    cells.band(own.decision[kind]),
    ...spanning(cells.text(what), about),
    ...spanning(cells.text(reason), width - 1 - about),
  ]
  const rows = [
    ...report.requirements
      .filter(({ status }) => status === 'overridden')
      .map(({ id, title, override }) => {
        const by = override === undefined ? '' : words.overriddenBy(override.by, override.date)
        return row('override', `${id} ${title}`, override === undefined ? '—' : own.because(override.reason, by))
      }),
    ...report.deductions.map(({ ground, reason }) => row('deduction', words.ground[ground], reason)),
    ...(report.bonus === null ? [] : [row('bonus', '—', report.bonus.reason)]),
    ...report.exclusions.map((exclusion) =>
      row(
        'exclusion',
        `${exclusion.clause} ${exclusion.title}`,
        own.because(exclusion.reason, words.exclusionEffect(exclusion)),
      ),
    ),
  ]
  const [kind = '', what = '', reason = ''] = own.decisions
  const header = [
    cells.header(kind),
    ...spanning(cells.header(what, { align: 'left' }), about),
    ...spanning(cells.header(reason, { align: 'left' }), width - 1 - about),
  ]
  return rows.length === 0 ? [] : [header, ...rows]
}
