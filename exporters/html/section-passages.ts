import { html, type Markup } from './markup.js'
import { documentName, requirementLink, section, table, type Page } from './page.js'
import type { QuotedPassage } from './passages.js'

/** The quoted text by document, each piece with the requirements that it answers. */
export const passagesSection = (page: Page): Markup => {
  const { passages, own } = page
  const documents = [...passages.byDocument]
  return section(
    'passages',
    page,
    documents.length === 0
      ? html`<p>${own.nothing.passages}</p>`
      : table(
          'passages',
          page,
          documents.map(
            ([code, quoted]) =>
              html` <tbody>
                <tr class="group" id="${passages.anchorOfDocument(code) ?? ''}">
                  <th scope="rowgroup" colspan="2">${documentName(code, page)}</th>
                </tr>
                ${quoted.map((passage) => passageRow(passage, page))}
              </tbody>`,
          ),
        ),
  )
}

const passageRow = ({ anchor, quote, block, answers }: QuotedPassage, page: Page): Markup =>
  html` <tr id="${anchor}">
    <td>${quote} <small class="block">${block}</small></td>
    <td>${answers.map((id, index) => [index === 0 ? '' : ' · ', requirementLink(id, page)])}</td>
  </tr>`
