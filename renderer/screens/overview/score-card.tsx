import type { ReactNode } from 'react'
import { useLevelWords } from '../../application/use-wording.js'
import type { Checked } from '../../checking/messages.js'
import { starsOf } from '../../state/derived.js'
import { commonWords } from '../../words/common-words.js'
import { overviewWords } from '../../words/overview-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { ScoreScale } from './score-scale.js'

/** The projected score with its range on the scale of levels, and the way to the next. */
export const ScoreCard = ({ checked: { coverage, catalogue } }: { readonly checked: Checked }): ReactNode => {
  const words = useWords(overviewWords)
  const common = useWords(commonWords)
  const levelWords = useLevelWords()
  const { documented, level, provisional, next } = coverage.score
  const counted = coverage.requirements.filter(({ status }) => status !== 'excluded')
  const done = counted.filter(({ status }) => status === 'covered' || status === 'overridden').length
  return (
    <section className="card score-card">
      <h3>
        {words.score}
        {provisional && <small>{common.estimated}</small>}
      </h3>
      <div className="score-head">
        <span className="score-number">{documented}</span>
        <span>
          <span className="score-stars" aria-hidden>
            {'★'.repeat(starsOf(level))}
            <span>{'★'.repeat(5 - starsOf(level))}</span>
          </span>
          <span className="score-level">{levelWords(level)}</span>
        </span>
        <span className="score-done">{fill(words.requirements, { done, total: counted.length })}</span>
      </div>
      <ScoreScale score={coverage.score} levels={catalogue.levels} />
      <p className="score-next">
        {next === null && words.top}
        {next?.obstacle === 'deductions' && words.obstacleDeductions}
        {next?.obstacle === 'points' && fill(words.obstaclePoints, { level: levelWords(next.level) })}
        {next?.obstacle === null && (
          <>
            {fill(words.next, { level: levelWords(next.level), missing: next.missing })}
            {next.close.length > 0 && fill(words.nextClose, { close: next.close.join(words.listMark) })}
          </>
        )}
      </p>
      <p className="score-lead">
        {words.scoreLead}
        {provisional && words.provisional}
      </p>
    </section>
  )
}
