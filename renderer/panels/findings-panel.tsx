import { App, Button, Segmented } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { applyFix } from '../../core/consistency/fix/apply-fix.js'
import type { Finding } from '../../core/consistency/finding.js'
import { wordDiagnostic } from '../../core/diagnostics/diagnostic.js'
import { useGo, useSession, useWorkspace } from '../application/application-context.js'
import { severityWords } from '../words/common-words.js'
import { panelWords } from '../words/panel-words.js'
import { fill, useLanguage, useWords } from '../words/use-words.js'
import type { PanelProps } from './side-panel.js'

const severities = ['error', 'warning', 'info'] as const

/** The findings of the document or of all, by severity; where the repair is mechanical one click makes it. */
export const FindingsPanel = ({ code }: Pick<PanelProps, 'code'>): ReactNode => {
  const words = useWords(panelWords)
  const names = useWords(severityWords)
  const [scope, setScope] = useState<'document' | 'all'>('document')
  const findings = useSession(({ checked }) => checked?.findings)
  const shown = useMemo(
    () => (findings ?? []).filter(({ document }) => scope === 'all' || document === code),
    [findings, scope, code],
  )
  return (
    <div data-testid="findings-panel">
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
      {findings === undefined && <p className="panel-empty">{words.checking}</p>}
      {findings !== undefined && shown.length === 0 && <p className="panel-empty">{words.noFindings}</p>}
      {severities.map((severity) => {
        const alike = shown.filter((finding) => finding.severity === severity)
        if (alike.length === 0) return null
        return (
          <section key={severity} className="requirement-group">
            <h3>
              {names[severity]} <span>{alike.length}</span>
            </h3>
            <FindingList findings={alike} />
          </section>
        )
      })}
    </div>
  )
}

/** Findings, one a card. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }): ReactNode => (
  <>
    {findings.map((finding, index) => (
      <FindingCard
        key={`${finding.code}-${finding.document ?? ''}-${finding.block ?? ''}-${index}`}
        finding={finding}
      />
    ))}
  </>
)

const FindingCard = ({ finding }: { readonly finding: Finding }): ReactNode => {
  const words = useWords(panelWords)
  const language = useLanguage()
  const go = useGo()
  const { session } = useWorkspace()
  const { message: tell } = App.useApp()
  const { message, hint } = wordDiagnostic(finding, language)
  const { document, block, fix, related = [] } = finding
  const show = (place: { readonly document: string; readonly block: string }): void =>
    go({ type: 'document', code: place.document, block: place.block })
  const isDocument = session.project.documents.some((candidate) => candidate.code === document)
  const mend = (): void => {
    if (fix === undefined) return
    session.edit((project) => applyFix(project, fix))
    void tell.success(words.fixed)
  }
  return (
    <article className="finding" data-testid="finding" data-code={finding.code} data-severity={finding.severity}>
      <button
        type="button"
        className="finding-text"
        disabled={document === undefined}
        onClick={() => {
          if (document === undefined) return
          if (!isDocument) go({ type: 'form', code: document })
          else if (block === undefined) go({ type: 'document', code: document })
          else show({ document, block })
        }}
      >
        {document !== undefined && <small>{document}</small>}
        {message}
      </button>
      {hint !== null && <p className="finding-hint">{hint}</p>}
      <div className="finding-actions">
        {fix !== undefined && (
          <Button size="small" data-testid="finding-fix" onClick={mend}>
            {words.fix}
          </Button>
        )}
        {related.map((place) => (
          <Button key={`${place.document}/${place.block}`} size="small" type="link" onClick={() => show(place)}>
            {fill(words.alsoAt, { document: place.document })}
          </Button>
        ))}
      </div>
    </article>
  )
}
