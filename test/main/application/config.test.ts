import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { configFolder, languageOf } from '../../../main/application/config-folder.js'
import { openConfigStore } from '../../../main/application/config-store.js'
import { initialFolder } from '../../../main/application/initial-project.js'
import { openProjectFolders } from '../../../main/application/project-folders.js'
import { temporaryFolder } from '../../support/project-folder.js'

const recent = (folder: string) => ({ folder, name: folder, openedAt: '2026-01-02T03:04:05.000Z' })

describe('openConfigStore', () => {
  it('begins with defaults, and keeps what is written', async () => {
    const store = openConfigStore(join(await temporaryFolder(), '新', 'config'))
    expect(await store.settings()).toEqual({ theme: 'system', zoom: 1, layout: {} })
    expect(await store.recents()).toEqual([])
    await Promise.all([store.writeSettings({ zoom: 1.25 }), store.writeSettings({ layout: { a: 1 } })])
    expect(await store.settings()).toEqual({ theme: 'system', zoom: 1.25, layout: { a: 1 } })
  })

  it('puts a file aside that it cannot read, and starts anyway', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'settings.json'), '{"theme":"purple"}')
    await writeFile(join(folder, 'recents.json'), '[{')
    const store = openConfigStore(folder)
    expect((await store.settings()).theme).toBe('system')
    expect(await store.recents()).toEqual([])
    expect((await readdir(folder)).sort()).toEqual(['recents.json.unreadable', 'settings.json.unreadable'])
  })

  it('remembers the last projects first, each once, and thirty of them', async () => {
    const store = openConfigStore(await temporaryFolder())
    for (let number = 0; number < 32; number += 1) await store.remember(recent(`/p${number}`))
    await store.remember(recent('/p5'))
    const recents = await store.recents()
    expect(recents).toHaveLength(30)
    expect(recents.slice(0, 2).map(({ folder }) => folder)).toEqual(['/p5', '/p31'])
    expect(recents.filter(({ folder }) => folder === '/p5')).toHaveLength(1)
    await store.forget('/p5')
    expect((await store.recents())[0]?.folder).toBe('/p31')
  })
})

describe('configFolder', () => {
  const home = '/home/a'
  it('is the platform’s own, or the one that was named', () => {
    expect(configFolder({ platform: 'linux', environment: {}, home })).toBe(join(home, '.config', 'fivestar'))
    expect(configFolder({ platform: 'linux', environment: { XDG_CONFIG_HOME: '/c' }, home })).toBe(
      join('/c', 'fivestar'),
    )
    expect(configFolder({ platform: 'win32', environment: { APPDATA: '/r' }, home })).toBe(join('/r', 'Fivestar'))
    expect(configFolder({ platform: 'darwin', environment: {}, home })).toContain('Application Support')
    expect(configFolder({ platform: 'win32', environment: { FIVESTAR_CONFIG: '/x' }, home })).toBe('/x')
  })

  it('speaks Chinese unless the system clearly speaks another language', () => {
    expect([undefined, '', 'C.UTF-8', 'zh_CN.UTF-8', 'zh-TW'].map(languageOf)).toEqual(Array(5).fill('zh-CN'))
    expect(['en-US', 'de_DE.UTF-8'].map(languageOf)).toEqual(['en', 'en'])
  })
})

describe('openProjectFolders', () => {
  it('shows projects and nothing else, and says of a recent one that it is gone', async () => {
    const root = await temporaryFolder()
    for (const name of ['乙', '甲', '.hidden', '空']) await mkdir(join(root, name))
    for (const name of ['乙', '甲', '.hidden'])
      await writeFile(join(root, name, 'fivestar.json'), JSON.stringify({ name: `${name}的项目` }))
    await writeFile(join(root, 'fivestar.json'), 'not a folder')
    const config = openConfigStore(join(root, '.config'))
    await config.remember(recent(join(root, '没有了')))
    const folders = openProjectFolders(root, config)
    const { found, recents } = await folders.list()
    expect(found.map(({ name, isThere }) => [name, isThere])).toEqual([
      ['乙的项目', true],
      ['甲的项目', true],
    ])
    expect(recents.map(({ isThere }) => isThere)).toEqual([false])
    const [first] = found
    expect(await openProjectFolders(root, config).folderOf(first?.id ?? '')).toBe(first?.place)
    expect(await folders.folderOf('../乙')).toBeUndefined()
  })
})

describe('initialFolder', () => {
  it('is the one that was asked for, else the last one that is there, else none', async () => {
    const root = await temporaryFolder()
    const config = openConfigStore(join(root, '.config'))
    const project = join(root, '项目')
    await mkdir(project)
    await writeFile(join(project, 'fivestar.json'), '{}')
    expect(await initialFolder({ config, root })).toBeUndefined()
    expect(await initialFolder({ config, root, folder: project })).toBe(project)
    expect(await initialFolder({ config, root, folder: root })).toBeUndefined()
    await config.remember(recent(project))
    await config.remember(recent('/gone'))
    expect(await initialFolder({ config, root })).toBe(project)
  })

  it('is a new copy of the sample for somebody who never opened anything', async () => {
    const root = await temporaryFolder()
    const config = openConfigStore(join(root, '.config'))
    const folder = await initialFolder({ config, root, sample: 'anju' })
    expect(await readdir(folder ?? '')).toContain('fivestar.json')
    expect(await initialFolder({ config, root, sample: 'nobody' })).toBeUndefined()
  })
})
