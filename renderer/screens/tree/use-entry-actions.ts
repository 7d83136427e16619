import { App } from 'antd'
import { duplicateInRegister, moveInRegister, removeFromRegister } from '../../../core/project/edit-register.js'
import type { RegisterEntry } from '../../../core/project/project.js'
import { useGo, useNavigation, useWorkspace } from '../../application/application-context.js'
import { freeCodeLike } from '../../state/free-code.js'
import { commonWords } from '../../words/common-words.js'
import { frameWords } from '../../words/frame-words.js'
import { fill, useWords } from '../../words/use-words.js'

/** What the tree does with an entry. A removed document goes to the project's bin when the project is saved. */
export const useEntryActions = (
  entry: RegisterEntry,
): { readonly duplicate: () => void; readonly move: (step: -1 | 1) => void; readonly remove: () => void } => {
  const words = useWords(frameWords)
  const common = useWords(commonWords)
  const { modal } = App.useApp()
  const { session } = useWorkspace()
  const go = useGo()
  const isCurrent = useNavigation(({ route }) => 'code' in route && route.code === entry.code)
  const { code, kind, title } = entry
  return {
    duplicate: () => session.edit((project) => duplicateInRegister(project, code, freeCodeLike(project, entry), title)),
    move: (step) =>
      session.edit((project) => {
        const alike = project.manifest.register.filter((other) => other.kind === kind)
        const at = alike.findIndex((other) => other.code === code)
        const before = step < 0 ? alike[at - 1] : alike[at + 2]
        if (step < 0 ? at === 0 : at === alike.length - 1) return project
        return moveInRegister(project, code, before?.code ?? null)
      }),
    remove: () =>
      void modal.confirm({
        title: fill(words.removeConfirm, { title }),
        okText: words.removeToBin,
        cancelText: common.cancel,
        onOk: () => {
          if (isCurrent) go({ type: 'overview' })
          session.edit((project) => removeFromRegister(project, code))
        },
      }),
  }
}
