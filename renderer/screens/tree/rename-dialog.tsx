import { Input, Modal } from 'antd'
import { useState, type ReactNode } from 'react'
import { renameInRegister } from '../../../core/project/edit-register.js'
import type { RegisterEntry } from '../../../core/project/project.js'
import { useWorkspace } from '../../application/application-context.js'
import { frameWords } from '../../words/frame-words.js'
import { useWords } from '../../words/use-words.js'

/** Asks for a new title; the code stays, so that no reference is lost. */
export const RenameDialog = ({
  entry,
  onClose,
}: {
  readonly entry: RegisterEntry
  readonly onClose: () => void
}): ReactNode => {
  const words = useWords(frameWords)
  const { session } = useWorkspace()
  const [title, setTitle] = useState(entry.title)
  const accept = (): void => {
    const given = title.trim()
    if (given === '') return
    if (given !== entry.title) session.edit((project) => renameInRegister(project, entry.code, given))
    onClose()
  }
  return (
    <Modal
      open
      title={`${words.rename} ${entry.code}`}
      onOk={accept}
      onCancel={onClose}
      okButtonProps={{ disabled: title.trim() === '' }}
    >
      <div onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
        <Input
          autoFocus
          value={title}
          aria-label={words.newTitle}
          onChange={({ target }) => setTitle(target.value)}
          onPressEnter={({ nativeEvent }) => {
            if (!nativeEvent.isComposing) accept()
          }}
        />
      </div>
    </Modal>
  )
}
