import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Certificate, Person } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { changeAt, freeId, removeAt } from '../edit-list.js'
import type { OrganisationPart } from './organisation-screen.js'
import { RemoveButton } from '../remove-button.js'

/** The people in posts, with their certificates: one a line, name and number with a blank between. */
export const PeopleTable = ({ organisation: { posts, people }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const put = (at: number, change: Partial<Person>): void => onChange({ people: changeAt(people, at, change) })
  return (
    <>
      <div className="grid-scroll">
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.post}</th>
              <th scope="col">
                {words.certificates}（{words.dutiesHelp}）
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, name, post, certificates = [] }, at) => (
              <tr key={id}>
                <td style={{ width: '12rem' }}>
                  <Input
                    aria-label={words.person}
                    value={name}
                    onChange={({ target }) => put(at, { name: target.value })}
                  />
                </td>
                <td style={{ width: '16rem' }}>
                  <Select
                    aria-label={words.post}
                    value={post}
                    onChange={(given: string) => put(at, { post: given })}
                    options={posts.map((each) => ({ value: each.id, label: each.name }))}
                  />
                </td>
                <td>
                  <Input.TextArea
                    autoSize
                    aria-label={words.certificates}
                    defaultValue={certificates.map(printCertificate).join('\n')}
                    onBlur={({ target }) => put(at, { certificates: readCertificates(target.value, certificates) })}
                  />
                </td>
                <td style={{ width: '2.5rem' }}>
                  <RemoveButton name={name} onClick={() => onChange({ people: removeAt(people, at) })} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={posts.length === 0}
        onClick={() =>
          onChange({ people: [...people, { id: freeId('person', people), name: '', post: posts[0]?.id ?? '' }] })
        }
      >
        {words.addPerson}
      </Button>
    </>
  )
}

const printCertificate = ({ name, number }: Certificate): string => (number === undefined ? name : `${name} ${number}`)

/** Lines as certificates; what is not shown here (the date of issue) stays with the certificate of that name. */
const readCertificates = (text: string, before: readonly Certificate[]): readonly Certificate[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...rest] = line.split(/\s+/u)
      const issued = before.find((certificate) => certificate.name === name)?.issued
      return {
        name,
        ...(rest.length === 0 ? {} : { number: rest.join(' ') }),
        ...(issued === undefined ? {} : { issued }),
      }
    })
