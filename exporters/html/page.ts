import type { CheckReport } from '../../core/coverage/report.js'
import type { ReportWords } from '../../core/coverage/report-words.js'
import { html, type Insertion, type Markup } from './markup.js'
import type { Passages } from './passages.js'
import type { PageWords, SectionKey } from './words.js'

/** What every section is made from. */
export type Page = {
  readonly report: CheckReport
  readonly words: ReportWords
  readonly own: PageWords
  readonly passages: Passages
}

/** A section with its heading and anchor. */
export const section = (key: SectionKey, { own }: Page, content: Markup): Markup =>
  html` <section id="${key}">
    <h2 id="${key}-title">${own.section[key]}</h2>
    ${content}
  </section>`

/** A table with heads for its columns, in a frame that scrolls where the page is narrow. */
export const table = (key: SectionKey, { own }: Page, bodies: Insertion): Markup =>
  html` <div class="frame" role="region" aria-labelledby="${key}-title" tabindex="0">
    <table class="${key}">
      <thead>
        <tr>
          ${own.head[key].map((title) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      ${bodies}
    </table>
  </div>`

/** The anchor of a requirement's row. */
export const rowAnchor = (requirement: string): string => `r-${requirement}`

/** A link to a requirement's row, if the page has one. */
export const requirementLink = (id: string, { report }: Page): Insertion =>
  report.requirements.some((requirement) => requirement.id === id) ? html`<a href="#${rowAnchor(id)}">${id}</a>` : id

/** `SP-14 顾客投诉处理控制程序`, or the code alone for a document that is not in the list. */
export const documentName = (code: string, { report }: Page): string => {
  const found = report.documents.find((document) => document.code === code)
  return found === undefined ? code : `${found.code} ${found.title}`
}

/** Document and block with links to the quoted text as far as it is on the page. */
export const place = (document: string | null, block: string | null, { passages }: Page): Insertion => {
  if (document === null) return ''
  const anchor = passages.anchorOfDocument(document)
  const name: Insertion = anchor === undefined ? document : html`<a href="#${anchor}">${document}</a>`
  if (block === null) return name
  const quoted = passages.anchorOfBlock(document, block)
  const spot: Insertion = quoted === undefined ? block : html`<a href="#${quoted}">${block}</a>`
  return html`${name} · <span class="block">${spot}</span>`
}
