import { Button, Input, Space } from 'antd'
import { useState } from 'react'
import { setLink } from '../commands/inlines.js'
import { useSession, useView } from '../session.js'
import { useWords } from '../words.js'
import type { PanelProps } from './token-panel.js'

/** Where a link leads. */
export const LinkPanel = ({ url, path, close }: PanelProps & { readonly url: string }) => {
  const session = useSession()
  const say = useWords()
  const isReadOnly = useView((view) => view.isReadOnly)
  const [address, setAddress] = useState(url)
  const set = (next: string): void => {
    close()
    setLink(session.editor, path, next)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        set(address)
      }}
    >
      <div className="fs-panel-title">{say('link')}</div>
      <Input
        className="fs-fact"
        aria-label={say('address')}
        value={address}
        readOnly={isReadOnly}
        onChange={(event) => setAddress(event.target.value)}
      />
      <Space>
        <Button size="small" type="primary" htmlType="submit" disabled={isReadOnly}>
          {say('save')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            close()
            session.events.current.onOpenReference?.({ kind: 'link', url })
          }}
        >
          {say('open')}
        </Button>
        <Button size="small" type="text" disabled={isReadOnly} onClick={() => set('')}>
          {say('remove')}
        </Button>
      </Space>
    </form>
  )
}
