import type { CheckReport } from '../../core/coverage/report.js'
import { reportWords } from '../../core/coverage/report-words.js'
import type { Language } from '../../core/diagnostics/language.js'
import { html, joined, type Markup } from './markup.js'
import type { Page } from './page.js'
import { gatherPassages } from './passages.js'
import { reportStyle } from './report-style.js'
import { commitmentsSection } from './section-commitments.js'
import { decisionsSection } from './section-decisions.js'
import { findingsSection } from './section-findings.js'
import { matrixSection } from './section-matrix.js'
import { passagesSection } from './section-passages.js'
import { requirementsSection } from './section-requirements.js'
import { scoreSection } from './section-score.js'
import { stakesSection } from './section-stakes.js'
import { pageWords, type SectionKey } from './words.js'

/** The language of the words; that of quotes and titles is the project's. */
export type CoverageHtmlOptions = { readonly language?: Language }

/** The check report as one self-contained page without scripts: readable in light and dark, printed on A4. */
export const exportCoverageHtml = (report: CheckReport, { language = 'zh-CN' }: CoverageHtmlOptions = {}): string => {
  const words = reportWords[language]
  const page: Page = { report, words, own: pageWords[language], passages: gatherPassages(report) }
  const sections = Object.entries(sectionMakers).map(([key, make]) => [key as SectionKey, make(page)] as const)
  const made = sections.filter(([, { markup }]) => markup !== '')
  const title = `${report.project.name}　${words.title}`
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <style>
          ${{ markup: reportStyle }}
        </style>
      </head>
      <body>
        <header>
          <p class="kind">${words.title}</p>
          <h1>${report.project.name}</h1>
          <p>${report.standard.id}《${report.standard.title}》</p>
        </header>
        <main>
          ${scoreSection(page)}
          <nav aria-label="${page.own.contents}">
            <ul>
              ${made.map(([key]) => contentsItem(key, page))}
            </ul>
          </nav>
          ${joined(made.map(([, markup]) => markup))}
        </main>
      </body>
    </html> `.markup
}

/** The sections in their order. */
const sectionMakers = {
  decisions: decisionsSection,
  stakes: stakesSection,
  requirements: requirementsSection,
  matrix: matrixSection,
  findings: findingsSection,
  commitments: commitmentsSection,
  passages: passagesSection,
} satisfies Record<SectionKey, (page: Page) => Markup>

const contentsItem = (key: SectionKey, { own, report }: Page): Markup => {
  const counts: Partial<Record<SectionKey, number>> = {
    stakes: report.stakes.length,
    requirements: report.requirements.length,
    findings: report.findings.length,
    commitments: report.commitments.length,
  }
  const count = counts[key]
  return html`<li><a href="#${key}">${own.section[key]}</a>${count === undefined ? '' : ` ${count}`}</li>`
}
