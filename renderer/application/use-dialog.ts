import { useCallback } from 'react'
import { useWorkspace } from './application-context.js'
import type { Navigation } from './route.js'

/** Opens a dialog of the open project, or closes the one that is open. */
export const useDialog = (): ((dialog: Navigation['dialog']) => void) => {
  const { navigation } = useWorkspace()
  return useCallback((dialog) => navigation.set((state) => ({ ...state, dialog })), [navigation])
}
