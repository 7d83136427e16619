import { App } from 'antd'
import { fieldUses } from '../../state/field-uses.js'
import { useWorkspace } from '../../application/application-context.js'
import { commonWords } from '../../words/common-words.js'
import { screenWords } from '../../words/screen-words.js'
import { fill, useWords } from '../../words/use-words.js'

/** Removes a unit; where documents name it, asks first and says in how many. */
export const useSafeRemoval = (): ((field: string, name: string, remove: () => void) => void) => {
  const words = useWords(screenWords)
  const common = useWords(commonWords)
  const { modal } = App.useApp()
  const { session } = useWorkspace()
  return (field, name, remove) => {
    const n = fieldUses(session.project.documents).get(field) ?? 0
    if (n === 0) return remove()
    void modal.confirm({
      title: fill(words.removeUsed, { name, n }),
      okText: common.remove,
      okButtonProps: { danger: true },
      cancelText: common.cancel,
      onOk: remove,
    })
  }
}
