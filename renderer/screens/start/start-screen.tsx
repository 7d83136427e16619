import { FolderOpenOutlined, PlusOutlined } from '@ant-design/icons'
import { Alert, Button, Spin } from 'antd'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { Result } from '../../../core/api/contract.js'
import { wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { useApplication } from '../../application/application-context.js'
import { commonWords } from '../../words/common-words.js'
import { startWords } from '../../words/start-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'
import { NewProject } from './new-project.js'
import { ProjectCards } from './project-cards.js'
import './start-screen.css'

/** Recent projects, the samples, a new project, a folder. */
export const StartScreen = ({ refusal }: { readonly refusal: readonly Diagnostic[] }): ReactNode => {
  const { client, info, openProject } = useApplication()
  const words = useWords(startWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const [lists, setLists] = useState<Result<'projects.list'> | null>(null)
  const [isNew, setNew] = useState(false)
  const [problems, setProblems] = useState<readonly Diagnostic[]>(refusal)
  const [isBusy, setBusy] = useState(false)
  const refresh = useCallback(() => void client.call('projects.list', {}).then(setLists), [client])
  useEffect(refresh, [refresh])
  useEffect(() => setProblems(refusal), [refusal])

  const open = async (id: string): Promise<void> => {
    setBusy(true)
    await openProject(id)
    setBusy(false)
  }
  const choose = async (): Promise<void> => {
    const result = await client.call('projects.choose', {})
    if (result.type === 'refused') setProblems(result.diagnostics)
    if (result.type === 'chosen') await open(result.project.id)
  }
  const createSample = async (sample: string, name: string, kit: string): Promise<void> => {
    setBusy(true)
    const result = await client.call('project.create', { name, kit, beginning: { type: 'sample', sample } })
    if (result.type === 'refused') setProblems(result.diagnostics)
    else await openProject(result.project)
    setBusy(false)
  }
  if (isNew) return <NewProject root={lists?.root ?? ''} onClose={() => setNew(false)} onCreated={open} />
  const known = new Set(lists?.recents.map(({ id }) => id))
  const found = lists?.found.filter(({ id }) => !known.has(id)) ?? []
  return (
    <main className="start">
      <header className="start-head">
        <h1>
          {common.product}
          <span className="start-stars" aria-hidden>
            ★★★★★
          </span>
        </h1>
        <p>{words.lead}</p>
        <p className="start-standard">{words.standard}</p>
      </header>
      {problems.length > 0 && (
        <Alert
          type="error"
          title={words.refused}
          description={problems.map((problem) => {
            const { message, hint } = wordDiagnostic(problem, language)
            return <div key={message}>{[problem.file, message, hint].filter(Boolean).join('　')}</div>
          })}
        />
      )}
      <Spin spinning={isBusy}>
        <div className="start-columns">
          <section aria-label={words.recents}>
            <h2>{words.recents}</h2>
            <ProjectCards
              cards={lists?.recents ?? []}
              empty={lists === null ? common.loading : words.noRecents}
              onOpen={(id) => void open(id)}
              onForget={(project) => void client.call('projects.forget', { project }).then(refresh)}
            />
            {found.length > 0 && (
              <>
                <h2>{words.found}</h2>
                <ProjectCards cards={found} empty="" onOpen={(id) => void open(id)} />
              </>
            )}
          </section>
          <section className="start-actions" aria-label={words.newProject}>
            <button type="button" className="start-action start-action-main" onClick={() => setNew(true)}>
              <PlusOutlined aria-hidden />
              <span>
                <strong>{words.newProject}</strong>
                <small>{words.newHint}</small>
              </span>
            </button>
            {info.capabilities.chooseFolder && (
              <button type="button" className="start-action" onClick={() => void choose()}>
                <FolderOpenOutlined aria-hidden />
                <span>
                  <strong>{words.openFolder}</strong>
                  <small>{words.openHint}</small>
                </span>
              </button>
            )}
            <h2>{words.samples}</h2>
            <p className="start-hint">{words.sampleHint}</p>
            {info.samples.map(({ id, name, kit }) => (
              <Button key={id} block className="start-sample" onClick={() => void createSample(id, name, kit)}>
                {name}
              </Button>
            ))}
          </section>
        </div>
      </Spin>
    </main>
  )
}
