import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { Outlet } from '../../../core/model/organisation.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import { changeAt, freeId, removeAt } from '../edit-list.js'
import { Screen } from '../screen.js'
import { RemoveButton } from '../remove-button.js'

const columns = ['name', 'region', 'address', 'phone', 'head'] as const

const widths = { name: '15%', region: '20%', address: '26%', phone: '18%', head: '11%' } satisfies Record<
  (typeof columns)[number],
  string
>

/** The service outlets, own and partners'. */
export const OutletsScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const { session } = useWorkspace()
  const outlets = useSession(({ project }) => project.organisation.outlets)
  const save = (next: readonly Outlet[]): void =>
    session.edit((project) => ({ ...project, organisation: { ...project.organisation, outlets: next } }))
  return (
    <Screen title={useWords(frameWords).outlets} lead={words.outletsLead} name="outlets">
      <section className="card">
        <div className="grid-scroll">
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.kind}</th>
                {columns.slice(1).map((column) => (
                  <th key={column} scope="col">
                    {words[column]}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {outlets.map((outlet, at) => (
                <tr key={outlet.id}>
                  <td style={{ width: widths.name }}>
                    <Input
                      aria-label={words.name}
                      value={outlet.name}
                      onChange={({ target }) => save(changeAt(outlets, at, { name: target.value }))}
                    />
                  </td>
                  <td style={{ width: '6rem' }}>
                    <Select
                      aria-label={words.kind}
                      value={outlet.kind}
                      onChange={(kind) => save(changeAt(outlets, at, { kind }))}
                      options={[
                        { value: 'own', label: words.own },
                        { value: 'partner', label: words.partner },
                      ]}
                    />
                  </td>
                  {columns.slice(1).map((column) => (
                    <td key={column} style={{ width: widths[column] }}>
                      <Input.TextArea
                        autoSize
                        aria-label={words[column]}
                        value={outlet[column]}
                        onChange={({ target }) => save(changeAt(outlets, at, { [column]: target.value }))}
                      />
                    </td>
                  ))}
                  <td style={{ width: '2.5rem' }}>
                    <RemoveButton name={outlet.name} onClick={() => save(removeAt(outlets, at))} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <Button
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            save([
              ...outlets,
              { id: freeId('outlet', outlets), name: '', kind: 'own', region: '', address: '', phone: '', head: '' },
            ])
          }
        >
          {words.addOutlet}
        </Button>
      </section>
    </Screen>
  )
}
