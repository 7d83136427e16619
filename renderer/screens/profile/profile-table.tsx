import type { ReactNode } from 'react'
import { isTableValue, type FieldColumn } from '../../../core/model/profile-field.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { withField } from '../../state/with-field.js'
import { profileTableWords } from '../../words/profile-table-words.js'
import { useLanguage } from '../../words/use-words.js'
import { FieldTable } from './field-table.js'

const noColumns: readonly FieldColumn[] = []

/** A table of the profile on a screen of its own. */
export const ProfileTable = ({ field }: { readonly field: 'targets' | 'laws' }): ReactNode => {
  const { session } = useWorkspace()
  const language = useLanguage()
  const value = useSession(({ project }) => project.profile[field])
  const definition = session.reference.profile.flatMap(({ fields }) => fields).find(({ key }) => key === field)
  const columns =
    definition?.columns ??
    (field === 'laws'
      ? profileTableWords.laws.map(({ key, ...labels }): FieldColumn => ({
          key,
          label: labels[language],
          type: 'text',
        }))
      : noColumns)
  return (
    <section className="card">
      <FieldTable
        id={`table-${field}`}
        columns={columns}
        rows={isTableValue(value) ? value : []}
        onChange={(rows) =>
          session.edit((project) => ({ ...project, profile: withField(project.profile, field, rows) }))
        }
      />
    </section>
  )
}
