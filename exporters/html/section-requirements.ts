import type { Clause } from '../../core/catalogue/catalogue.js'
import type { ExpectationVerdict, ReportRequirement } from '../../core/coverage/report.js'
import { inWords } from '../../core/coverage/report-words.js'
import { html, nothing, type Insertion, type Markup } from './markup.js'
import { documentName, rowAnchor, section, table, type Page } from './page.js'

/** Requirements under their second-level item; `clause` is null for those that the catalogue does not place. */
export type RequirementGroup = { readonly clause: Clause | null; readonly requirements: readonly ReportRequirement[] }

/** The report's requirements under their second-level items; strays come last. */
export const requirementGroups = ({ report }: Page): readonly RequirementGroup[] => {
  const items = report.clauses.filter(({ level }) => level === 2)
  const isIn = ({ id }: ReportRequirement, clause: Clause): boolean => id.startsWith(`${clause.id}.`)
  const groups = items.map((clause) => ({
    clause,
    requirements: report.requirements.filter((requirement) => isIn(requirement, clause)),
  }))
  const strays = report.requirements.filter((requirement) => !items.some((clause) => isIn(requirement, clause)))
  return [...groups, { clause: null, requirements: strays }].filter(({ requirements }) => requirements.length > 0)
}

/** Every requirement with its verdict, what has to be written, and the sentence that says it. */
export const requirementsSection = (page: Page): Markup =>
  section(
    'requirements',
    page,
    table(
      'requirements',
      page,
      requirementGroups(page).map((group) => groupBody(group, page)),
    ),
  )

const groupBody = ({ clause, requirements }: RequirementGroup, page: Page): Markup => {
  const { words, own } = page
  const head: Insertion =
    clause === null
      ? own.stray
      : html`${clause.id} ${clause.title}
          <small>${own.sums(inWords(clause.points.value), words.provenance[clause.points.provenance])}</small>`
  return html` <tbody>
    <tr class="group">
      <th scope="rowgroup" colspan="4">${head}</th>
    </tr>
    ${requirements.map((requirement) => requirementRow(requirement, page))}
  </tbody>`
}

const requirementRow = (requirement: ReportRequirement, page: Page): Markup => {
  const { words, own } = page
  const { id, title, status, points, kind, wording, override, expectations } = requirement
  return html` <tr id="${rowAnchor(id)}">
    <th scope="row">
      ${id}<br />${title}${wording === 'user' ? html`<br /><small>${own.userWording}</small>` : nothing}
    </th>
    <td class="${status}">${words.status[status].name}</td>
    <td class="number">
      ${inWords(points.value)}<br /><small>${words.provenance[points.provenance]}<br />${words.kind[kind]}</small>
    </td>
    <td>
      ${
        override === undefined
          ? nothing
          : html`<p class="overridden">
              ${own.said(words.status.overridden.name, own.because(override.reason, words.overriddenBy(override.by, override.date)))}
            </p>`
      }${exclusionNote(requirement, page)}
      <ul>
        ${expectations.map((verdict) => expectationItem(verdict, requirement, page))}
      </ul>
    </td>
  </tr>`
}

const exclusionNote = ({ id, status }: ReportRequirement, { report, words, own }: Page): Insertion =>
  status !== 'excluded'
    ? nothing
    : report.exclusions
        .filter(({ clause }) => id === clause || id.startsWith(`${clause}.`))
        .map(({ reason }) => html`<p class="excluded">${own.said(words.status.excluded.name, reason)}</p>`)

const expectationItem = (verdict: ExpectationVerdict, { status }: ReportRequirement, page: Page): Markup => {
  const { own, passages } = page
  const { witness, rule } = verdict
  const isSettled = status === 'excluded' || status === 'overridden'
  const state = verdict.met ? 'met' : isSettled ? 'settled' : 'open'
  const sign = verdict.met ? '✓' : '✗'
  const label = verdict.met ? own.met : own.open
  const anchor = witness === null ? undefined : passages.anchorOf(witness)
  return html`<li class="${state}">
    <span class="sign" role="img" aria-label="${label}">${sign}</span> ${verdict.text}${
      rule === undefined || verdict.met ? nothing : html`<br /><small>${own.sought(rule)}</small>`
    }${
      witness === null
        ? nothing
        : html`<blockquote>
            ${witness.quote}<cite><a href="#${anchor ?? ''}">${documentName(witness.document, page)}</a></cite>
          </blockquote>`
    }
  </li>`
}
