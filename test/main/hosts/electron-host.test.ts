import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MenuItemConstructorOptions } from 'electron'
import { callChannel, eventChannel } from '../../../core/api/channels.js'
import type { Reply } from '../../../core/api/reply.js'
import type { Application } from '../../../main/application/application.js'
import { openConfigStore, type ConfigStore } from '../../../main/application/config-store.js'
import { isNoOption, projectFolderOf, startElectronHost } from '../../../main/hosts/electron/electron-host.js'
import { fakeElectron, FakeWindow } from '../../support/fake-electron.js'
import { temporaryPlace, until } from '../../support/application.js'

const place = await temporaryPlace()
const fake = fakeElectron(place.folder)
let config: ConfigStore
let application: Application
let window: FakeWindow

type Call = (event: object, method: unknown, parameters: unknown) => Promise<Reply>

const top = { url: 'fivestar-app://app/', parent: null }

const call = (
  method: string,
  parameters: unknown,
  frame: object | null = top,
  id = window.webContents.id,
): Promise<Reply> =>
  (fake.handlers.get(callChannel) as unknown as Call)({ sender: { id }, senderFrame: frame }, method, parameters)

const ask = async (address: string, method = 'GET'): Promise<Response> => {
  const handler = fake.scheme.get('fivestar-app')
  if (handler === undefined) throw new Error('no scheme')
  // The address as it came: `Request` of this runtime knows no such scheme by `url` alone.
  return handler({ url: address, method } as Request)
}

beforeAll(async () => {
  const pageFolder = join(place.folder, 'page')
  await mkdir(pageFolder)
  await writeFile(join(pageFolder, 'index.html'), '<title>五星文档</title>')
  await mkdir(place.root)
  config = openConfigStore(join(place.folder, 'config'))
  await config.writeWindowState({ x: 5000, y: 20, width: 1300, height: 900, isMaximised: false })
  application = await startElectronHost(fake.electron, {
    config,
    pageFolder,
    preload: '/preload.cjs',
    onFault: (what, error) => console.error(what, error),
  })
  const [first] = FakeWindow.all
  if (first === undefined) throw new Error('no window')
  window = first
})

afterAll(async () => {
  await application.close()
  await place.remove()
})

