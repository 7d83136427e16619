import type { ReportCommitment } from '../../core/coverage/report.js'
import { html, type Markup } from './markup.js'
import { place, section, table, type Page } from './page.js'

/** Every promise to customers with the sentence that makes it. */
export const commitmentsSection = (page: Page): Markup => {
  const { commitments } = page.report
  return section(
    'commitments',
    page,
    commitments.length === 0
      ? html`<p>${page.own.nothing.commitments}</p>`
      : table(
          'commitments',
          page,
          html`<tbody>
            ${commitments.map((use) => commitmentRow(use, page))}
          </tbody>`,
        ),
  )
}

const commitmentRow = (use: ReportCommitment, page: Page): Markup => {
  const { topic, value, unit, condition, origin, document, block, quote } = use
  return html` <tr>
    <th scope="row">${topic}</th>
    <td class="number">${value}${unit}</td>
    <td>${condition ?? '—'}</td>
    <td>${page.words.origin[origin]}</td>
    <td>${place(document, block, page)}</td>
    <td>${quote}</td>
  </tr>`
}
