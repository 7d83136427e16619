import { Button, Select, Space } from 'antd'
import { useState } from 'react'
import { setClaims } from '../commands/blocks.js'
import { useSession, useView } from '../session.js'
import type { NodeOf } from '../slate-types.js'
import { useWords } from '../words.js'
import type { PanelProps } from './token-panel.js'

/** The clauses that a heading claims for its section, found by number or title. */
export const ClaimsPanel = ({ heading, path, close }: PanelProps & { readonly heading: NodeOf<'heading'> }) => {
  const { editor } = useSession()
  const say = useWords()
  const catalogue = useView((view) => view.catalogue)
  const isReadOnly = useView((view) => view.isReadOnly)
  const [clauses, setClauses] = useState<string[]>([...(heading.clauses ?? [])])
  const options = [...catalogue.clauses, ...catalogue.requirements].map(({ id, title }) => ({
    value: id,
    label: `${id} ${title}`,
  }))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        close()
        setClaims(editor, path, clauses)
      }}
    >
      <div className="fs-panel-title">{say('claims')}</div>
      <Select
        mode="multiple"
        className="fs-fact"
        aria-label={say('claims')}
        value={clauses}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={isReadOnly}
        onChange={(next: string[]) => setClauses(next)}
      />
      <Space>
        <Button size="small" type="primary" htmlType="submit" disabled={isReadOnly}>
          {say('save')}
        </Button>
        <Button size="small" onClick={close}>
          {say('cancel')}
        </Button>
      </Space>
    </form>
  )
}
