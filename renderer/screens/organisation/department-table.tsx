import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Department } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { freeId } from '../edit-list.js'
import { ListTable, textColumn, type Column } from '../list-table.js'
import type { OrganisationPart } from './organisation-screen.js'
import { useSafeRemoval } from './use-safe-removal.js'

/** The departments; names in the documents follow. */
export const DepartmentTable = ({ organisation: { departments }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const removeSafely = useSafeRemoval()
  const columns: readonly Column<Department>[] = [
    textColumn('name', words.name, '14rem'),
    {
      label: words.parent,
      width: '14rem',
      cell: ({ id, parent }, put) => (
        <Select
          aria-label={words.parent}
          value={parent ?? ''}
          onChange={(given: string) => put({ parent: given === '' ? undefined : given } as Partial<Department>)}
          options={[
            { value: '', label: words.top },
            ...departments
              .filter((other) => !isBelow(departments, other.id, id))
              .map((other) => ({ value: other.id, label: other.name })),
          ]}
        />
      ),
    },
    {
      label: words.duties,
      help: words.oneALine,
      cell: ({ duties = [] }, put) => (
        <Input.TextArea
          autoSize
          aria-label={words.duties}
          value={duties.join('\n')}
          onChange={({ target }) => put({ duties: target.value.split('\n') })}
        />
      ),
    },
  ]
  return (
    <ListTable
      items={departments}
      columns={columns}
      nameOf={({ name }) => name}
      onChange={(next) => onChange({ departments: next })}
      onRemove={({ id, name }, remove) => removeSafely(`department.${id}`, name, remove)}
      add={{ label: words.addDepartment, make: () => ({ id: freeId('department', departments), name: '' }) }}
    />
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
