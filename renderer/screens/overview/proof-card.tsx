import { Button } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { isWithin } from '../../../core/catalogue/clause-number.js'
import { roundScore } from '../../../core/catalogue/scoring.js'
import type { ScoreBasis } from '../../../core/coverage/standings.js'
import { whatIf } from '../../../core/coverage/what-if.js'
import { useGo } from '../../application/application-context.js'
import { overviewWords } from '../../words/overview-words.js'
import { fill, useWords } from '../../words/use-words.js'

/** Once the text covers everything: what putting evidence on file for each second-level item would prove. */
export const ProofCard = ({ basis }: { readonly basis: ScoreBasis }): ReactNode => {
  const words = useWords(overviewWords)
  const go = useGo()
  const { catalogue, verdicts } = basis
  const { certain, documented } = useMemo(() => whatIf(basis, {}), [basis])
  const items = useMemo(
    () =>
      catalogue.clauses
        .filter(({ level }) => level === 2)
        .map(({ id, title }) => ({
          id,
          title,
          count: verdicts.filter((verdict) => verdict.status !== 'excluded' && isWithin(verdict.id, id)).length,
          gain: roundScore(whatIf(basis, { evidence: [id] }).certain - certain),
        }))
        .filter(({ gain }) => gain > 0)
        .toSorted((one, other) => other.gain - one.gain),
    [basis, catalogue, verdicts, certain],
  )
  const most = Math.max(1, ...items.map(({ gain }) => gain))
  return (
    <section className="card stakes-card">
      <h3>
        {words.proof} <small>{fill(words.proofState, { certain, documented })}</small>
      </h3>
      <p className="score-lead">{items.length === 0 ? words.proofDone : words.proofLead}</p>
      <ol className="stakes">
        {items.map(({ id, title, count, gain }) => (
          <li key={id}>
            <button type="button" className="stake" onClick={() => go({ type: 'evidence' })}>
              <span className="tree-code">{id}</span>
              <span className="stake-title">{title}</span>
              <small>{fill(words.proofCount, { n: count })}</small>
              <span className="stake-bar" aria-hidden>
                <span style={{ width: `${(gain / most) * 100}%` }} />
              </span>
              <strong>{fill(words.gain, { n: gain })}</strong>
            </button>
          </li>
        ))}
      </ol>
      {items.length > 0 && (
        <Button type="link" size="small" className="card-link" onClick={() => go({ type: 'evidence' })}>
          {words.proofAdd}
        </Button>
      )}
    </section>
  )
}
