import { inWords, signed } from '../../core/coverage/report-words.js'
import type { Stake } from '../../core/coverage/report.js'
import { html, nothing, type Markup } from './markup.js'
import { requirementLink, section, table, type Page } from './page.js'

/** The open requirements by what closing them adds to the score. */
export const stakesSection = (page: Page): Markup => {
  const { report, own } = page
  return section(
    'stakes',
    page,
    report.stakes.length === 0
      ? html`<p>${own.nothing.stakes}</p>`
      : table(
          'stakes',
          page,
          html`<tbody>
            ${report.stakes.map((stake) => stakeRow(stake, page))}
          </tbody>`,
        ),
  )
}

const stakeRow = (stake: Stake, page: Page): Markup => {
  const { words, own } = page
  const { requirement, title, status, points, kind, gain, after, levelAfter, lift, missing } = stake
  const sum = own.sums(inWords(points.value), words.provenance[points.provenance])
  return html` <tr>
    <th scope="row">${requirementLink(requirement, page)} ${title}</th>
    <td class="${status}">${words.status[status].name}</td>
    <td class="number">
      <strong>${signed(gain)}</strong><br /><small>${sum}<br />${words.kind[kind]}</small>
    </td>
    <td class="number">
      ${after}<br /><small>${levelAfter}</small
      >${lift === null ? nothing : html`<br /><span class="lift">${words.lift[lift]}</span>`}
    </td>
    <td>
      <ul>
        ${missing.map((text) => html`<li>${text}</li>`)}
      </ul>
    </td>
  </tr>`
}
