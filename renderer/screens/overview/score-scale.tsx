import type { ReactNode } from 'react'
import type { StarLevel } from '../../../core/catalogue/catalogue.js'
import type { Score } from '../../../core/coverage/report.js'
import { useLevelWords } from '../../application/use-wording.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'
import './score-scale.css'

/** The lower end of the scale gets little room, as levels begin at 70: where it ends, and its share of the width. */
const bend = { score: 60, share: 0.18 }

/** Where a score stands on the scale, in percent of its width. */
const at = (score: number): number =>
  100 *
  (score < bend.score
    ? (score / bend.score) * bend.share
    : bend.share + ((score - bend.score) / (100 - bend.score)) * (1 - bend.share))

/** Certain, documented and possible score on the scale of the levels. */
export const ScoreScale = ({
  score: { certain, documented, possible, level },
  levels,
}: {
  readonly score: Score
  readonly levels: readonly StarLevel[]
}): ReactNode => {
  const words = useWords(overviewWords)
  const levelWords = useLevelWords()
  const values = [
    { name: words.certain, value: certain, tone: 'certain' },
    { name: words.documented, value: documented, tone: 'documented' },
    { name: words.possible, value: possible, tone: 'possible' },
  ]
  return (
    <div className="score-scale">
      <dl className="scale-legend">
        {values.map(({ name, value, tone }) => (
          <div key={tone} data-tone={tone}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="scale-track" aria-hidden>
        <span className="scale-bar" data-tone="possible" style={{ width: `${at(possible)}%` }} />
        <span className="scale-bar" data-tone="documented" style={{ width: `${at(documented)}%` }} />
        <span className="scale-bar" data-tone="certain" style={{ width: `${at(certain)}%` }} />
        <span className="scale-break" style={{ left: `${at(bend.score)}%` }} />
        {levels.map(({ name, from }) => (
          <span key={name} className="scale-mark" style={{ left: `${at(from)}%` }} />
        ))}
        <span className="scale-knob" style={{ left: `${at(documented)}%` }} />
      </div>
      <ol className="scale-levels">
        {levels.toReversed().map(({ name, from }) => (
          <li
            key={name}
            data-reached={documented >= from}
            data-current={name === level}
            style={{ left: `${at(from)}%` }}
          >
            <span>{levelWords(name)}</span>
            <small>{from}</small>
          </li>
        ))}
      </ol>
    </div>
  )
}
