import { Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { useGo, useSession } from '../application/application-context.js'
import { panelWords } from '../words/panel-words.js'
import { useWords } from '../words/use-words.js'
import type { PanelProps } from './side-panel.js'

/** Every promise and period that the document, or the set, states: by topic, so that differences meet the eye. */
export const CommitmentsPanel = ({ code }: PanelProps): ReactNode => {
  const words = useWords(panelWords)
  const go = useGo()
  const [scope, setScope] = useState<'document' | 'all'>('document')
  const commitments = useSession(({ checked }) => checked?.commitments)
  const topics = useMemo(() => {
    const shown = (commitments ?? []).filter(({ document }) => scope === 'all' || document === code)
    return [...Map.groupBy(shown, ({ topic }) => topic)]
  }, [commitments, scope, code])
  return (
    <div data-testid="commitments-panel">
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
      </div>
      {commitments !== undefined && topics.length === 0 && <p className="panel-empty">{words.noCommitments}</p>}
      {topics.map(([topic, places]) => (
        <section key={topic} className="requirement-group">
          <h3>{topic}</h3>
          {places.map(({ value, unit, document, block, quote, condition, origin }, index) => (
            <button
              key={`${document}/${block}/${index}`}
              type="button"
              className="commitment"
              onClick={() => go({ type: 'document', code: document, block, quote })}
            >
              <strong>
                {value}
                {unit}
              </strong>
              <span>
                {quote}
                <small>
                  {document} · {origin === 'field' ? words.fromField : words.fromText}
                  {condition === null ? '' : ` · ${condition}`}
                </small>
              </span>
            </button>
          ))}
        </section>
      ))}
    </div>
  )
}
