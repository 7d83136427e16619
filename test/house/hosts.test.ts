import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The sources below a folder of main, by path, with what they import. Imports of types only are left out. */
const importsOf = async (folder: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter(({ name }) => name.endsWith('.ts')).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(async (file) => {
        const text = await readFile(file, 'utf8')
        const sources = [...text.matchAll(/^import (?!type\b)[^'"]*['"]([^'"]+)['"]/gm)].map((match) => match[1] ?? '')
        return [relative(root, file).split(sep).join('/'), sources] as const
      }),
    ),
  )
}

describe('the hosts', () => {
  it('touch Electron in two files only: all else of that host runs and is tested without it', async () => {
    const touching = [...(await importsOf('main'))].filter(([, sources]) => sources.includes('electron'))
    expect(touching.map(([file]) => file).sort()).toEqual([
      'main/hosts/electron/app.ts',
      'main/hosts/electron/preload.ts',
    ])
  })

  it('are unknown to the application that they serve', async () => {
    const files = await importsOf('main/application')
    expect(files.size).toBeGreaterThan(20)
    for (const [file, sources] of files)
      expect([file, sources.filter((source) => source.includes('hosts/'))]).toEqual([file, []])
  })

  it('give the preload script nothing but Electron and the contract', async () => {
    const sources = (await importsOf('main/hosts/electron')).get('main/hosts/electron/preload.ts')
    expect(sources?.filter((source) => source !== 'electron' && !source.includes('core/api/'))).toEqual([])
    expect(await readFile(join(root, 'core', 'api', 'names.ts'), 'utf8')).not.toMatch(/^import/m)
    expect(await readFile(join(root, 'core', 'api', 'channels.ts'), 'utf8')).not.toMatch(/^import/m)
  })
})
