import { Checkbox } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { adjustmentsOf } from '../../../core/project/review.js'
import { stakesOf } from '../../../core/coverage/stakes.js'
import type { ScoreBasis } from '../../../core/coverage/standings.js'
import { whatIf } from '../../../core/coverage/what-if.js'
import { useGo, useSession, useWorkspace } from '../../application/application-context.js'
import { useEvidenceOnFile } from '../../application/use-evidence.js'
import { useLevelWords } from '../../application/use-wording.js'
import type { Checked } from '../../checking/messages.js'
import { claimsOf, requirementsOf } from '../../state/document-requirements.js'
import { overviewWords } from '../../words/overview-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { ProofCard } from './proof-card.js'

/** Open requirements by the points at stake; ticked, they show what closing them would bring. */
export const StakesCard = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const words = useWords(overviewWords)
  const { coverage, catalogue } = checked
  const levelWords = useLevelWords()
  const go = useGo()
  const evidence = useEvidenceOnFile()
  const review = useSession(({ project }) => project.review)
  const documents = useSession(({ project }) => project.documents)
  const { documents: kit } = useWorkspace().session.reference
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const basis = useMemo<ScoreBasis>(
    () => ({ catalogue, verdicts: coverage.requirements, evidence, adjustments: adjustmentsOf(review) }),
    [catalogue, coverage, evidence, review],
  )
  const stakes = useMemo(() => stakesOf(basis), [basis])
  const close = stakes.map(({ requirement }) => requirement).filter((id) => ticked.has(id))
  const tried = close.length === 0 ? null : whatIf(basis, { close })
  const open = (id: string): void => {
    const place = documents.find((document) =>
      requirementsOf(claimsOf(document, kit), checked).some(({ verdict }) => verdict.id === id),
    )
    if (place !== undefined) go({ type: 'document', code: place.code })
  }
  if (stakes.length === 0) return <ProofCard basis={basis} />
  return (
    <section className="card stakes-card">
      <h3>
        {words.stakes} <small>{stakes.length}</small>
      </h3>
      <p className="score-lead">{words.stakesLead}</p>
      <ol className="stakes">
        {stakes.map(({ requirement, title, gain, lift, missing }) => (
          <li key={requirement}>
            <Checkbox
              aria-label={`${requirement} ${title}`}
              checked={ticked.has(requirement)}
              onChange={({ target }) =>
                setTicked(
                  (before) =>
                    new Set(
                      target.checked ? [...before, requirement] : [...before].filter((other) => other !== requirement),
                    ),
                )
              }
            />
            <button type="button" className="stake" onClick={() => open(requirement)} title={missing.join('\n')}>
              <span className="tree-code">{requirement}</span>
              <span className="stake-title">{title}</span>
              {lift !== null && (
                <span className="stake-lift">{lift === 'alone' ? words.liftAlone : words.liftTogether}</span>
              )}
              <strong>{fill(words.gain, { n: gain })}</strong>
            </button>
          </li>
        ))}
      </ol>
      {tried !== null && (
        <p className="what-if" role="status">
          {fill(words.whatIf, { score: tried.documented, level: levelWords(tried.level) })}
        </p>
      )}
    </section>
  )
}
