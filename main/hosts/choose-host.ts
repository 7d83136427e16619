import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { diagnose, type Diagnostic } from '../../core/diagnostics/diagnostic.js'

/** What is known of the machine when a host is chosen. */
export type HostFacts = {
  /** `--host`, undefined where nobody said. */
  readonly wanted?: 'electron' | 'browser'
  /** Electron's program, undefined where it is not installed. */
  readonly electron?: string
  readonly hasDisplay: boolean
}

/** The host to start, and why that one; a host that was asked for and cannot be had is an error. */
export type ChosenHost =
  | { readonly host: 'electron'; readonly program: string; readonly reason: Diagnostic }
  | { readonly host: 'browser'; readonly reason: Diagnostic }
  | { readonly host?: undefined; readonly reason: Diagnostic }

/** Chooses Electron where it is installed and there is a display, and else the browser. */
export const chooseHost = ({ wanted, electron, hasDisplay }: HostFacts): ChosenHost => {
  if (wanted === 'browser') return { host: 'browser', reason: diagnose('host-browser-wanted') }
  if (electron === undefined)
    return wanted === 'electron'
      ? { reason: diagnose('host-electron-missing') }
      : { host: 'browser', reason: diagnose('host-browser-without-electron') }
  if (wanted === 'electron') return { host: 'electron', program: electron, reason: diagnose('host-electron-wanted') }
  return hasDisplay
    ? { host: 'electron', program: electron, reason: diagnose('host-electron') }
    : { host: 'browser', reason: diagnose('host-browser-without-display') }
}

/** Electron's program by platform, in its `dist` folder. */
const programs: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** Where Electron's program is: in `ELECTRON_OVERRIDE_DIST_PATH`, or in its package once that has fetched it. */
export const findElectron = async (
  packageFolder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string | undefined> => {
  const given = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const folder = given === undefined || given === '' ? join(packageFolder, 'dist') : given
  const program = join(folder, programs[platform] ?? 'electron')
  return access(program, constants.X_OK).then(
    () => program,
    () => undefined,
  )
}

/** True where a window could be shown: Windows and macOS always, Linux with X or Wayland. */
export const hasDisplay = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean =>
  platform === 'win32' ||
  platform === 'darwin' ||
  [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((value) => value !== undefined && value !== '')
