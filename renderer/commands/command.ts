import type { Application, Workspace } from '../application/application-context.js'

/** What a command works on. */
export type CommandScope = { readonly application: Application; readonly workspace: Workspace }

/** Something that can be done from the palette, by keys or from a native menu. `keys` is as `Mod+Shift+F`. */
export type Command = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly keys?: string
  readonly run: (scope: CommandScope) => void
}

/** True when a key press is that of a command; Mod is Ctrl, on macOS ⌘. */
export const isPressed = (keys: string, event: KeyboardEvent, isMac: boolean): boolean => {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const mod = isMac ? event.metaKey : event.ctrlKey
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    mod === parts.includes('Mod') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt')
  )
}

/** Keys as people read them. */
export const wordKeys = (keys: string, isMac: boolean): string =>
  isMac
    ? withArrows(keys).replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
    : withArrows(keys).replace('Mod', 'Ctrl').replaceAll('+', ' + ')

const withArrows = (keys: string): string => keys.replace('ArrowLeft', '←').replace('ArrowRight', '→')
