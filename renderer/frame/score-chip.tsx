import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { useGo, useSession } from '../application/application-context.js'
import { useLevelWords } from '../application/use-wording.js'
import { starsOf } from '../state/derived.js'
import { commonWords } from '../words/common-words.js'
import { frameWords } from '../words/frame-words.js'
import { fill, useWords } from '../words/use-words.js'

/** The documented score with its level; the way to the overview. */
export const ScoreChip = (): ReactNode => {
  const words = useWords(frameWords)
  const common = useWords(commonWords)
  const levelWords = useLevelWords()
  const go = useGo()
  const score = useSession(({ checked }) => checked?.coverage.score ?? null)
  if (score === null) {
    return (
      <span className="score-chip" data-testid="score" data-level="">
        {words.checking}
      </span>
    )
  }
  const { certain, documented, possible, level, provisional } = score
  return (
    <Tooltip title={fill(words.scoreRange, { certain, documented, possible })}>
      <button
        type="button"
        className="score-chip"
        data-testid="score"
        data-level={level}
        onClick={() => go({ type: 'overview' })}
      >
        <span className="visually-hidden">{words.scoreLabel}</span>
        <strong>{documented}</strong>
        <span className="stars" aria-hidden>
          {'★'.repeat(starsOf(level))}
        </span>
        <span>{levelWords(level)}</span>
        {provisional && <small>{common.estimated}</small>}
      </button>
    </Tooltip>
  )
}
