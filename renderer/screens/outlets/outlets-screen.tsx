import type { ReactNode } from 'react'
import type { Outlet } from '../../../core/model/organisation.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { freeId } from '../edit-list.js'
import { choiceColumn, ListTable, longTextColumn, textColumn, type Column } from '../list-table.js'
import { Screen } from '../screen.js'

/** The service outlets, own and partners'. */
export const OutletsScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const { session } = useWorkspace()
  const outlets = useSession(({ project }) => project.organisation.outlets)
  const kinds = [
    { value: 'own', label: words.own },
    { value: 'partner', label: words.partner },
  ] as const
  const columns: readonly Column<Outlet>[] = [
    textColumn('name', words.name, '15%'),
    choiceColumn('kind', words.kind, kinds, '6rem'),
    longTextColumn('region', words.region, '20%'),
    longTextColumn('address', words.address, '26%'),
    longTextColumn('phone', words.phone, '18%'),
    longTextColumn('head', words.head, '11%'),
  ]
  const blank = (): Outlet => ({
    id: freeId('outlet', outlets),
    name: '',
    kind: 'own',
    region: '',
    address: '',
    phone: '',
    head: '',
  })
  return (
    <Screen title={useWords(frameWords).outlets} lead={words.outletsLead} name="outlets">
      <section className="card">
        <ListTable
          items={outlets}
          columns={columns}
          nameOf={({ name }) => name}
          onChange={(next) =>
            session.edit((project) => ({ ...project, organisation: { ...project.organisation, outlets: next } }))
          }
          add={{ label: words.addOutlet, make: blank }}
        />
      </section>
    </Screen>
  )
}
