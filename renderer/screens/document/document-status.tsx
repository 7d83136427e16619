import { useEffect, useState, type ReactNode } from 'react'
import type { EditorHandle } from '../../editor/editor-handle.js'
import { useSession, useWorkspace } from '../../application/application-context.js'
import { claimsIn } from '../../state/derived.js'
import { panelWords } from '../../words/panel-words.js'
import { fill, useWords } from '../../words/use-words.js'
import { OutlineButton } from './outline-button.js'

const restMilliseconds = 500

/** The line below the page: length in characters, claimed clauses, whether the check is behind. */
export const DocumentStatus = ({
  code,
  editor,
}: {
  readonly code: string
  readonly editor: { readonly current: EditorHandle | null }
}): ReactNode => {
  const words = useWords(panelWords)
  const { session } = useWorkspace()
  const claimed = useSession(({ project }) => claimsIn(project, code))
  const isFresh = useSession((state) => state.isFresh)
  const [characters, setCharacters] = useState<number | null>(null)
  useEffect(() => {
    const count = (): void => setCharacters(editor.current?.wordCount().chinese ?? null)
    let timer = setTimeout(count, restMilliseconds)
    // Heard without drawing: a key must not redraw this line.
    const end = session.store.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(count, restMilliseconds)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [session, editor])
  const clauses = claimed === '' ? [] : claimed.split(' ')
  return (
    <div className="document-status">
      <OutlineButton editor={editor} />
      <span>{code}</span>
      {characters !== null && <span>{fill(words.wordCount, { n: characters })}</span>}
      {clauses.length > 0 && <span>{fill(words.claimed, { clauses: summary(clauses) })}</span>}
      <span className="header-space" />
      {!isFresh && <span>{words.checking}</span>}
    </div>
  )
}

const shownClauses = 6

const summary = (clauses: readonly string[]): string =>
  clauses.length <= shownClauses
    ? clauses.join(' ')
    : `${clauses.slice(0, shownClauses).join(' ')} … +${clauses.length - shownClauses}`
