import { Segmented, Switch } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { clauseTitle } from '../../core/catalogue/lookup.js'
import { useSession, useWorkspace } from '../application/application-context.js'
import { useChecked } from '../application/use-wording.js'
import { claimsIn } from '../state/derived.js'
import { clausesOfKit, requirementsOf, type DocumentRequirement } from '../state/document-requirements.js'
import { panelWords } from '../words/panel-words.js'
import { fill, useWords } from '../words/use-words.js'
import { RequirementCard } from './requirement-card.js'
import type { PanelProps } from './side-panel.js'

const parentOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

/** The requirements for which the document speaks, by second-level item, with witnesses and what is missing. */
export const CoveragePanel = ({ code }: PanelProps): ReactNode => {
  const words = useWords(panelWords)
  const [scope, setScope] = useState<'document' | 'all'>('document')
  const [isOnlyOpen, setOnlyOpen] = useState(false)
  const checked = useChecked()
  const claimed = useSession(({ project }) => claimsIn(project, code))
  const isFresh = useSession((state) => state.isFresh)
  const kind = useSession(({ project }) => project.documents.find((document) => document.code === code)?.kind)
  const { documents: kit } = useWorkspace().session.reference
  const all = useMemo<readonly DocumentRequirement[]>(() => {
    if (checked === null || kind === undefined) return []
    if (scope === 'all') return checked.coverage.requirements.map((verdict) => ({ verdict, isLost: false }))
    const clauses = claimed === '' ? [] : claimed.split(' ')
    return requirementsOf({ kind, clauses, ofKit: clausesOfKit(code, kit) }, checked)
  }, [checked, claimed, scope, kind, code, kit])
  const shown = isOnlyOpen ? all.filter(({ verdict: { status } }) => status === 'partial' || status === 'gap') : all
  const lost = shown.filter(({ isLost }) => isLost).map(({ verdict }) => verdict.id)
  const groups = Map.groupBy(shown, ({ verdict }) => parentOf(verdict.id))
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
      {checked === null && <p className="panel-empty">{words.checking}</p>}
      {checked !== null && all.length === 0 && <p className="panel-empty">{words.noRequirements}</p>}
      {all.length > 0 && shown.length === 0 && <p className="panel-empty">{words.allCovered}</p>}
      {lost.length > 0 && <p className="panel-note">{fill(words.lost, { clauses: lost.join(words.listMark) })}</p>}
      {[...groups].map(([clause, requirements]) => (
        <section key={clause} className="requirement-group">
          <h3>
            <span>{clause}</span> {checked === null ? '' : clauseTitle(checked.catalogue, clause)}
          </h3>
          {requirements.map(({ verdict }) => (
            <RequirementCard key={verdict.id} requirement={verdict} />
          ))}
        </section>
      ))}
    </div>
  )
}
