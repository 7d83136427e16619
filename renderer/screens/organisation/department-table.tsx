import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Department } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { changeAt, freeId, removeAt } from '../edit-list.js'
import type { OrganisationPart } from './organisation-screen.js'
import { useSafeRemoval } from './use-safe-removal.js'
import { RemoveButton } from '../remove-button.js'

/** The departments; names in the documents follow. */
export const DepartmentTable = ({ organisation: { departments }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const removeSafely = useSafeRemoval()
  const put = (at: number, change: Partial<Department>): void =>
    onChange({ departments: changeAt(departments, at, change) })
  return (
    <>
      <div className="grid-scroll">
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.parent}</th>
              <th scope="col">
                {words.duties}（{words.dutiesHelp}）
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {departments.map(({ id, name, parent, duties = [] }, at) => (
              <tr key={id}>
                <td style={{ width: '14rem' }}>
                  <Input
                    aria-label={words.name}
                    value={name}
                    onChange={({ target }) => put(at, { name: target.value })}
                  />
                </td>
                <td style={{ width: '14rem' }}>
                  <Select
                    aria-label={words.parent}
                    value={parent ?? ''}
                    onChange={(given: string) =>
                      put(at, { parent: given === '' ? undefined : given } as Partial<Department>)
                    }
                    options={[
                      { value: '', label: words.top },
                      ...departments
                        .filter((other) => !isBelow(departments, other.id, id))
                        .map((other) => ({ value: other.id, label: other.name })),
                    ]}
                  />
                </td>
                <td>
                  <Input.TextArea
                    autoSize
                    aria-label={words.duties}
                    value={duties.join('\n')}
                    onChange={({ target }) => put(at, { duties: target.value.split('\n') })}
                  />
                </td>
                <td style={{ width: '2.5rem' }}>
                  <RemoveButton
                    name={name}
                    onClick={() =>
                      removeSafely(`department.${id}`, name, () => onChange({ departments: removeAt(departments, at) }))
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        onClick={() => onChange({ departments: [...departments, { id: freeId('department', departments), name: '' }] })}
      >
        {words.addDepartment}
      </Button>
    </>
  )
}

/** True where a department is another one or stands below it: it cannot be put above it then. */
const isBelow = (departments: readonly Department[], id: string, above: string): boolean => {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parentOf(departments, at)) {
    if (at === above) return true
    seen.add(at)
  }
  return false
}

const parentOf = (departments: readonly Department[], id: string): string | undefined =>
  departments.find((department) => department.id === id)?.parent
