import { useCallback, useState } from 'react'
import type { Client } from '../../core/api/client.js'
import type { Diagnostic } from '../../core/diagnostics/diagnostic.js'
import { ProjectSession } from '../state/project-session.js'

/** Opens projects by id; `refusal` says why the last one could not be opened. */
export const useOpener = (
  client: Client,
  makeWorker: () => Worker,
  enter: (session: ProjectSession) => void,
): { readonly openProject: (id: string) => Promise<void>; readonly refusal: readonly Diagnostic[] } => {
  const [refusal, setRefusal] = useState<readonly Diagnostic[]>([])
  const openProject = useCallback(
    async (id: string) => {
      const result = await client.call('project.open', { project: id })
      if (result.type === 'refused') return setRefusal(result.diagnostics)
      setRefusal([])
      enter(new ProjectSession(client, result.opened, makeWorker()))
    },
    [client, makeWorker, enter],
  )
  return { openProject, refusal }
}
