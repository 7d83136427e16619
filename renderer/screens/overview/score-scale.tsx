import type { ReactNode } from 'react'
import type { StarLevel } from '../../../core/catalogue/catalogue.js'
import type { Score } from '../../../core/coverage/report.js'
import { overviewWords } from '../../words/overview-words.js'
import { fill, useWords } from '../../words/use-words.js'

const width = 520
const height = 118
const left = 16
const right = width - 16
const bar = 62

/** The lower end of the scale gets little room: levels begin at 70. */
const bend = { score: 60, share: 0.22 }

const at = (score: number): number => {
  const share =
    score < bend.score
      ? (score / bend.score) * bend.share
      : bend.share + ((score - bend.score) / (100 - bend.score)) * (1 - bend.share)
  return left + share * (right - left)
}

/** Certain, documented and possible score on the scale of the levels. */
export const ScoreScale = ({
  score: { certain, documented, possible },
  levels,
}: {
  readonly score: Score
  readonly levels: readonly StarLevel[]
}): ReactNode => {
  const words = useWords(overviewWords)
  const marks = [
    { name: words.certain, value: certain, tone: 'certain' },
    { name: words.documented, value: documented, tone: 'documented' },
    { name: words.possible, value: possible, tone: 'possible' },
  ]
  return (
    <svg
      className="score-scale"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={marks.map(({ name, value }) => `${name} ${value}`).join('，')}
    >
      <rect x={left} y={bar - 5} width={right - left} height={10} rx={5} className="scale-ground" />
      <rect
        x={at(documented)}
        y={bar - 5}
        width={at(possible) - at(documented)}
        height={10}
        className="scale-possible"
      />
      <rect x={left} y={bar - 5} width={at(documented) - left} height={10} rx={5} className="scale-documented" />
      <rect x={left} y={bar - 5} width={Math.max(0, at(certain) - left)} height={10} rx={5} className="scale-certain" />
      {[...levels].reverse().map(({ name, from }, index) => (
        <g key={name}>
          <line x1={at(from)} x2={at(from)} y1={bar - 12} y2={bar + 12} className="scale-mark" />
          <text x={at(from)} y={index % 2 === 0 ? bar + 27 : bar + 44} textAnchor={from >= 95 ? 'end' : 'middle'}>
            {fill(words.levelMark, { level: name, from })}
          </text>
        </g>
      ))}
      {marks
        .filter(({ value }, index) => index === 1 || value !== documented)
        .map(({ name, value, tone }) => (
          <g key={tone} className={`scale-value scale-value-${tone}`}>
            <circle cx={at(value)} cy={bar} r={tone === 'documented' ? 8 : 5} />
            <text
              x={at(value)}
              y={tone === 'documented' ? bar - 34 : bar - 16}
              textAnchor={value > 88 ? 'end' : value < 12 ? 'start' : 'middle'}
            >
              {`${name} ${value}`}
            </text>
          </g>
        ))}
    </svg>
  )
}
