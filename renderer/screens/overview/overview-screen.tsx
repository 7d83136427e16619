import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useChecked } from '../../application/use-wording.js'
import { FindingList } from '../../panels/findings-panel.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'
import { DocumentStates } from './document-states.js'
import { FindingKinds } from './finding-kinds.js'
import { HeatMap } from './heat-map.js'
import { ScoreCard } from './score-card.js'
import { StageLine } from './stage-line.js'
import { StakesCard } from './stakes-card.js'
import './overview.css'

/** How the project stands, drawn: score, what lifts it, coverage by document, findings, stages, documents. */
export const OverviewScreen = (): ReactNode => {
  const words = useWords(overviewWords)
  const checked = useChecked()
  const errors = checked?.findings.filter(({ severity }) => severity === 'error') ?? []
  return (
    <div className="screen overview" data-testid="overview" data-ready={checked !== null}>
      <h2 className="visually-hidden">{words.title}</h2>
      {checked === null ? (
        <Skeleton active paragraph={{ rows: 12 }} />
      ) : (
        <>
          <div className="overview-row">
            <ScoreCard checked={checked} />
            <StakesCard checked={checked} />
          </div>
          <HeatMap checked={checked} />
          <div className="overview-row">
            <FindingKinds findings={checked.findings} />
            <DocumentStates checked={checked} />
          </div>
          <StageLine />
          {errors.length > 0 && (
            <section className="card">
              <h3>{words.details}</h3>
              <FindingList findings={errors} />
            </section>
          )}
        </>
      )}
    </div>
  )
}
