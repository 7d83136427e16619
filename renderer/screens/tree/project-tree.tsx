import { CaretDownOutlined, CaretRightOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import type { documentKinds } from '../../../core/model/document.js'
import type { RegisterEntry } from '../../../core/project/project.js'
import { useNavigation, useSession, useWorkspace } from '../../application/application-context.js'
import { documentStates } from '../../state/document-states.js'
import { kindWords } from '../../words/common-words.js'
import { frameWords } from '../../words/frame-words.js'
import { useWords } from '../../words/use-words.js'
import { AddDialog } from './add-dialog.js'
import { TreeItem } from './tree-item.js'

const kinds = ['manual', 'procedure', 'instruction', 'record', 'planning', 'application'] as const satisfies readonly (
  (typeof documentKinds)[number] | 'record'
)[]

/** All documents and record forms of the register, by kind, with what is open in each. */
export const ProjectTree = (): ReactNode => {
  const words = useWords(frameWords)
  const kindNames = useWords(kindWords)
  const register = useSession(({ project }) => project.manifest.register)
  const { session } = useWorkspace()
  const checked = useSession((state) => state.checked)
  // Made anew with an answer of the check, not with every key.
  const states = useMemo(
    () => documentStates(session.project.documents, checked, session.reference.documents),
    [session, checked],
  )
  const [filter, setFilter] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set(['record']))
  const [isAdding, setAdding] = useState(false)
  const [visited, setVisited] = useState<string | null>(null)
  const current = useNavigation(({ route }) => ('code' in route ? route.code : null))
  const wanted = filter.trim().toLowerCase()
  const isWanted = ({ code, title }: RegisterEntry): boolean =>
    wanted === '' || code.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted)
  const toggle = (kind: string): void =>
    setClosed((before) => new Set(before.has(kind) ? [...before].filter((other) => other !== kind) : [...before, kind]))
  const groups = kinds
    .map((kind) => ({
      kind,
      entries: register.filter((entry) => entry.kind === kind && isWanted(entry)),
      isClosed: closed.has(kind) && wanted === '',
    }))
    .filter(({ entries }) => entries.length > 0)
  const reachable = groups.flatMap(({ entries, isClosed }) => (isClosed ? [] : entries.map(({ code }) => code)))
  const tabStop = [visited, current].find((code) => code !== null && reachable.includes(code)) ?? reachable[0]
  return (
    <>
      <div className="tree-tools">
        <Input
          size="small"
          allowClear
          value={filter}
          placeholder={words.filter}
          aria-label={words.filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <Tooltip title={words.addDocument}>
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined aria-hidden />}
            aria-label={words.addDocument}
            onClick={() => setAdding(true)}
          />
        </Tooltip>
      </div>
      <div className="tree-scroll" role="group" aria-label={words.documents} data-testid="project-tree">
        {groups.map(({ kind, entries, isClosed }) => (
          <section key={kind} aria-label={kindNames[kind]}>
            <button type="button" className="tree-group" aria-expanded={!isClosed} onClick={() => toggle(kind)}>
              {isClosed ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
              {kindNames[kind]}
              <span className="tree-count">{entries.length}</span>
            </button>
            {!isClosed && (
              <ul className="tree-list">
                {entries.map((entry) => (
                  <TreeItem
                    key={entry.code}
                    entry={entry}
                    state={states.get(entry.code)}
                    isTabStop={entry.code === tabStop}
                    onFocus={() => setVisited(entry.code)}
                  />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  )
}
