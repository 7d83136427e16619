import { Input } from 'antd'
import type { ReactNode } from 'react'
import type { Certificate, Person } from '../../../core/model/organisation.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { freeId } from '../edit-list.js'
import { choiceColumn, ListTable, textColumn, type Column } from '../list-table.js'
import type { OrganisationPart } from './organisation-screen.js'

/** The people in posts, with their certificates: one a line, name and number with a blank between. */
export const PeopleTable = ({ organisation: { posts, people }, onChange }: OrganisationPart): ReactNode => {
  const words = useWords(screenWords)
  const names = posts.map(({ id, name }) => ({ value: id, label: name }))
  const columns: readonly Column<Person>[] = [
    textColumn('name', words.person, '12rem'),
    choiceColumn('post', words.post, names, '16rem'),
    {
      label: words.certificates,
      help: words.oneALine,
      cell: ({ certificates = [] }, put) => (
        <Input.TextArea
          autoSize
          aria-label={words.certificates}
          defaultValue={certificates.map(printCertificate).join('\n')}
          onBlur={({ target }) => put({ certificates: readCertificates(target.value, certificates) })}
        />
      ),
    },
  ]
  return (
    <ListTable
      items={people}
      columns={columns}
      nameOf={({ name }) => name}
      onChange={(next) => onChange({ people: next })}
      add={{
        label: words.addPerson,
        make: () => ({ id: freeId('person', people), name: '', post: posts[0]?.id ?? '' }),
        isDisabled: posts.length === 0,
      }}
    />
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
