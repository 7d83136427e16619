import { DeleteOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Result } from '../../../core/api/contract.js'
import { useApplication, useSession, useWorkspace } from '../../application/application-context.js'
import { frameWords } from '../../words/frame-words.js'
import { screenWords } from '../../words/screen-words.js'
import { fill, useLanguage, useWords } from '../../words/use-words.js'
import { Screen } from '../screen.js'

type Entries = Result<'bin.list'>['entries']

/** What was removed from the project, to be put back. */
export const BinScreen = (): ReactNode => {
  const words = useWords(screenWords)
  const language = useLanguage()
  const { client } = useApplication()
  const { session } = useWorkspace()
  const save = useSession((state) => state.save.type)
  const [entries, setEntries] = useState<Entries>([])
  const refresh = useCallback(
    () => void client.call('bin.list', { project: session.id }).then((list) => setEntries(list.entries)),
    [client, session],
  )
  useEffect(() => {
    if (save === 'saved') refresh()
  }, [refresh, save])
  return (
    <Screen title={useWords(frameWords).bin} lead={words.binLead} name="bin">
      <section className="card">
        {entries.length === 0 && (
          <div className="empty-state">
            <DeleteOutlined aria-hidden />
            <p>{words.binEmpty}</p>
          </div>
        )}
        <table className="grid-table">
          <tbody>
            {entries.map(({ id, code, title, removedAt }) => (
              <tr key={id}>
                <td className="tree-code">{code}</td>
                <td>{title}</td>
                <td>
                  <small>{fill(words.removedAt, { time: new Date(removedAt).toLocaleString(language) })}</small>
                </td>
                <td>
                  <Button size="small" onClick={() => void session.restore(id).then(refresh)}>
                    {words.restore}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Screen>
  )
}
