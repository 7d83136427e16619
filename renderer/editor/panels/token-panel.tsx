import { Button, Space } from 'antd'
import { useState } from 'react'
import type { FieldValue } from '../../../core/model/profile-field.js'
import { resolveField } from '../../../core/project/fields.js'
import { removeInline } from '../commands/inlines.js'
import { printToken } from '../highlights/printed-lines.js'
import type { TokenNode } from '../node-types.js'
import { useSession, useView, type ReferenceTarget } from '../session.js'
import { useWords } from '../words.js'
import { FactInput } from './fact-input.js'

/** What a panel gets beside its element. */
export type PanelProps = { readonly path: readonly number[]; readonly close: () => void }

/** A field's value to edit in place, or where a reference leads. */
export const TokenPanel = ({ token, path, close }: PanelProps & { readonly token: TokenNode }) => {
  const session = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const remove = (): void => {
    close()
    removeInline(session.editor, path)
  }
  if (token.type === 'field') return <FieldForm field={token.field} remove={remove} close={close} />
  return (
    <>
      <div className="fs-panel-title">{printToken(token, session.view.get())}</div>
      <Space>
        <Button
          size="small"
          type="primary"
          onClick={() => {
            close()
            session.events.current.onOpenReference?.(targetOf(token))
          }}
        >
          {say('open')}
        </Button>
        {isReadOnly ? null : (
          <Button size="small" onClick={remove}>
            {say('remove')}
          </Button>
        )}
      </Space>
    </>
  )
}

const FieldForm = ({
  field,
  remove,
  close,
}: {
  readonly field: string
  readonly remove: () => void
  readonly close: () => void
}) => {
  const { events, view } = useSession()
  const say = useWords()
  const { fields, uses, isReadOnly } = view.get()
  const definition = fields.definitions.get(field)
  const { label, known } = resolveField(field, fields)
  const [value, setValue] = useState<FieldValue | undefined>(fields.profile[field])
  const canEdit =
    definition !== undefined && definition.type !== 'table' && events.current.onFieldChange !== undefined && !isReadOnly
  const save = (): void => {
    close()
    if (value !== undefined && value !== fields.profile[field]) events.current.onFieldChange?.(field, value)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="fs-panel-title">{known ? label : `${say('unknownField')}：${field}`}</div>
      <div className="fs-panel-hint">{say('usedIn', { n: uses.get(field) ?? 0 })}</div>
      {canEdit ? <FactInput definition={definition} value={value} onChange={setValue} /> : null}
      <Space wrap>
        {canEdit ? (
          <Button size="small" type="primary" htmlType="submit">
            {say('save')}
          </Button>
        ) : null}
        <Button
          size="small"
          onClick={() => {
            close()
            events.current.onOpenField?.(field)
          }}
        >
          {say('goToFact')}
        </Button>
        {isReadOnly ? null : (
          <Button size="small" type="text" onClick={remove}>
            {say('remove')}
          </Button>
        )}
      </Space>
    </form>
  )
}

const targetOf = (token: Exclude<TokenNode, { type: 'field' }>): ReferenceTarget => {
  switch (token.type) {
    case 'documentRef':
      return { kind: 'document', code: token.code }
    case 'recordRef':
      return { kind: 'record', code: token.code }
    case 'clauseRef':
      return { kind: 'clause', clause: token.clause }
    case 'blockRef':
      return { kind: 'block', block: token.target }
  }
}
