import { useMemo } from 'react'
import type { EditorEvents } from '../../editor/session.js'
import { useApplication, useGo, useNavigation, useWorkspace } from '../../application/application-context.js'
import { useDialog } from '../../application/use-dialog.js'
import { toBase64 } from '../../state/to-base64.js'
import { withField } from '../../state/with-field.js'

/** What an editor hands to the shell: facts edited in place, references followed, images added. */
export const useEditorEvents = (): EditorEvents => {
  const { client } = useApplication()
  const { session } = useWorkspace()
  const go = useGo()
  const open = useDialog()
  const code = useNavigation(({ route }) => ('code' in route ? route.code : ''))
  return useMemo<EditorEvents>(
    () => ({
      onFieldChange: (key, value) =>
        session.edit((project) => ({ ...project, profile: withField(project.profile, key, value) })),
      onOpenField: (key) =>
        go(/^(?:department|post)\./.test(key) ? { type: 'organisation' } : { type: 'profile', field: key }),
      onOpenReference: (target) => {
        if (target.kind === 'document') go({ type: 'document', code: target.code })
        if (target.kind === 'record') go({ type: 'form', code: target.code })
        if (target.kind === 'block') go({ type: 'document', code, block: target.block })
        if (target.kind === 'link') void client.call('app.openExternal', { url: target.url })
      },
      onDesignForm: (record) => go({ type: 'form', code: record }),
      onAddImage: async (file) => {
        const added = await client.call('asset.add', {
          project: session.id,
          name: file.name,
          base64: await toBase64(file),
        })
        return added.type === 'added' ? added.name : undefined
      },
      onShortcut: (name) => open(name === 'palette' ? 'palette' : 'find'),
    }),
    [client, session, go, open, code],
  )
}
