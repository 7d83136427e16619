import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findElectron, hasDisplay } from '../../../main/hosts/choose-host.js'
import { temporaryFolder } from '../../support/project-folder.js'

const root = join(import.meta.dirname, '..', '..', '..')
const program = await findElectron(join(root, 'node_modules', 'electron'))
const missing = [
  ...(program === undefined ? ['Electron’s program'] : []),
  ...(hasDisplay() ? [] : ['a display']),
  ...['main/hosts/electron/app.js', 'renderer/index.html', 'preload/preload.cjs']
    .filter((file) => !existsSync(join(root, 'build', file)))
    .map((file) => `build/${file}`),
]
if (missing.length > 0) console.warn(`skipped: the Electron host itself; not here: ${missing.join(', ')}`)

describe.skipIf(missing.length > 0)('the Electron host itself', () => {
  it('opens its window on the page, which has the bridge and nothing of Node', async () => {
    const folder = await temporaryFolder()
    const config = join(folder, 'config')
    await mkdir(config)
    await writeFile(
      join(config, 'settings.json'),
      JSON.stringify({ theme: 'light', zoom: 1, layout: {}, language: 'zh-CN' }),
    )
    const application = await _electron.launch({
      executablePath: program ?? '',
      // Containers and root have no sandbox of their own to offer; the page's is asked for all the same.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        join(root, 'build', 'main', 'hosts', 'electron', 'app.js'),
      ],
      env: { ...process.env, FIVESTAR_CONFIG: config, HOME: folder } as Record<string, string>,
    })
    const page = await application.firstWindow()
    await page.waitForLoadState()
    expect(page.url()).toBe('fivestar-app://app/')
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'fivestarHost') as object).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => Reflect.has(window, name)),
    }))
    expect(seen).toEqual({ bridge: ['call', 'subscribe'], node: [] })
    await application.close()
  })
})
