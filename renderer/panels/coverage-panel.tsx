import { Segmented, Switch } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import { useSession, useWorkspace } from '../application/application-context.js'
import { claimsIn, requirementsClaimed } from '../state/derived.js'
import { panelWords } from '../words/panel-words.js'
import { useWords } from '../words/use-words.js'
import { RequirementCard } from './requirement-card.js'
import type { PanelProps } from './side-panel.js'

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

/** The requirements for which the document speaks, by second-level item, with witnesses and what is missing. */
export const CoveragePanel = ({ code }: PanelProps): ReactNode => {
  const words = useWords(panelWords)
  const { session } = useWorkspace()
  const [scope, setScope] = useState<'document' | 'all'>('document')
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const coverage = useSession(({ checked }) => checked?.coverage ?? null)
  const claimed = useSession(({ project }) => claimsIn(project, code))
  const isFresh = useSession((state) => state.isFresh)
  const all = useMemo<readonly RequirementVerdict[]>(() => {
    if (coverage === null) return []
    return scope === 'all' ? coverage.requirements : requirementsClaimed(claimed.split(' '), coverage)
  }, [coverage, claimed, scope])
  const shown = isOnlyOpen ? all.filter(({ status }) => status === 'partial' || status === 'gap') : all
  const groups = Map.groupBy(shown, ({ id }) => parentOf(id))
  const { clauses } = session.reference.catalogue
  return (
    <div data-testid="coverage-panel" aria-busy={!isFresh}>
      <div className="panel-tools">
        <Segmented
          size="small"
          value={scope}
          onChange={setScope}
          options={[
            { value: 'document', label: words.ofDocument },
            { value: 'all', label: words.ofAll },
          ]}
        />
        <label className="panel-switch">
          <Switch size="small" checked={isOnlyOpen} onChange={setOnlyOpen} />
          {words.onlyOpen}
        </label>
      </div>
      {coverage === null && <p className="panel-empty">{words.checking}</p>}
      {coverage !== null && all.length === 0 && <p className="panel-empty">{words.noRequirements}</p>}
      {all.length > 0 && shown.length === 0 && <p className="panel-empty">{words.allCovered}</p>}
      {[...groups].map(([clause, requirements]) => (
        <section key={clause} className="requirement-group">
          <h3>
            <span>{clause}</span> {clauses.find(({ id }) => id === clause)?.title}
          </h3>
          {requirements.map((requirement) => (
            <RequirementCard key={requirement.id} requirement={requirement} />
          ))}
        </section>
      ))}
    </div>
  )
}
