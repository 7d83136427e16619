import { App, Button, Checkbox, Input, Modal, Segmented, Space } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react'
import { findMatches, type TextMatch } from '../../editor/find-replace/find-matches.js'
import { replaceMatches } from '../../editor/find-replace/replace-matches.js'
import type { SearchQuery } from '../../editor/find-replace/search-query.js'
import { useGo, useNavigation, useSession, useWorkspace } from '../../application/application-context.js'
import { findWords } from '../../words/find-words.js'
import { fill, useWords } from '../../words/use-words.js'
import './find-dialog.css'

const shownMatches = 500

/** Finds in one document or in all, shows every place with its surroundings, and replaces those that are ticked. */
export const FindDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(findWords)
  const { message: tell } = App.useApp()
  const { session } = useWorkspace()
  const code = useNavigation(({ route }) => (route.type === 'document' ? route.code : null))
  const documents = useSession(({ project }) => project.documents)
  const [text, setText] = useState('')
  const [replacement, setReplacement] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWord, setWholeWord] = useState(false)
  const [isAll, setAll] = useState(true)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const wanted = useDeferredValue(text)
  const query = useMemo<SearchQuery>(() => ({ text: wanted, matchCase, wholeWord }), [wanted, matchCase, wholeWord])
  const searched = useMemo(
    () => (isAll || code === null ? documents : documents.filter((document) => document.code === code)),
    [documents, isAll, code],
  )
  const matches = useMemo(() => findMatches(searched, query), [searched, query])
  useEffect(() => setLeft(new Set()), [query])
  const chosen = matches.filter(({ key }) => !left.has(key))
  const isBad = unprintable.test(text) || unprintable.test(replacement)

  const replace = (): void => {
    const keys = new Set(chosen.map(({ key }) => key))
    let count = 0
    session.edit((project) => {
      const replaced = replaceMatches(project.documents, query, replacement, keys)
      count = replaced.count
      return count === 0 ? project : { ...project, documents: replaced.documents }
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
                  documents: new Set(matches.map(({ document }) => document)).size,
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
                <Match
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

const Match = ({
  match: { document, block, before, text, after },
  replacement,
  isChosen,
  onChoose,
}: {
  readonly match: TextMatch
  readonly replacement: string
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}): ReactNode => {
  const go = useGo()
  return (
    <li>
      <Checkbox
        aria-label={`${document} ${before}${text}${after}`}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <button type="button" onClick={() => go({ type: 'document', code: document, block })}>
        <span className="tree-code">{document}</span>
        <span>
          {before}
          <del>{text}</del>
          {replacement !== '' && <ins>{replacement}</ins>}
          {after}
        </span>
      </button>
    </li>
  )
}
