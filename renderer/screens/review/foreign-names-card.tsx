import { Input } from 'antd'
import type { ReactNode } from 'react'
import { screenWords } from '../../words/screen-words.js'
import { useWords } from '../../words/use-words.js'
import type { ReviewPart } from './review-screen.js'

/** Names that must not be left in the text. */
export const ForeignNamesCard = ({ review: { foreignNames }, onChange }: ReviewPart): ReactNode => {
  const words = useWords(screenWords)
  return (
    <section className="card">
      <h3>{words.foreignNames}</h3>
      <p className="score-lead">{words.foreignNamesHelp}</p>
      <Input.TextArea
        autoSize={{ minRows: 2 }}
        aria-label={words.foreignNames}
        defaultValue={foreignNames.join('\n')}
        onBlur={({ target }) =>
          onChange({
            foreignNames: target.value
              .split('\n')
              .map((name) => name.trim())
              .filter((name) => name !== ''),
          })
        }
      />
    </section>
  )
}
