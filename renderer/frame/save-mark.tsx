import type { ReactNode } from 'react'
import { useSession } from '../application/application-context.js'
import type { SaveState } from '../state/save-queue.js'
import { frameWords } from '../words/frame-words.js'
import { useWords } from '../words/use-words.js'

/** Whether all is on the disk. */
export const SaveMark = (): ReactNode => {
  const words = useWords(frameWords)
  const save = useSession((state) => state.save)
  const text = {
    saved: words.saved,
    dirty: words.dirty,
    saving: words.saving,
    error: words.saveError,
    conflict: words.conflict,
  } satisfies Record<SaveState['type'], string>
  return (
    <span
      className="save-state"
      role="status"
      data-testid="save-state"
      data-state={save.type === 'conflict' ? 'error' : save.type}
    >
      {text[save.type]}
    </span>
  )
}
