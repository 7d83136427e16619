import { CaretDownOutlined, CaretRightOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import { useMemo, useState, type ReactNode } from 'react'
import { documentKinds } from '../../../core/model/document.js'
import type { RegisterEntry } from '../../../core/project/project.js'
import { useSession } from '../../application/application-context.js'
import { documentStates } from '../../state/derived.js'
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
  const documents = useSession(({ project }) => project.documents)
  const checked = useSession((state) => state.checked)
  const states = useMemo(() => documentStates(documents, checked), [documents, checked])
  const [filter, setFilter] = useState('')
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set(['record']))
  const [isAdding, setAdding] = useState(false)
  const wanted = filter.trim().toLowerCase()
  const isWanted = ({ code, title }: RegisterEntry): boolean =>
    wanted === '' || code.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted)
  const toggle = (kind: string): void =>
    setClosed((before) => new Set(before.has(kind) ? [...before].filter((other) => other !== kind) : [...before, kind]))
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
            icon={<PlusOutlined />}
            aria-label={words.addDocument}
            onClick={() => setAdding(true)}
          />
        </Tooltip>
      </div>
      <div className="tree-scroll" role="tree" aria-label={words.documents} data-testid="project-tree">
        {kinds.map((kind) => {
          const entries = register.filter((entry) => entry.kind === kind && isWanted(entry))
          if (entries.length === 0) return null
          const isClosed = closed.has(kind) && wanted === ''
          return (
            <div key={kind} role="treeitem" aria-expanded={!isClosed} aria-selected={false}>
              <button type="button" className="tree-group" onClick={() => toggle(kind)}>
                {isClosed ? <CaretRightOutlined /> : <CaretDownOutlined />}
                {kindNames[kind]}
                <span className="tree-count">{entries.length}</span>
              </button>
              {!isClosed && (
                <div role="group">
                  {entries.map((entry) => (
                    <TreeItem key={entry.code} entry={entry} state={states.get(entry.code)} />
                  ))}
                </div>
              )}
            </div>
          )
        })}
      </div>
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
    </>
  )
}
