import { PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, InputNumber, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Post } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { changeAt, freeId, removeAt } from '../edit-list.js'
import type { OrganisationPart } from './organisation-screen.js'
import { useSafeRemoval } from './use-safe-removal.js'
import { RemoveButton } from '../remove-button.js'

/** The posts with their departments. */
export const PostTable = ({ organisation: { departments, posts }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const removeSafely = useSafeRemoval()
  const put = (at: number, change: Partial<Post>): void => onChange({ posts: changeAt(posts, at, change) })
  return (
    <>
      <div className="grid-scroll">
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.department}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.serviceManagement}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {posts.map(({ id, name, department, count, serviceManagement }, at) => (
              <tr key={id}>
                <td>
                  <Input
                    aria-label={words.name}
                    value={name}
                    onChange={({ target }) => put(at, { name: target.value })}
                  />
                </td>
                <td>
                  <Select
                    aria-label={words.department}
                    value={department}
                    onChange={(given: string) => put(at, { department: given })}
                    options={departments.map((each) => ({ value: each.id, label: each.name }))}
                  />
                </td>
                <td style={{ width: '7rem' }}>
                  <InputNumber
                    min={0}
                    aria-label={words.count}
                    value={count ?? null}
                    onChange={(given) => put(at, { count: given ?? undefined } as Partial<Post>)}
                  />
                </td>
                <td style={{ width: '8rem' }}>
                  <Checkbox
                    aria-label={words.serviceManagement}
                    checked={serviceManagement === true}
                    onChange={({ target }) =>
                      put(at, { serviceManagement: target.checked ? true : undefined } as Partial<Post>)
                    }
                  />
                </td>
                <td style={{ width: '2.5rem' }}>
                  <RemoveButton
                    name={name}
                    onClick={() => removeSafely(`post.${id}`, name, () => onChange({ posts: removeAt(posts, at) }))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={departments.length === 0}
        onClick={() =>
          onChange({ posts: [...posts, { id: freeId('post', posts), name: '', department: departments[0]?.id ?? '' }] })
        }
      >
        {words.addPost}
      </Button>
    </>
  )
}
