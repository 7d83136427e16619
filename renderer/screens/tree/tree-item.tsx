import { EllipsisOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip, type MenuProps } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { RegisterEntry } from '../../../core/project/project.js'
import { useGo, useNavigation } from '../../application/application-context.js'
import type { Route } from '../../application/route.js'
import type { DocumentState } from '../../state/document-states.js'
import { frameWords } from '../../words/frame-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { RenameDialog } from './rename-dialog.js'
import { useEntryActions } from './use-entry-actions.js'

/** A document or record form in the tree, with its badges and what can be done with it. */
export const TreeItem = ({
  entry,
  state,
  isTabStop,
  onFocus,
}: {
  readonly entry: RegisterEntry
  readonly state: DocumentState | undefined
  /** One document of the tree is reached by Tab; the arrow keys go to the others. */
  readonly isTabStop: boolean
  readonly onFocus: () => void
}): ReactNode => {
  const words = useWords(frameWords)
  const go = useGo()
  const item = useRef<HTMLButtonElement>(null)
  const [isRenaming, setRenaming] = useState(false)
  const isCurrent = useNavigation(({ route }) => 'code' in route && route.code === entry.code)
  const { duplicate, move, remove } = useEntryActions(entry)
  const route: Route =
    entry.kind === 'record' ? { type: 'form', code: entry.code } : { type: 'document', code: entry.code }
  useEffect(() => {
    if (!isCurrent) return
    // After the page is drawn: asking for places before would have it laid out twice.
    const handle = requestAnimationFrame(() => item.current?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(handle)
  }, [isCurrent])
  const menu: MenuProps = {
    items: [
      { key: 'rename', label: words.rename, onClick: () => setRenaming(true) },
      { key: 'duplicate', label: words.duplicate, onClick: duplicate },
      { key: 'up', label: words.moveUp, onClick: () => move(-1) },
      { key: 'down', label: words.moveDown, onClick: () => move(1) },
      { type: 'divider' },
      { key: 'remove', danger: true, label: words.removeToBin, onClick: remove },
    ],
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true)
    if (event.key === 'Delete' && !event.repeat) remove()
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      return move(event.key === 'ArrowUp' ? -1 : 1)
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') focusNeighbour(item.current, event)
    if (event.key === 'ArrowRight') item.current?.parentElement?.querySelector<HTMLElement>('.tree-menu')?.focus()
  }
  return (
    <li className="tree-item" data-current={isCurrent} data-testid={`document-${entry.code}`}>
      <button
        ref={item}
        type="button"
        tabIndex={isTabStop ? 0 : -1}
        className="tree-open"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => go(route)}
        onFocus={onFocus}
        onKeyDown={press}
      >
        <span className="tree-code">{entry.code}</span>
        <span className="tree-title" title={entry.title}>
          {entry.title}
        </span>
        <Badges state={state} />
      </button>
      <Dropdown menu={menu} trigger={['click']}>
        <Button
          size="small"
          type="text"
          tabIndex={-1}
          className="tree-menu"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label={fill(words.treeMenu, { title: entry.title })}
          onKeyDown={({ key }) => key === 'ArrowLeft' && item.current?.focus()}
        />
      </Dropdown>
      {isRenaming && <RenameDialog entry={entry} onClose={() => setRenaming(false)} />}
    </li>
  )
}

const Badges = ({ state }: { readonly state: DocumentState | undefined }): ReactNode => {
  const words = useWords(frameWords)
  if (state === undefined) return null
  const problems = state.errors + state.warnings
  return (
    <>
      {state.open > 0 && (
        <Tooltip title={fill(words.openItems, { n: state.open })}>
          <span
            className="badge"
            role="img"
            aria-label={fill(words.openItems, { n: state.open })}
            data-tone={state.gaps > 0 ? 'bad' : 'middle'}
          >
            {state.open}
          </span>
        </Tooltip>
      )}
      {problems > 0 && (
        <Tooltip title={fill(words.findings, { n: problems })}>
          <span
            className="badge badge-finding"
            role="img"
            aria-label={fill(words.findings, { n: problems })}
            data-tone={state.errors > 0 ? 'bad' : 'middle'}
          >
            !{problems}
          </span>
        </Tooltip>
      )}
    </>
  )
}

const focusNeighbour = (item: HTMLElement | null, event: KeyboardEvent): void => {
  const items = [...(item?.closest('[data-testid="project-tree"]')?.querySelectorAll<HTMLElement>('.tree-open') ?? [])]
  const at = item === null ? -1 : items.indexOf(item)
  const next = items[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}
