import { Select } from 'antd'
import type { ReactNode } from 'react'
import type { Responsibility } from '../../../core/model/organisation.js'
import { useCatalogue } from '../../application/use-wording.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import type { OrganisationPart } from './organisation-screen.js'

/** Who leads and who supports each second-level item: the responsibility matrix as lists. */
export const ResponsibilityTable = ({
  organisation: { departments, responsibilities },
  onChange,
}: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const clauses = useCatalogue().clauses.filter(({ level }) => level === 2)
  const options = departments.map(({ id, name }) => ({ value: id, label: name }))
  const put = (clause: string, change: Partial<Responsibility>): void => {
    const known = responsibilities.some((entry) => entry.clause === clause)
    const empty: Responsibility = { clause, lead: '', support: [] }
    onChange({
      responsibilities: known
        ? responsibilities.map((entry) => (entry.clause === clause ? { ...entry, ...change } : entry))
        : [...responsibilities, { ...empty, ...change }],
    })
  }
  return (
    <div className="grid-scroll">
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{words.clause}</th>
            <th scope="col">{words.lead}</th>
            <th scope="col">{words.support}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map(({ id, title }) => {
            const entry = responsibilities.find(({ clause }) => clause === id)
            return (
              <tr key={id}>
                <td style={{ width: '14rem', paddingTop: '0.5rem' }}>
                  {id} {title}
                </td>
                <td style={{ width: '16rem' }}>
                  <Select
                    aria-label={`${words.lead} ${id}`}
                    value={entry?.lead ?? null}
                    options={options}
                    onChange={(lead: string | null) => put(id, { lead: lead ?? '' })}
                  />
                </td>
                <td>
                  <Select
                    mode="multiple"
                    aria-label={`${words.support} ${id}`}
                    value={[...(entry?.support ?? [])]}
                    options={options.filter(({ value }) => value !== entry?.lead)}
                    onChange={(support: string[]) => put(id, { support })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
