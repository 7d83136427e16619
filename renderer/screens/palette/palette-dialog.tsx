import { Modal } from 'antd'
import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useApplication, useGo, useSession, useWorkspace } from '../../application/application-context.js'
import { wordKeys } from '../../commands/command.js'
import { useCommands } from '../../frame/command-host.js'
import { commandWords } from '../../words/command-words.js'
import { useWords } from '../../words/use-words.js'
import './palette-dialog.css'

type Entry = {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly group: string
  readonly run: () => void
}

const shownEntries = 60

/** Commands, documents, requirements and facts by a few letters; all by keyboard. */
export const PaletteDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(commandWords)
  const application = useApplication()
  const workspace = useWorkspace()
  const commands = useCommands()
  const go = useGo()
  const register = useSession(({ project }) => project.manifest.register)
  const coverage = useSession(({ checked }) => checked?.coverage)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const { reference } = workspace.session
  const entries = useMemo<readonly Entry[]>(() => {
    const isMac = application.info.platform === 'macos'
    return [
      ...commands.map((command): Entry => ({
        id: command.id,
        title: command.title,
        note: command.keys === undefined ? '' : wordKeys(command.keys, isMac),
        group: command.group,
        run: () => command.run({ application, workspace }),
      })),
      ...register.map(({ code, title, kind }): Entry => ({
        id: `document.${code}`,
        title: `${code} ${title}`,
        note: '',
        group: words.groupDocument,
        run: () => go(kind === 'record' ? { type: 'form', code } : { type: 'document', code }),
      })),
      ...(coverage?.requirements ?? []).map(({ id, title, expectations }): Entry => {
        const witness = expectations.find((expectation) => expectation.witness !== null)?.witness
        return {
          id: `requirement.${id}`,
          title: `${id} ${title}`,
          note: witness?.document ?? '',
          group: words.groupRequirement,
          run: () =>
            witness === undefined || witness === null
              ? go({ type: 'overview' })
              : go({ type: 'document', code: witness.document, block: witness.block, quote: witness.quote }),
        }
      }),
      ...reference.profile.flatMap((group) =>
        group.fields.map(({ key, label }): Entry => ({
          id: `field.${key}`,
          title: label,
          note: group.title,
          group: words.groupField,
          run: () => go({ type: 'profile', field: key }),
        })),
      ),
    ]
  }, [application, workspace, commands, register, coverage, reference, words, go])
  const shown = useMemo(() => matching(entries, query).slice(0, shownEntries), [entries, query])
  const run = (entry: Entry | undefined): void => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const move = (step: number): void => {
    const next = (at + step + shown.length) % Math.max(1, shown.length)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown') move(1)
    else if (event.key === 'ArrowUp') move(-1)
    else if (event.key === 'Enter') run(shown[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal
      open
      onCancel={onClose}
      footer={null}
      closable={false}
      width="38rem"
      className="palette-dialog"
      title={<span className="visually-hidden">{words.palette}</span>}
      style={{ top: '12vh' }}
    >
      <div className="palette" data-testid="command-palette">
        <input
          autoFocus
          className="palette-input"
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={shown[at] === undefined ? undefined : `palette-${at}`}
          aria-label={words.palette}
          placeholder={words.palettePlaceholder}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        {shown.length === 0 && <p className="panel-empty">{words.nothing}</p>}
        <ul id="palette-list" role="listbox" aria-label={words.palette} ref={list}>
          {shown.map((entry, index) => (
            <li
              key={entry.id}
              id={`palette-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseMove={() => setAt(index)}
              onClick={() => run(entry)}
            >
              <span>{entry.title}</span>
              <small>{entry.note}</small>
              <em>{entry.group}</em>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}

/** Entries that hold every word of the query; those that begin with it come first. */
const matching = (entries: readonly Entry[], query: string): readonly Entry[] => {
  const parts = query
    .trim()
    .toLowerCase()
    .split(/\s+/u)
    .filter((part) => part !== '')
  if (parts.length === 0) return entries
  const rank = ({ title }: Entry): number => (title.toLowerCase().startsWith(parts[0] ?? '') ? 0 : 1)
  return entries
    .filter(({ title, group }) => parts.every((part) => `${title} ${group}`.toLowerCase().includes(part)))
    .toSorted((one, other) => rank(one) - rank(other))
}
