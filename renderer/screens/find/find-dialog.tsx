import { App, Button, Checkbox, Input, Modal, Segmented, Space } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { findMatches, type Searched } from '../../editor/find-replace/find-matches.js'
import { replaceInProject } from '../../editor/find-replace/replace-in-project.js'
import type { SearchQuery } from '../../editor/find-replace/search-query.js'
import { useNavigation, useSession, useWorkspace } from '../../application/application-context.js'
import { findWords } from '../../words/find-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { FoundMatch } from './found-match.js'
import './find-dialog.css'

const shownMatches = 500

/** Finds in one document or form or in all, shows every place with its surroundings, and replaces the ticked ones. */
export const FindDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(findWords)
  const { message: tell } = App.useApp()
  const { session } = useWorkspace()
  const code = useNavigation(({ route }) => (route.type === 'document' || route.type === 'form' ? route.code : null))
  const documents = useSession(({ project }) => project.documents)
  const records = useSession(({ project }) => project.records)
  const [text, setText] = useState('')
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [isAll, setAll] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const wanted = useDeferredValue(text)
  const query = useMemo<SearchQuery>(() => ({ text: wanted, matchCase, wholeWord }), [wanted, matchCase, wholeWord])
  const searched = useMemo<Searched>(() => {
    const isMeant = (one: { readonly code: string }): boolean => isAll || code === null || one.code === code
    return { documents: documents.filter(isMeant), records: records.filter(isMeant) }
  }, [documents, records, isAll, code])
  const matches = useMemo(() => findMatches(searched, query), [searched, query])
  useEffect(() => setLeft(new Set()), [query])
  const chosen = matches.filter(({ key }) => !left.has(key))
  const isBad = unprintable.test(text) || unprintable.test(replacement)

  const replace = (): void => {
    const keys = new Set(chosen.map(({ key }) => key))
    let count = 0
    session.edit((project) => {
      const replaced = replaceInProject(project, query, replacement, keys)
      count = replaced.count
      return replaced.project
    })
    void tell.success(fill(words.done, { n: count }))
    onClose()
  }
  return (
    <Modal
      open
      title={words.title}
      onCancel={onClose}
      width="46rem"
      footer={
        <Space>
          <span>{fill(words.selected, { n: chosen.length })}</span>
          <Button type="primary" data-testid="replace-run" disabled={chosen.length === 0 || isBad} onClick={replace}>
            {words.run}
          </Button>
        </Space>
      }
    >
      <div className="find" data-testid="find-replace">
        <div className="find-fields">
          <label htmlFor="find-text">{words.find}</label>
          <Input
            autoFocus
            id="find-text"
            data-testid="find-text"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <label htmlFor="replace-text">{words.replace}</label>
          <Input
            id="replace-text"
            data-testid="replace-text"
            value={replacement}
            status={isBad ? 'error' : ''}
            onChange={({ target }) => setReplacement(target.value)}
          />
        </div>
        <Space wrap>
          {code !== null && (
            <Segmented
              size="small"
              value={isAll}
              onChange={setAll}
              options={[
                { value: true, label: words.scopeAll },
                { value: false, label: fill(words.scopeOne, { code }) },
              ]}
            />
          )}
          <Checkbox checked={matchCase} onChange={({ target }) => setMatchCase(target.checked)}>
            {words.caseSensitive}
          </Checkbox>
          <Checkbox checked={wholeWord} onChange={({ target }) => setWholeWord(target.checked)}>
            {words.wholeWord}
          </Checkbox>
        </Space>
        {isBad && <p className="find-problem">{words.control}</p>}
        {wanted !== '' && (
          <p role="status">
            {matches.length === 0
              ? words.none
              : fill(words.found, {
                  n: matches.length,
                  documents: new Set(matches.map((match) => match.code)).size,
                })}
          </p>
        )}
        {matches.length > 0 && (
          <>
            <Checkbox
              checked={left.size === 0}
              indeterminate={left.size > 0 && chosen.length > 0}
              onChange={({ target }) => setLeft(new Set(target.checked ? [] : matches.map(({ key }) => key)))}
            >
              {words.selectAll}
            </Checkbox>
            <ul className="find-matches">
              {matches.slice(0, shownMatches).map((match) => (
                <FoundMatch
                  key={match.key}
                  match={match}
                  replacement={replacement}
                  isChosen={!left.has(match.key)}
                  onChoose={(isChosen) =>
                    setLeft(
                      (before) =>
                        new Set(isChosen ? [...before].filter((key) => key !== match.key) : [...before, match.key]),
                    )
                  }
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  )
}

/** Controls cannot be written into Word or PDF, so they are not put into the text. */
const unprintable = /\p{Cc}/u
