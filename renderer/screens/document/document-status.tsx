import { useEffect, useState, type ReactNode } from 'react'
import type { EditorHandle } from '../../editor/editor-handle.js'
import { useSession } from '../../application/application-context.js'
import { claimedClauses } from '../../state/derived.js'
import { panelWords } from '../../words/panel-words.js'
import { fill, useWords } from '../../words/use-words.js'

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
  const document = useSession(({ project }) => project.documents.find((candidate) => candidate.code === code))
  const isFresh = useSession((state) => state.isFresh)
  const [characters, setCharacters] = useState<number | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setCharacters(editor.current?.wordCount().chinese ?? null), restMilliseconds)
    return () => clearTimeout(timer)
  }, [document, editor])
  if (document === undefined) return null
  const clauses = claimedClauses(document)
  return (
    <div className="document-status">
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
    ? clauses.join('、')
    : `${clauses.slice(0, shownClauses).join('、')}…（${clauses.length}）`
