import { useMemo, type ReactNode } from 'react'
import { claimSpeaksFor, isWithin } from '../../../core/catalogue/clause-number.js'
import { isSystemDocument } from '../../../core/model/document.js'
import { useGo, useSession, useWorkspace } from '../../application/application-context.js'
import type { Checked } from '../../checking/messages.js'
import { claimsOf, requirementsOf, type DocumentClaims } from '../../state/document-requirements.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'

/** A cell: how many of the item's requirements that the document claims are covered. */
type Cell = { readonly done: number; readonly total: number }

/** The second-level items by document, coloured by how far the document's claims are covered. */
export const HeatMap = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const words = useWords(overviewWords)
  const go = useGo()
  const documents = useSession(({ project }) => project.documents)
  const items = checked.catalogue.clauses.filter(({ level }) => level === 2)
  const { documents: kit } = useWorkspace().session.reference
  const rows = useMemo(
    () =>
      documents
        .filter((document) => isSystemDocument(document.kind))
        .map((document) => ({ document, cells: cellsOf(claimsOf(document, kit), checked) }))
        .filter(({ cells }) => cells.some(({ total }) => total > 0)),
    [documents, checked, kit],
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

/** A claim of a whole section (5.1) names no item of it. */
const cellsOf = (claims: DocumentClaims, checked: Checked): readonly Cell[] => {
  const requirements = requirementsOf(claims, checked).filter(({ verdict }) => verdict.status !== 'excluded')
  return checked.catalogue.clauses
    .filter(({ level }) => level === 2)
    .map((item) => {
      const named = claims.clauses.filter((clause) => isWithin(clause, item.id))
      const counted = requirements.filter(
        ({ verdict: { id }, isLost }) =>
          isWithin(id, item.id) && (isLost || named.some((clause) => claimSpeaksFor(clause, id))),
      )
      const done = counted.filter(({ verdict: { status } }) => status === 'covered' || status === 'overridden').length
      return { done, total: counted.length }
    })
}
