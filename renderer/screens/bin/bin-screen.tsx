import { DeleteOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Result } from '../../../core/api/contract.js'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import { useApplication, useSession, useWorkspace } from '../../application/application-context.js'
import { freeCodeLike } from '../../state/free-code.js'
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
  const { message: tell } = App.useApp()
  const save = useSession((state) => state.save.type)
  const project = useSession((state) => state.project)
  const [entries, setEntries] = useState<Entries>([])
  const refresh = useCallback(
    () => void client.call('bin.list', { project: session.id }).then((list) => setEntries(list.entries)),
    [client, session],
  )
  useEffect(() => {
    if (save === 'saved') refresh()
  }, [refresh, save])
  const restore = async (id: string, code?: string): Promise<void> => {
    for (const problem of await session.restore(id, code)) void tell.error(wordDiagnostic(problem, language).message)
    refresh()
  }
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
            {entries.map((entry) => {
              const { id, code, title, removedAt } = entry
              const taken = project.manifest.register.find((line) => line.code === code)
              const other = taken === undefined ? undefined : freeCodeLike(project, entry)
              return (
                <tr key={id}>
                  <td className="tree-code">{code}</td>
                  <td>
                    {title}
                    {taken !== undefined && (
                      <small className="field-problem">{fill(words.codeTaken, { title: taken.title, code })}</small>
                    )}
                  </td>
                  <td>
                    <small>{fill(words.removedAt, { time: new Date(removedAt).toLocaleString(language) })}</small>
                  </td>
                  <td>
                    <Button size="small" onClick={() => void restore(id, other)}>
                      {other === undefined ? words.restore : fill(words.restoreAs, { code: other })}
                    </Button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </Screen>
  )
}
