import { existsSync } from 'node:fs'
import type { CDPSession, Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is on this machine; undefined, with one line said, where there is none. */
export const findChromium = (): string | undefined => {
  const found = process.env['FIVESTAR_CHROMIUM'] ?? places.find((place) => existsSync(place))
  if (found === undefined) console.warn('skipped: no Chromium on this machine (Debian package: chromium)')
  return found
}

/** A page with the wire to its browser, over which an input method can be driven. */
export type DrivenPage = { readonly page: Page; readonly client: CDPSession }

/** Composes pinyin letter by letter and commits a text, as an input method does; an empty text cancels. */
export const compose = async (
  { client, page }: DrivenPage,
  pinyin: string,
  text: string,
  options: { readonly withKeys: boolean; readonly between?: () => Promise<void> },
): Promise<void> => {
  const key = async (type: 'rawKeyDown' | 'keyUp'): Promise<void> => {
    if (options.withKeys)
      await client.send('Input.dispatchKeyEvent', { type, key: 'Process', code: 'KeyA', windowsVirtualKeyCode: 229 })
  }
  for (let length = 1; length <= pinyin.length; length += 1) {
    const letters = pinyin.slice(0, length)
    await key('rawKeyDown')
    await client.send('Input.imeSetComposition', { text: letters, selectionStart: length, selectionEnd: length })
    await key('keyUp')
    await page.waitForTimeout(15)
  }
  await options.between?.()
  await key('rawKeyDown')
  if (text === '') await client.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  else await client.send('Input.insertText', { text })
  await key('keyUp')
  await page.waitForTimeout(50)
}
