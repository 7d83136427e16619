import { html, nothing, type Insertion, type Markup } from './markup.js'
import { requirementLink, section, table, type Page } from './page.js'

/** What people decided against or beside the engine; nothing where nobody did. */
export const decisionsSection = (page: Page): Markup => {
  const { report, words, own } = page
  const row = (kind: keyof typeof own.decision, about: Insertion, reason: string, value: string): Markup =>
    html`<tr>
      <th scope="row">${own.decision[kind]}</th>
      <td>${about}</td>
      <td>${reason}</td>
      <td>${value}</td>
    </tr>`
  const rows = [
    ...report.requirements
      .filter(({ status }) => status === 'overridden')
      .map(({ id, title, override }) => {
        const why =
          override === undefined ? '—' : own.because(override.reason, words.overriddenBy(override.by, override.date))
        return row('override', [requirementLink(id, page), ' ', title], why, own.decisionValue.override)
      }),
    ...report.deductions.map(({ ground, reason }) =>
      row('deduction', words.ground[ground], reason, `−1 ${own.points}`),
    ),
    ...(report.bonus === null ? [] : [row('bonus', '—', report.bonus.reason, own.decisionValue.bonus)]),
    ...report.exclusions.map((exclusion) => {
      const about = [requirementLink(exclusion.clause, page), ' ', exclusion.title]
      return row('exclusion', about, exclusion.reason, words.exclusionEffect(exclusion))
    }),
  ]
  return rows.length === 0
    ? nothing
    : section(
        'decisions',
        page,
        table(
          'decisions',
          page,
          html`<tbody>
            ${rows}
          </tbody>`,
        ),
      )
}
