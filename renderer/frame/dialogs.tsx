import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useApplication, useNavigation } from '../application/application-context.js'
import { useDialog } from '../application/use-dialog.js'
import { ExportDialog } from '../screens/export/export-dialog.js'
import { FindDialog } from '../screens/find/find-dialog.js'
import { PaletteDialog } from '../screens/palette/palette-dialog.js'
import { KeysDialog } from '../screens/settings/keys-dialog.js'
import { SettingsDialog } from '../screens/settings/settings-dialog.js'
import { commandWords } from '../words/command-words.js'
import { fill, useWords } from '../words/use-words.js'

/** The dialog of an open project that is open, if one is. */
export const Dialogs = (): ReactNode => {
  const dialog = useNavigation((navigation) => navigation.dialog)
  const open = useDialog()
  const words = useWords(commandWords)
  const { info } = useApplication()
  const close = (): void => open(null)
  switch (dialog) {
    case 'palette':
      return <PaletteDialog onClose={close} />
    case 'find':
      return <FindDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'about':
      return (
        <Modal open title={words.about} onCancel={close} footer={null}>
          <p>{fill(words.aboutBody, { version: info.version })}</p>
        </Modal>
      )
    case null:
      return null
  }
}
