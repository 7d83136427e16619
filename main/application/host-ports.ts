import type { AppInfo, Settings } from '../../core/api/schema-app.js'

/** What a host can do on its own machine and the application cannot: dialogs, printing, opening other programs. */
export type HostPorts = {
  readonly host: AppInfo['host']
  readonly capabilities: AppInfo['capabilities']
  readonly language: AppInfo['language']
  /** Asks for a folder; undefined where the person closed the dialog, or the host has none. */
  readonly chooseFolder: (page: string) => Promise<string | undefined>
  /**
   * Where an export is written. `asked` is the path that a person chose; `none` when the dialog was closed. A host
   * without a dialog says `kept`: the file is kept for a download until the host ends.
   */
  readonly exportPlace: (page: string, name: string) => Promise<ExportPlace>
  /** Shows a file in its folder; false where that cannot be done. */
  readonly reveal: (path: string) => Promise<boolean>
  /** Prints a PDF through the system's dialog; false where that cannot be done. */
  readonly print: (page: string, pdf: Uint8Array) => Promise<boolean>
  readonly openExternal: (url: string) => Promise<void>
  /** The page has saved what it had and its window may close. */
  readonly readyToClose: (page: string) => void
  /** A project was opened: the system's list of recent documents may take it in. */
  readonly projectOpened: (folder: string) => void
  /** A page changed the settings: native menus may speak another language now. */
  readonly settingsChanged: (settings: Settings) => void
}

/** Where an export is written. */
export type ExportPlace =
  { readonly type: 'asked'; readonly path: string } | { readonly type: 'kept' } | { readonly type: 'none' }
