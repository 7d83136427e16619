import { useMemo, type ReactNode } from 'react'
import { claimSpeaksFor, isWithin } from '../../../core/catalogue/clause-number.js'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import type { RequirementVerdict } from '../../../core/coverage/report.js'
import type { Document } from '../../../core/model/document.js'
import { isSystemDocument } from '../../../core/model/document.js'
import { useGo, useSession } from '../../application/application-context.js'
import type { Checked } from '../../checking/messages.js'
import { claimedClauses } from '../../state/derived.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'

/** A cell: how many of the item's requirements that the document claims are covered. */
type Cell = { readonly done: number; readonly total: number }

/** The second-level items by document, coloured by how far the document's claims are covered. */
export const HeatMap = ({ checked: { coverage, catalogue } }: { readonly checked: Checked }): ReactNode => {
  const words = useWords(overviewWords)
  const go = useGo()
  const documents = useSession(({ project }) => project.documents)
  const items = catalogue.clauses.filter(({ level }) => level === 2)
  const rows = useMemo(
    () =>
      documents
        .filter((document) => isSystemDocument(document.kind) && claimedClauses(document).length > 0)
        .map((document) => ({ document, cells: cellsOf(document, catalogue, coverage.requirements) })),
    [documents, catalogue, coverage],
  )
  return (
    <section className="card">
      <h3>
        {words.heat} <small>{words.heatLead}</small>
      </h3>
      <div className="heat-scroll" tabIndex={0} role="region" aria-label={words.heat}>
        <table className="heat">
          <thead>
            <tr>
              <td />
              {rows.map(({ document: { code, title } }) => (
                <th key={code} scope="col">
                  <button type="button" title={title} onClick={() => go({ type: 'document', code })}>
                    {code}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, title }, index) => (
              <tr key={id}>
                <th scope="row">
                  <span>{id}</span> {title}
                </th>
                {rows.map(({ document: { code }, cells }) => {
                  const cell = cells[index]
                  return (
                    <td key={code}>
                      {cell !== undefined && cell.total > 0 && (
                        <button
                          type="button"
                          className="heat-cell"
                          data-tone={toneOf(cell)}
                          aria-label={`${code} ${id} ${title} ${cell.done}/${cell.total}`}
                          onClick={() => go({ type: 'document', code })}
                        >
                          {cell.done}/{cell.total}
                        </button>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const toneOf = ({ done, total }: Cell): 'good' | 'middle' | 'bad' => {
  if (done === total) return 'good'
  return done === 0 ? 'bad' : 'middle'
}

const cellsOf = (
  document: Document,
  catalogue: Catalogue,
  requirements: readonly RequirementVerdict[],
): readonly Cell[] => {
  const clauses = claimedClauses(document)
  return catalogue.clauses
    .filter(({ level }) => level === 2)
    .map((item) => {
      const claimed = requirements.filter(
        ({ id, status }) =>
          status !== 'excluded' &&
          isWithin(id, item.id) &&
          clauses.some((clause) => isWithin(clause, item.id) && claimSpeaksFor(clause, id)),
      )
      return {
        done: claimed.filter(({ status }) => status === 'covered' || status === 'overridden').length,
        total: claimed.length,
      }
    })
}
