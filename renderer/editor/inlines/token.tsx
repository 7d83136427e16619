import type { RenderElementProps } from 'slate-react'
import { ReactEditor } from 'slate-react'
import { clauseTitle, mayReferTo } from '../../../core/catalogue/lookup.js'
import { resolveField } from '../../../core/project/fields.js'
import type { TokenNode } from '../node-types.js'
import { useNumbers, useSession, useView, type EditorView } from '../session.js'
import { useWords } from '../words.js'

/**
 * A field or a reference. The nesting is what keeps a composition right behind it alive: a <span> that cannot be edited,
 * and inside it a <div> that cannot be edited. How they are laid out is of no account, so both stand in the line and
 * break with it.
 */
export const Token = ({ attributes, children, element }: RenderElementProps & { readonly element: TokenNode }) => {
  const session = useSession()
  const label = useTokenLabel(element)
  const openPanel = (target: HTMLElement): void => {
    const path = ReactEditor.findPath(session.editor, element)
    session.panel.set({ kind: 'token', rectangle: target.getBoundingClientRect(), path })
  }
  return (
    <span
      {...attributes}
      contentEditable={false}
      className="fs-token"
      data-token={element.type}
      data-missing={label.isMissing || undefined}
    >
      <div
        contentEditable={false}
        className="fs-token-face"
        title={label.title}
        onClick={(event) => openPanel(event.currentTarget)}
      >
        {label.text}
        {children}
      </div>
    </span>
  )
}

type TokenLabel = { readonly text: string; readonly title: string; readonly isMissing: boolean }

const useTokenLabel = (token: TokenNode): TokenLabel => {
  const say = useWords()
  const field = useView((view) => (token.type === 'field' ? fieldKey(token.field, view) : ''))
  const uses = useView((view) => (token.type === 'field' ? (view.uses.get(token.field) ?? 0) : 0))
  const title = useView((view) =>
    token.type === 'documentRef' || token.type === 'recordRef' ? view.titles.get(token.code) : undefined,
  )
  const clause = useView((view) => (token.type === 'clauseRef' ? clauseTitle(view.catalogue, token.clause) : undefined))
  const isClause = useView((view) => token.type === 'clauseRef' && mayReferTo(view.catalogue, token.clause))
  const block = useNumbers(({ numbering }) =>
    token.type === 'blockRef' ? numbering.labels.get(token.target) : undefined,
  )
  switch (token.type) {
    case 'field': {
      const [text = '', label = '', state] = field.split('\u0000')
      const used = uses > 0 ? ` · ${say('usedIn', { n: uses })}` : ''
      if (state === 'filled') return { text, title: `${label}${used}`, isMissing: false }
      const problem = say(state === 'unknown' ? 'unknownField' : 'unfilled')
      return { text: `［${label}］`, title: `${label}：${problem}${used}`, isMissing: true }
    }
    case 'documentRef':
    case 'recordRef':
      return title === undefined
        ? { text: `（${token.code}）`, title: token.code, isMissing: true }
        : { text: `《${title}》（${token.code}）`, title: token.code, isMissing: false }
    case 'clauseRef':
      return { text: token.clause, title: `${token.clause} ${clause ?? ''}`, isMissing: !isClause }
    case 'blockRef':
      return { text: block ?? '？', title: say('blockRef'), isMissing: block === undefined }
  }
}

/** Text, label and state in one string, so that equal facts compare equal. */
const fieldKey = (key: string, view: EditorView): string => {
  const { text, label, filled, known } = resolveField(key, view.fields)
  return [text, label, known ? (filled ? 'filled' : 'unfilled') : 'unknown'].join('\u0000')
}
