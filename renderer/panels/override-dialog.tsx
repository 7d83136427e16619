import { Form, Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import { useWorkspace } from '../application/application-context.js'
import { withOverride } from '../state/overrides.js'
import { panelWords } from '../words/panel-words.js'
import { fill, useWords } from '../words/use-words.js'

/** Accepts a requirement by a person's judgement; reason and name are kept and printed in the report. */
export const OverrideDialog = ({
  requirement: { id, title },
  onClose,
}: {
  readonly requirement: RequirementVerdict
  readonly onClose: () => void
}): ReactNode => {
  const words = useWords(panelWords)
  const { session } = useWorkspace()
  const [reason, setReason] = useState('')
  const [by, setBy] = useState('')
  const accept = (): void => {
    const date = new Date().toISOString().slice(0, 10)
    session.edit((project) => withOverride(project, { requirement: id, reason: reason.trim(), by: by.trim(), date }))
    onClose()
  }
  return (
    <Modal
      open
      title={fill(words.overrideTitle, { title: `${id} ${title}` })}
      onOk={accept}
      onCancel={onClose}
      okButtonProps={{ disabled: reason.trim() === '' || by.trim() === '' }}
    >
      <Form layout="vertical">
        <Form.Item label={words.overrideReason} htmlFor="override-reason">
          <Input.TextArea
            id="override-reason"
            autoFocus
            rows={3}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Form.Item>
        <Form.Item label={words.overrideName} htmlFor="override-name">
          <Input id="override-name" value={by} onChange={({ target }) => setBy(target.value)} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
