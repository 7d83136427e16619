import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useGo } from '../../application/application-context.js'
import type { TextMatch } from '../../editor/find-replace/find-matches.js'
import type { WordPlace } from '../../editor/find-replace/word-place.js'
import { findPlaceWords } from '../../words/find-words.js'
import { fill, useWords } from '../../words/use-words.js'

/** A match in the preview: whether it is replaced, where it stands, and its line before and after. */
export const FoundMatch = ({
  match,
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
  const words = useWords(findPlaceWords)
  const { code, place, before, text, after } = match
  const where = wordPlace(place, words)
  return (
    <li>
      <Checkbox
        aria-label={`${code} ${where} ${before}${text}${after}`}
        checked={isChosen}
        onChange={({ target }) => onChoose(target.checked)}
      />
      <button type="button" onClick={() => go(routeOf(match))}>
        <span className="tree-code">{code}</span>
        <span className="find-place">{where}</span>
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

const wordPlace = (place: WordPlace, words: (typeof findPlaceWords)['zh-CN']): string => {
  const link = place.isLink === true ? words.inLink : ''
  switch (place.type) {
    case 'cell':
      return fill(words.cell, { row: place.row + 1, column: place.column + 1 }) + link
    case 'stepName':
    case 'stepAction':
    case 'stepLimit':
    case 'stepExit':
      return fill(words[place.type], { n: place.step + 1 }) + link
    default:
      return words[place.type] + link
  }
}

/** A step is gone to by its own id, so that its row is shown and not only the head of the process. */
const routeOf = ({ kind, code, block, place }: TextMatch): Parameters<ReturnType<typeof useGo>>[0] => {
  if (kind === 'record') return { type: 'form', code }
  if (block === undefined) return { type: 'document', code }
  return { type: 'document', code, block: 'step' in place ? place.id : block }
}