describe('the window', () => {
  it('is closed to everything but the page', () => {
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      preload: '/preload.cjs',
    })
    expect(window.loaded).toEqual(['fivestar-app://app/'])
  })

  it('opens as large as it was, and on a screen that is there', () => {
    expect(window.options).toMatchObject({ width: 1300, height: 900 })
    expect(window.options['x']).toBeUndefined()
  })

  it('goes nowhere else, and hands links to the system', () => {
    const goes = (url: string): boolean => {
      let isHeld = false
      window.webContents.emit('will-navigate', { url, preventDefault: () => (isHeld = true) })
      return !isHeld
    }
    expect(goes('fivestar-app://app/')).toBe(true)
    for (const url of [
      'https://evil.example/',
      'file:///etc/passwd',
      'fivestar-app://evil/',
      'fivestar-app://app/files/x',
    ])
      expect([url, goes(url)]).toEqual([url, false])
    expect(window.webContents.openHandler?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
    expect(window.webContents.openHandler?.({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' })
    expect(fake.outside).toEqual(['https://example.com/'])
  })

  it('is denied all permissions but copying, and all requests that leave the machine', () => {
    const request = fake.asked['permission'] as unknown as (
      contents: null,
      permission: string,
      answer: (isGranted: boolean) => void,
      details: object,
    ) => void
    const asks = (permission: string, requestingUrl: string): boolean => {
      let granted = false
      request(null, permission, (answer) => (granted = answer), { requestingUrl })
      return granted
    }
    expect(asks('clipboard-sanitized-write', 'fivestar-app://app/')).toBe(true)
    expect(asks('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    for (const permission of ['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read'])
      expect(asks(permission, 'fivestar-app://app/')).toBe(false)
    const before = fake.asked['request'] as unknown as (
      details: { readonly url: string },
      answer: (response: { readonly cancel: boolean }) => void,
    ) => void
    const leaves = (url: string): boolean => {
      let isCancelled = false
      before({ url }, ({ cancel }) => (isCancelled = cancel))
      return !isCancelled
    }
    expect(leaves('https://example.com/')).toBe(false)
    expect(leaves('file:///etc/passwd')).toBe(false)
    expect(leaves('fivestar-app://app/assets/x.js')).toBe(true)
  })
})

describe('the door', () => {
  it('answers the page', async () => {
    expect(await call('app.info', {})).toMatchObject({ ok: true, value: { host: 'electron', initialProject: null } })
    expect(await call('app.info', { more: 1 })).toMatchObject({ ok: false, code: 'bad-parameters' })
    expect(await call('constructor', {})).toMatchObject({ ok: false, code: 'unknown-method' })
  })

  it('answers nobody else', async () => {
    const strangers = [
      null,
      { url: 'https://evil.example/', parent: null },
      { url: 'fivestar-app://app.evil.example/', parent: null },
      { url: 'fivestar-app://app/', parent: {} },
    ]
    for (const frame of strangers)
      expect(await call('app.info', {}, frame)).toMatchObject({ ok: false, code: 'refused' })
    expect(await call('app.info', {}, top, 99)).toMatchObject({ ok: false, code: 'refused' })
  })

  it('serves the page under the policy, and no path outside it', async () => {
    const page = await ask('fivestar-app://app/')
    expect(await page.text()).toContain('五星文档')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    for (const url of [
      'fivestar-app://app/../config/window.json',
      'fivestar-app://app/%2e%2e/config/window.json',
      'fivestar-app://app/files/projects/p1/assets/a.png',
    ])
      expect((await ask(url)).status).toBe(404)
    expect((await ask('fivestar-app://evil/')).status).toBe(405)
    expect((await ask('fivestar-app://app/', 'POST')).status).toBe(405)
  })
})

describe('menus, dialogs and other programs', () => {
  const items = (label: RegExp): readonly MenuItemConstructorOptions[] => {
    const menu = fake.menus.at(-1) as readonly MenuItemConstructorOptions[]
    return (menu.find((item) => label.test(item.label ?? ''))?.submenu ?? []) as readonly MenuItemConstructorOptions[]
  }

  it('speaks Chinese, and English once a page says so', async () => {
    expect(items(/文件/).map(({ label }) => label)).toContain('新建项目…')
    await call('settings.write', { language: 'en' })
    await until(() => items(/File/).length > 0)
    expect(items(/File/).map(({ label }) => label)).toContain('New project…')
    await call('settings.write', { language: 'zh-CN' })
    await until(() => items(/文件/).length > 0)
  })

  it('sends menu commands to the page in front', () => {
    window.webContents.sent.length = 0
    const item = items(/文件/).find(({ label }) => label === '导出 PDF…')
    ;(item?.click as unknown as () => void)()
    expect(window.webContents.sent).toEqual([
      { channel: eventChannel, event: { name: 'menu.command', data: { command: 'export.pdf' } } },
    ])
  })

  it('opens a project folder through the dialog, and puts it into the recent documents', async () => {
    expect(await call('projects.choose', {})).toEqual({ ok: true, value: { type: 'none' } })
    const made = await call('project.create', {
      name: '示例',
      kit: 'gbt27922',
      beginning: { type: 'profile', profile: {} },
    })
    expect(made).toMatchObject({ ok: true, value: { type: 'created' } })
    const folder = join(place.folder, '五星文档', '示例')
    fake.dialogs.folder = { canceled: false, filePaths: [folder] }
    const chosen = (await call('projects.choose', {})) as {
      readonly value: { readonly project: { readonly id: string } }
    }
    const { id } = chosen.value.project
    expect(await call('project.open', { project: id })).toMatchObject({ ok: true, value: { type: 'opened' } })
    await until(() => fake.app.recent.length > 0)
    expect(fake.app.recent).toEqual([join(folder, 'fivestar.json')])
    await until(() => items(/文件/).some(({ submenu }) => JSON.stringify(submenu ?? '').includes('示例')))
    expect(await projectFolderOf(join(folder, '示例.fivestar'))).toBe(folder)
    window.webContents.sent.length = 0
    fake.app.emit('second-instance', {}, ['fivestar', '--flag', join(folder, '示例.fivestar')], '/')
    await until(() => window.webContents.sent.length > 0)
    expect(window.webContents.sent[0]).toMatchObject({ event: { data: { command: 'project.open', project: id } } })
  })

  it('exports to the place that was chosen, and shows it', async () => {
    const { recents } = await application.folders.list()
    const project = recents[0]?.id ?? ''
    expect(await call('export.start', { project, format: 'pdf', document: 'SP-01' })).toEqual({
      ok: true,
      value: { type: 'none' },
    })
    const path = join(place.folder, '导出.pdf')
    fake.dialogs.file = { canceled: false, filePath: path }
    window.webContents.sent.length = 0
    const started = (await call('export.start', { project, format: 'pdf', document: 'SP-01' })) as {
      readonly value: { readonly job: string }
    }
    await until(() => JSON.stringify(window.webContents.sent).includes('job.done'))
    expect(await call('export.reveal', { job: started.value.job })).toEqual({ ok: true, value: { isDone: true } })
    expect(fake.outside.at(-1)).toBe(path)
  })

  it('prints a preview from a hidden window, and says when the system refused', async () => {
    const { recents } = await application.folders.list()
    const target = { type: 'document', code: 'SP-01' }
    const rendered = (await call('preview.render', { project: recents[0]?.id ?? '', target })) as {
      readonly value: { readonly url: string }
    }
    expect(await call('preview.print', { url: rendered.value.url })).toEqual({ ok: true, value: { isDone: true } })
    expect(await call('preview.print', { url: '/files/previews/99.pdf' })).toMatchObject({ code: 'not-found' })
  })

  it('tells options of the runtime from folders', () => {
    expect(['--inspect', '/a/app.js', '.', '/x/项目'].filter(isNoOption)).toEqual(['/x/项目'])
  })
})

describe('the end', () => {
  it('offers to reload a page that crashed', async () => {
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await until(() => window.webContents.reloads === 1)
    expect(fake.dialogs.shown.at(-1)).toContain('已保存的内容没有丢失')
  })

  it('lets the page save before the window closes, and remembers the window', async () => {
    window.webContents.sent.length = 0
    window.close()
    expect(window.isGone).toBe(false)
    expect(window.webContents.sent).toEqual([{ channel: eventChannel, event: { name: 'app.closing', data: {} } }])
    await call('app.readyToClose', {})
    expect(window.isGone).toBe(true)
    await until(async () => (await config.windowState())?.isMaximised === true)
    expect(await config.windowState()).toMatchObject({ x: 10, y: 20, width: 1200, height: 800 })
  })

  it('closes projects before the program ends', async () => {
    let held = 0
    const quits = fake.app.quits
    const end = (): unknown => fake.app.emit('will-quit', { preventDefault: () => (held += 1) })
    end()
    await until(() => fake.app.quits === quits + 1)
    end()
    expect(held).toBe(1)
    expect(await readdir(join(place.folder, '五星文档', '示例', '.fivestar'))).not.toContain('lock.json')
  })
})
