import { homedir } from 'node:os'
import { join } from 'node:path'

/** The parts of the machine that tell where a person's files are kept. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** The machine that this runs on. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

/** Where settings and recent projects are kept; `FIVESTAR_CONFIG` names another folder. */
export const configFolder = ({ platform, environment, home }: Machine = thisMachine()): string => {
  const given = environment['FIVESTAR_CONFIG']
  if (given !== undefined && given !== '') return given
  if (platform === 'win32') return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Fivestar')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Fivestar')
  const base = environment['XDG_CONFIG_HOME']
  return join(base === undefined || base === '' ? join(home, '.config') : base, 'fivestar')
}

/** Where new projects are put when nobody says otherwise. */
export const defaultProjectsRoot = (documents: string = join(homedir(), 'Documents')): string =>
  join(documents, '五星文档')

/** The platform in the words of the contract. */
export const platformName = (platform: NodeJS.Platform): 'windows' | 'macos' | 'linux' => {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'macos' : 'linux'
}

/** The interface's language for a system's (`zh_CN.UTF-8`, `en-US`): Chinese unless the system clearly speaks another. */
export const languageOf = (locale: string | undefined): 'zh-CN' | 'en' =>
  locale === undefined || locale === '' || /^(?:zh|c$|c\.|posix)/i.test(locale) ? 'zh-CN' : 'en'
