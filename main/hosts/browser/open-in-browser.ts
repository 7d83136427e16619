import { spawn } from 'node:child_process'

/** What opens an address on each system. The address has no character that a shell would mind. */
export const openCommand = (
  url: string,
  platform: NodeJS.Platform = process.platform,
): { readonly program: string; readonly words: readonly string[] } => {
  if (platform === 'win32') return { program: 'rundll32', words: ['url.dll,FileProtocolHandler', url] }
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', words: [url] }
}

/** Opens an address in the person's browser; where that fails the address has been printed anyway. */
export const openInBrowser = (url: string): void => {
  const { program, words } = openCommand(url)
  const child = spawn(program, [...words], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
