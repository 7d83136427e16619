import { Input, Select } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { clauseTitle } from '../../../core/catalogue/lookup.js'
import { deletionEffect } from '../../../core/coverage/stakes.js'
import type { Exclusion } from '../../../core/project/project.js'
import { adjustmentsOf } from '../../../core/project/review.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { useEvidenceOnFile } from '../../application/use-evidence.js'
import { useCatalogue } from '../../application/use-wording.js'
import { screenWords } from '../../words/screen-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { changeAt, removeAt } from '../edit-list.js'
import { RemoveButton } from '../remove-button.js'

/** The clauses that do not apply, each with its reason and what deleting it does to the score. */
export const ExclusionsCard = (): ReactNode => {
  const words = useWords(screenWords)
  const { session } = useWorkspace()
  const exclusions = useSession(({ project }) => project.manifest.exclusions)
  const evidence = useEvidenceOnFile()
  const review = useSession(({ project }) => project.review)
  const checked = useSession((state) => state.checked)
  const effects = useMemo(() => {
    if (checked === null) return new Map<string, number>()
    const { catalogue, coverage } = checked
    const basis = { catalogue, verdicts: coverage.requirements, evidence, adjustments: adjustmentsOf(review) }
    return new Map(exclusions.map(({ clause }) => [clause, deletionEffect(basis, clause).change] as const))
  }, [checked, exclusions, evidence, review])
  const worded = useCatalogue()
  const save = (next: readonly Exclusion[]): void =>
    session.edit((project) => ({ ...project, manifest: { ...project.manifest, exclusions: next } }))
  const taken = new Set(exclusions.map(({ clause }) => clause))
  return (
    <section className="card">
      <h3>
        {words.exclusions} <small>{words.exclusionsHelp}</small>
      </h3>
      <table className="grid-table">
        <tbody>
          {exclusions.map(({ clause, reason }, at) => (
            <tr key={clause}>
              <td style={{ width: '14rem', paddingTop: '0.5rem' }}>
                {clause} {clauseTitle(worded, clause)}
              </td>
              <td>
                <Input.TextArea
                  autoSize
                  aria-label={`${words.exclusionReason} ${clause}`}
                  placeholder={words.exclusionReason}
                  status={reason.trim() === '' ? 'error' : ''}
                  value={reason}
                  onChange={({ target }) => save(changeAt(exclusions, at, { reason: target.value }))}
                />
              </td>
              <td style={{ width: '14rem', paddingTop: '0.5rem' }}>
                <small>{fill(words.exclusionEffect, { change: signed(effects.get(clause) ?? 0) })}</small>
              </td>
              <td style={{ width: '2.5rem' }}>
                <RemoveButton name={clause} onClick={() => save(removeAt(exclusions, at))} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        style={{ width: '22rem', marginTop: '0.75rem' }}
        placeholder={words.exclusionAdd}
        aria-label={words.exclusionAdd}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        options={worded.requirements
          .filter(({ id }) => !taken.has(id))
          .map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))}
        onChange={(clause: string | null) => clause !== null && save([...exclusions, { clause, reason: '' }])}
      />
    </section>
  )
}

const signed = (change: number): string => (change > 0 ? `+${change}` : String(change))
