import { Alert, Input, InputNumber } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { correctedCatalogue } from '../../../core/catalogue/corrections.js'
import { wordedCatalogue } from '../../../core/catalogue/worded-catalogue.js'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import type { Correction } from '../../../core/project/review.js'
import { useWorkspace } from '../../application/application-context.js'
import { screenWords } from '../../words/screen-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'
import type { ReviewPart } from './review-screen.js'

/** Points and wording from the user's own copy of the standard; what was not corrected is shown as it is reckoned now. */
export const CorrectionsCard = ({ review: { corrections }, onChange }: ReviewPart): ReactNode => {
  const words = useWords(screenWords)
  const language = useLanguage()
  const { session } = useWorkspace()
  const original = session.reference.catalogue
  const { catalogue, diagnostics } = useMemo(() => correctedCatalogue(original, corrections), [original, corrections])
  const put = (id: string, change: Partial<Correction>): void => {
    const next = Object.fromEntries(
      Object.entries({ ...corrections[id], ...change }).filter(([, value]) => value !== undefined && value !== ''),
    )
    const { [id]: _before, ...others } = corrections
    onChange({ corrections: Object.keys(next).length === 0 ? others : { ...others, [id]: next } })
  }
  return (
    <section className="card">
      <h3>
        {words.corrections} <small>{words.correctionsHelp}</small>
      </h3>
      {diagnostics.map((diagnostic, index) => (
        <Alert key={index} type="error" title={wordDiagnostic(diagnostic, language).message} />
      ))}
      <div
        className="grid-scroll"
        style={{ maxHeight: '28rem', overflowY: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={words.corrections}
      >
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{words.clause}</th>
              <th scope="col">{words.points}</th>
              <th scope="col">{words.wording}</th>
            </tr>
          </thead>
          <tbody>
            {wordedCatalogue(original, language).requirements.map(({ id, title, text }) => {
              const now = catalogue.requirements.find((requirement) => requirement.id === id)?.points.value ?? 0
              return (
                <tr key={id}>
                  <td style={{ width: '16rem', paddingTop: '0.5rem' }}>
                    {id} {title}
                  </td>
                  <td style={{ width: '8rem' }}>
                    <InputNumber
                      min={0}
                      step={0.5}
                      aria-label={`${words.points} ${id}`}
                      placeholder={String(Math.round(now * 100) / 100)}
                      value={corrections[id]?.points ?? null}
                      onChange={(points) => put(id, { points: points ?? undefined } as Partial<Correction>)}
                    />
                  </td>
                  <td>
                    <Input.TextArea
                      autoSize
                      aria-label={`${words.wording} ${id}`}
                      placeholder={text}
                      value={corrections[id]?.text ?? ''}
                      onChange={({ target }) => put(id, { text: target.value })}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
