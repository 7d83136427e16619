import { estimateNote } from '../../core/coverage/report-words.js'
import { html, nothing, type Markup } from './markup.js'
import type { Page } from './page.js'

/** The score as cards, what is missing to the next level, and that it is an estimate where it is one. */
export const scoreSection = ({ report, words, own }: Page): Markup => {
  const { score, standard } = report
  const { measure } = words
  const note = estimateNote(report, words)
  const levels = standard.levels.map(({ name, from }) => `${name} ≥ ${from}`).join(' · ')
  return html` <dl class="score">
      <div class="main">
        <dt>${words.score(score.provisional)} · ${measure.documented}</dt>
        <dd>${score.documented}</dd>
      </div>
      <div>
        <dt>${measure.certain}</dt>
        <dd>${score.certain}</dd>
      </div>
      <div>
        <dt>${measure.possible}</dt>
        <dd>${score.possible}</dd>
      </div>
      <div>
        <dt>${measure.level}</dt>
        <dd>${score.level}</dd>
      </div>
    </dl>
    <p class="next">${words.next(score)}</p>
    <p class="levels">${own.said(own.levels, levels)}</p>
    ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
    <p class="levels">${own.reviewer}</p>`
}
