import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseHost, findElectron, hasDisplay } from '../../../main/hosts/choose-host.js'
import { openCommand } from '../../../main/hosts/browser/open-in-browser.js'
import { placeWindow } from '../../../main/hosts/electron/window-state.js'
import { menuTemplate } from '../../../main/hosts/electron/menu.js'
import { menuWords } from '../../../main/hosts/electron/menu-words.js'
import { temporaryFolder } from '../../support/project-folder.js'

describe('chooseHost', () => {
  const electron = '/electron'
  const cases = [
    [{ electron, hasDisplay: true }, 'electron', 'host-electron'],
    [{ electron, hasDisplay: false }, 'browser', 'host-browser-without-display'],
    [{ hasDisplay: true }, 'browser', 'host-browser-without-electron'],
    [{ electron, hasDisplay: true, wanted: 'browser' }, 'browser', 'host-browser-wanted'],
    [{ electron, hasDisplay: false, wanted: 'electron' }, 'electron', 'host-electron-wanted'],
    [{ hasDisplay: true, wanted: 'electron' }, undefined, 'host-electron-missing'],
  ] as const
  it.each(cases)('of %j is %s, because %s', (facts, host, code) => {
    const chosen = chooseHost(facts)
    expect([chosen.host, chosen.reason.code]).toEqual([host, code])
  })

  it('finds Electron’s program where it is put, and a display where there is one', async () => {
    const folder = await temporaryFolder()
    expect(await findElectron(folder, {}, 'linux')).toBeUndefined()
    await mkdir(join(folder, 'dist'))
    await writeFile(join(folder, 'dist', 'electron'), '')
    await chmod(join(folder, 'dist', 'electron'), 0o755)
    expect(await findElectron(folder, {}, 'linux')).toBe(join(folder, 'dist', 'electron'))
    expect(await findElectron('/nowhere', { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }, 'linux')).toBe(
      join(folder, 'dist', 'electron'),
    )
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })
})

describe('openCommand', () => {
  it('is the system’s own, without a shell', () => {
    const url = 'http://127.0.0.1:1/?token=a'
    expect(openCommand(url, 'linux')).toEqual({ program: 'xdg-open', words: [url] })
    expect(openCommand(url, 'darwin').program).toBe('open')
    expect(openCommand(url, 'win32').program).toBe('rundll32')
  })
})

describe('placeWindow', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 }
  it('keeps a place that can be seen, and forgets one that cannot', () => {
    const state = { x: 100, y: 50, width: 1200, height: 800, isMaximised: false }
    expect(placeWindow(state, [screen])).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
    expect(placeWindow({ ...state, x: 1900 }, [screen])).toEqual({ width: 1200, height: 800 })
    expect(placeWindow({ ...state, y: -200 }, [screen])).toEqual({ width: 1200, height: 800 })
    expect(placeWindow({ ...state, x: 2000 }, [screen, { ...screen, x: 1920 }])).toMatchObject({ x: 2000 })
  })

  it('fits the screen, and never gets too small', () => {
    expect(placeWindow(undefined, [{ ...screen, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 })
    expect(placeWindow({ width: 10, height: 10, isMaximised: false }, [screen])).toEqual({ width: 960, height: 640 })
  })
})

describe('menuTemplate', () => {
  it('words every item in both languages, and marks no keys on macOS', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = JSON.stringify(menuTemplate({ language, isMac: true, recents: [], send: () => undefined }))
      expect(text).not.toMatch(/"label":"[^"]*&/)
    }
    for (const words of Object.values(menuWords)) expect(words['zh-CN']).toMatch(/\p{Script=Han}/u)
    const menus = menuTemplate({ language: 'zh-CN', isMac: false, recents: [], send: () => undefined })
    const keys = menus.map(({ label }) => /\(&(\w)\)/.exec(label ?? '')?.[1])
    expect(new Set(keys).size).toBe(menus.length)
  })

  it('leaves the keys of text to the page, which knows where the caret is', () => {
    const [, edit] = menuTemplate({ language: 'zh-CN', isMac: false, recents: [], send: () => undefined })
    const items = edit?.submenu as readonly { readonly label?: string; readonly registerAccelerator?: boolean }[]
    expect(items.find(({ label }) => label === '撤销')?.registerAccelerator).toBe(false)
  })
})
