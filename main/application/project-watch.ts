import { watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

/** The folders of a project in which files matter; the root itself is the first. */
const watchedFolders = ['.', 'documents', 'records', 'evidence']

/** How long a folder must be quiet before it is looked at: other programs write in several steps. */
const quietMilliseconds = 150

/**
 * Calls back a moment after something happened in a project's folders, whoever did it. A folder that is not there, or
 * that the system cannot watch, is left out: a save compares before it writes in any case.
 */
export const watchProject = (
  folder: string,
  onActivity: () => void,
  quiet: number = quietMilliseconds,
): { readonly close: () => void } => {
  let timer: NodeJS.Timeout | undefined
  const stir = (_event: string, name: string | null): void => {
    // Temporary files of atomic writes, the lock, editors' own files: they all begin with a dot.
    if (name !== null && name.startsWith('.')) return
    clearTimeout(timer)
    timer = setTimeout(onActivity, quiet)
    timer.unref()
  }
  const watchers = watchedFolders.flatMap((name): readonly FSWatcher[] => {
    try {
      const watcher = watch(join(folder, name), { persistent: false }, stir)
      watcher.on('error', () => watcher.close())
      return [watcher]
    } catch {
      return []
    }
  })
  return {
    close: () => {
      clearTimeout(timer)
      watchers.forEach((watcher) => watcher.close())
    },
  }
}
