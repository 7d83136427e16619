import type { ReportFinding } from '../../core/coverage/report.js'
import type { Severity } from '../../core/diagnostics/diagnostic.js'
import { html, nothing, type Markup } from './markup.js'
import { place, section, table, type Page } from './page.js'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Everything that the check found, errors first. */
export const findingsSection = (page: Page): Markup => {
  const { findings } = page.report
  const sorted = severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity))
  return section(
    'findings',
    page,
    sorted.length === 0
      ? html`<p>${page.own.nothing.findings}</p>`
      : table(
          'findings',
          page,
          html`<tbody>
            ${sorted.map((finding) => findingRow(finding, page))}
          </tbody>`,
        ),
  )
}

const findingRow = ({ severity, message, hint, document, block, file, fixable }: ReportFinding, page: Page): Markup => {
  const { words, own } = page
  return html` <tr>
    <td class="${severity}">${words.severity[severity]}</td>
    <td>${document === null ? (file ?? '—') : place(document, block, page)}</td>
    <td>
      ${message}${hint === null ? nothing : html`<br /><small>${hint}</small>`}${fixable ? html` <small class="lift">${own.fixable}</small>` : nothing}
    </td>
  </tr>`
}
