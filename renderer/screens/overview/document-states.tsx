import { useMemo, type ReactNode } from 'react'
import { useGo, useSession, useWorkspace } from '../../application/application-context.js'
import type { Checked } from '../../checking/messages.js'
import { documentStates, type DocumentState } from '../../state/document-states.js'
import { overviewWords } from '../../words/overview-words.js'
import { useWords } from '../../words/use-words.js'

/** Every document as a tile, coloured by what is open in it. */
export const DocumentStates = ({ checked }: { readonly checked: Checked }): ReactNode => {
  const words = useWords(overviewWords)
  const go = useGo()
  const documents = useSession(({ project }) => project.documents)
  const { documents: kit } = useWorkspace().session.reference
  const states = useMemo(() => documentStates(documents, checked, kit), [documents, checked, kit])
  const tones = documents.map(({ code }) => toneOf(states.get(code)))
  const count = (tone: Tone): number => tones.filter((each) => each === tone).length
  return (
    <section className="card">
      <h3>
        {words.documents}
        <small>
          {words.stateDone} {count('good')}　{words.stateOpen} {count('middle')}　{words.stateError} {count('bad')}
        </small>
      </h3>
      <ul className="tiles">
        {documents.map(({ code, title }, index) => (
          <li key={code}>
            <button
              type="button"
              className="heat-cell"
              data-tone={tones[index]}
              title={title}
              onClick={() => go({ type: 'document', code })}
            >
              {code}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Tone = 'good' | 'middle' | 'bad'

const toneOf = (state: DocumentState | undefined): Tone => {
  if (state === undefined) return 'good'
  if (state.errors > 0 || state.gaps > 0) return 'bad'
  return state.warnings > 0 || state.open > 0 ? 'middle' : 'good'
}
