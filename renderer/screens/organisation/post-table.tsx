import { Checkbox, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import type { Post } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { freeId } from '../edit-list.js'
import { choiceColumn, ListTable, textColumn, type Column } from '../list-table.js'
import type { OrganisationPart } from './organisation-screen.js'
import { useSafeRemoval } from './use-safe-removal.js'

/** The posts with their departments. */
export const PostTable = ({ organisation: { departments, posts }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const removeSafely = useSafeRemoval()
  const names = departments.map(({ id, name }) => ({ value: id, label: name }))
  const columns: readonly Column<Post>[] = [
    textColumn('name', words.name),
    choiceColumn('department', words.department, names),
    {
      label: words.count,
      width: '7rem',
      cell: ({ count }, put) => (
        <InputNumber
          min={0}
          aria-label={words.count}
          value={count ?? null}
          onChange={(given) => put({ count: given ?? undefined } as Partial<Post>)}
        />
      ),
    },
    {
      label: words.serviceManagement,
      width: '8rem',
      cell: ({ serviceManagement }, put) => (
        <Checkbox
          aria-label={words.serviceManagement}
          checked={serviceManagement === true}
          onChange={({ target }) => put({ serviceManagement: target.checked ? true : undefined } as Partial<Post>)}
        />
      ),
    },
  ]
  return (
    <ListTable
      items={posts}
      columns={columns}
      nameOf={({ name }) => name}
      onChange={(next) => onChange({ posts: next })}
      onRemove={({ id, name }, remove) => removeSafely(`post.${id}`, name, remove)}
      add={{
        label: words.addPost,
        make: () => ({ id: freeId('post', posts), name: '', department: departments[0]?.id ?? '' }),
        isDisabled: departments.length === 0,
      }}
    />
  )
}
