import { Button } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { clauseTitle } from '../../core/catalogue/lookup.js'
import type { ClaimProposal } from '../../core/coverage/proposals/propose-claims.js'
import { useGo, useSession, useWorkspace } from '../application/application-context.js'
import { useCatalogue } from '../application/use-wording.js'
import { withClaim } from '../state/claims.js'
import { panelWords } from '../words/panel-words.js'
import { useWords } from '../words/use-words.js'
import type { PanelProps } from './side-panel.js'

/** For text without a claim, the clauses that it may answer; a click claims one. */
export const ProposalsPanel = ({ code }: PanelProps): ReactNode => {
  const words = useWords(panelWords)
  const { session } = useWorkspace()
  const answers = useSession((state) => state.answers)
  const catalogue = useCatalogue()
  const [proposals, setProposals] = useState<readonly ClaimProposal[] | null>(null)
  useEffect(() => {
    let isWanted = true
    void session.propose(code).then((list) => isWanted && setProposals(list))
    return () => {
      isWanted = false
    }
  }, [session, code, answers])
  const go = useGo()
  if (proposals === null) return <p className="panel-empty">{words.checking}</p>
  return (
    <div data-testid="proposals-panel">
      <p className="score-lead">{proposals.length === 0 ? words.noProposals : words.proposalsHint}</p>
      {proposals.map(({ block, quote, proposals: ranked }) => (
        <article key={block} className="finding">
          <button type="button" className="finding-text" onClick={() => go({ type: 'document', code, block })}>
            {quote}
          </button>
          <ul className="proposals">
            {ranked.map(({ requirement, score, because }) => (
              <li key={requirement}>
                <span>
                  {requirement} {clauseTitle(catalogue, requirement)}
                  <small>
                    {words.score} {Math.round(score * 100)} % · {because.join('、')}
                  </small>
                </span>
                <Button
                  size="small"
                  onClick={() => session.edit((project) => withClaim(project, code, block, requirement))}
                >
                  {words.accept}
                </Button>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </div>
  )
}
