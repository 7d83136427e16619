import { useMemo, type ReactNode } from 'react'
import type { Finding } from '../../../core/consistency/finding.js'
import { findingKindWords } from '../../words/finding-kind-words.js'
import { severityWords } from '../../words/common-words.js'
import { overviewWords } from '../../words/overview-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'
import { useGo } from '../../application/application-context.js'

const severities = ['error', 'warning', 'info'] as const

/** Findings by kind, as bars by severity. */
export const FindingKinds = ({ findings }: { readonly findings: readonly Finding[] }): ReactNode => {
  const words = useWords(overviewWords)
  const names = useWords(severityWords)
  const language = useLanguage()
  const go = useGo()
  const kinds = useMemo(
    () =>
      [...Map.groupBy(findings, ({ code }) => code)]
        .map(([code, list]) => ({ code, list, severity: list[0]?.severity ?? 'info' }))
        .toSorted(
          (one, other) =>
            severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
            other.list.length - one.list.length,
        ),
    [findings],
  )
  const most = Math.max(1, ...kinds.map(({ list }) => list.length))
  const count = (severity: (typeof severities)[number]): number =>
    findings.filter((finding) => finding.severity === severity).length
  return (
    <section className="card">
      <h3>
        {words.findings}
        <small>{severities.map((severity) => `${names[severity]} ${count(severity)}`).join('　')}</small>
      </h3>
      {kinds.length === 0 && <p className="panel-empty">{words.findingsNone}</p>}
      <ul className="kinds">
        {kinds.map(({ code, list, severity }) => {
          const place = list.find(({ document }) => document !== undefined)?.document
          return (
            <li key={code}>
              <button
                type="button"
                disabled={place === undefined}
                onClick={() => place !== undefined && go({ type: 'document', code: place })}
              >
                <span className="kind-name">{findingKindWords[code]?.[language] ?? code}</span>
                <span className="kind-bar">
                  <span data-severity={severity} style={{ width: `${(list.length / most) * 100}%` }} />
                </span>
                <span className="kind-count">{list.length}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
