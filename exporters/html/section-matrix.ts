import { matrixDocuments } from '../../core/coverage/matrix-documents.js'
import { html, nothing, type Markup } from './markup.js'
import { requirementLink, section, type Page } from './page.js'
import { requirementGroups } from './section-requirements.js'

/** Clauses down, documents across: a mark with a link to the text where the document answers the clause. */
export const matrixSection = (page: Page): Markup => {
  const { own } = page
  const columns = matrixDocuments(page.report)
  const [clause = '', title = ''] = own.head.matrix
  return section(
    'matrix',
    page,
    html` <p>${own.matrixNote}</p>
      <div class="frame" role="region" aria-labelledby="matrix-title" tabindex="0">
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">${clause}</th>
              <th scope="col">${title}</th>
              ${columns.map(
                ({ code, title: name }) => html`<th scope="col" class="document"><span>${name}</span>${code}</th>`,
              )}
            </tr>
          </thead>
          ${requirementGroups(page).map(
            (group) =>
              html` <tbody>
                <tr class="group">
                  <th scope="rowgroup" colspan="${columns.length + 2}">
                    ${group.clause === null ? own.stray : `${group.clause.id} ${group.clause.title}`}
                  </th>
                </tr>
                ${group.requirements.map(
                  ({ id, title: name, status }) =>
                    html` <tr>
                      <th scope="row">${requirementLink(id, page)}</th>
                      <td class="${status}">${name}</td>
                      ${columns.map(({ code }) => markCell(id, code, page))}
                    </tr>`,
                )}
              </tbody>`,
          )}
        </table>
      </div>`,
  )
}

const markCell = (requirement: string, document: string, { passages, own }: Page): Markup => {
  const anchor = passages.anchorOfAnswer(requirement, document)
  const label = own.toText(requirement, document)
  return html`<td class="mark">
    ${anchor === undefined ? nothing : html`<a href="#${anchor}" aria-label="${label}">●</a>`}
  </td>`
}
