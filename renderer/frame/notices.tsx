import { Alert, Button, Space } from 'antd'
import type { ReactNode } from 'react'
import { wordDiagnostic } from '../../core/diagnostics/diagnostic.js'
import { useSession, useWorkspace } from '../application/application-context.js'
import { frameWords } from '../words/frame-words.js'
import { fill, useLanguage, useWords } from '../words/use-words.js'

/** What must be told at once: a conflict with the disk, a save that failed, another window on the same project. */
export const Notices = (): ReactNode => {
  const words = useWords(frameWords)
  const language = useLanguage()
  const { session } = useWorkspace()
  const save = useSession((state) => state.save)
  const elsewhere = useSession((state) => state.elsewhere)
  return (
    <>
      {save.type === 'conflict' && (
        <Alert
          banner
          type="warning"
          title={words.conflictTitle}
          description={fill(words.conflictBody, { parts: save.parts.join('、') })}
          action={
            <Space>
              <Button size="small" onClick={() => void session.settle('mine')}>
                {words.keepMine}
              </Button>
              <Button size="small" onClick={() => void session.settle('theirs')}>
                {words.takeTheirs}
              </Button>
            </Space>
          }
        />
      )}
      {save.type === 'error' && (
        <Alert
          banner
          type="error"
          title={words.saveError}
          description={save.diagnostics.map((diagnostic) => {
            const { message, hint } = wordDiagnostic(diagnostic, language)
            return (
              <div key={`${diagnostic.code}${diagnostic.file ?? ''}`}>{[message, hint].filter(Boolean).join(' ')}</div>
            )
          })}
        />
      )}
      {elsewhere !== null && (
        <Alert
          banner
          closable
          type="info"
          title={fill(elsewhere.where === 'window' ? words.elsewhereWindow : words.elsewhereProgram, {
            host: elsewhere.host,
          })}
        />
      )}
    </>
  )
}
