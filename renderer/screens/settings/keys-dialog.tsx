import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useApplication } from '../../application/application-context.js'
import { wordKeys } from '../../commands/command.js'
import { useCommands } from '../../frame/command-host.js'
import { editorKeys } from '../../words/editor-keys.js'
import { settingsWords } from '../../words/settings-words.js'
import { useLanguage, useWords } from '../../words/use-words.js'

/** All keys in one list. */
export const KeysDialog = ({ onClose }: { readonly onClose: () => void }): ReactNode => {
  const words = useWords(settingsWords)
  const language = useLanguage()
  const commands = useCommands()
  const isMac = useApplication().info.platform === 'macos'
  const lists = [
    {
      title: words.program,
      keys: commands.flatMap(({ title, keys }) => (keys === undefined ? [] : [{ title, keys }])),
    },
    { title: words.editor, keys: editorKeys.map(({ keys, ...title }) => ({ title: title[language], keys })) },
  ]
  return (
    <Modal open title={words.keys} onCancel={onClose} footer={null} width="44rem">
      <div className="keys-lists">
        {lists.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map((entry) => (
                <div key={entry.title}>
                  <dt>{entry.title}</dt>
                  <dd>
                    <kbd>{wordKeys(entry.keys, isMac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
