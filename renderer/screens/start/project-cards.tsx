import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ProjectCard } from '../../../core/api/schema-project.js'
import { startWords } from '../../words/start-words.js'
import { fill, useLanguage, useWords } from '../../words/use-words.js'

/** Projects to open, one a line. */
export const ProjectCards = ({
  cards,
  empty,
  onOpen,
  onForget,
}: {
  readonly cards: readonly ProjectCard[]
  readonly empty: string
  readonly onOpen: (id: string) => void
  readonly onForget?: (id: string) => void
}): ReactNode => {
  const words = useWords(startWords)
  const language = useLanguage()
  if (cards.length === 0) return <p className="start-empty">{empty}</p>
  return (
    <ul className="start-list">
      {cards.map(({ id, name, place, openedAt, isThere }) => (
        <li key={id}>
          <button type="button" className="start-card" disabled={!isThere} onClick={() => onOpen(id)}>
            <strong>{name}</strong>
            <span className="start-place">{place}</span>
            <small>
              {isThere
                ? openedAt !== null && fill(words.openedAt, { time: new Date(openedAt).toLocaleString(language) })
                : words.gone}
            </small>
          </button>
          {onForget !== undefined && (
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={fill(words.forget, { name })}
              onClick={() => onForget(id)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
