import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { jsonSource } from '../../../core/project/fetch-files.js'
import { migrate, migrations, type Migration } from '../../../core/project/migrations.js'
import { parseProject } from '../../../core/project/parse-project.js'
import { formatVersion } from '../../../core/project/project.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { readFolder } from '../../support/project-folder.js'
import { sampleProject } from '../../support/sample-project.js'

const fixtures = fileURLToPath(new URL('../../fixtures/project/', import.meta.url))

describe('frozen projects', () => {
  it('exist for every format there has been', async () => {
    const folders = (await readdir(fixtures)).filter((name) => name.startsWith('format-')).sort()
    expect(folders).toEqual(Array.from({ length: formatVersion }, (_, index) => `format-${index + 1}`))
    expect(migrations.map(({ from }) => from)).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    )
  })

  it('of every format open as the project that they were made from', async () => {
    for (const name of await readdir(fixtures)) {
      if (!name.startsWith('format-')) continue
      expect(parseProject(await readFolder(join(fixtures, name)))).toEqual({
        project: sampleProject(),
        diagnostics: [],
      })
    }
  })

  it('of today’s format are written back to the byte', async () => {
    const files = await readFolder(join(fixtures, `format-${formatVersion}`))
    const { project } = parseProject(files)
    if (project === undefined) throw new Error('not read')
    expect(new Map(serialiseProject(project))).toEqual(files)
  })
})

describe('migrate', () => {
  const renames: readonly Migration[] = [
    { from: 1, migrate: (files) => new Map([...files].map(([path, value]) => [`two/${path}`, value])) },
    { from: 2, migrate: (files) => new Map([...files].map(([path, value]) => [`three/${path}`, value])) },
  ]

  it('takes one step after the other', () => {
    expect([...migrate(new Map([['a', 1]]), 1, renames, 3).keys()]).toEqual(['three/two/a'])
    expect([...migrate(new Map([['a', 1]]), 2, renames, 3).keys()]).toEqual(['three/a'])
    expect([...migrate(new Map([['a', 1]]), 3, renames, 3).keys()]).toEqual(['a'])
  })

  it('names the step that nobody wrote', () => {
    expect(() => migrate(new Map(), 1, [], 2)).toThrow('format 1')
  })
})

describe('an older project', () => {
  const old = new Map([
    ['fivestar.json', '{"formatVersion":1,"register":[{"file":"documents/SM.json"},{"file":"../x.json"}]}'],
    ['profile.json', '{"a":1}'],
    ['documents/SM.json', '{"old":true}'],
    ['documents/unregistered.json', '{}'],
  ])
  const upgrade: Migration = { from: 1, migrate: (files) => new Map([...files, ['new.json', files.size]]) }

  it('reaches the reader with all its registered files migrated', () => {
    const { value } = jsonSource(old, [upgrade], 2)
    expect(value?.('documents/SM.json')?.value?.value).toEqual({ old: true })
    expect(value?.('new.json')?.value?.value).toBe(3)
    expect(value?.('documents/unregistered.json')).toBeUndefined()
  })

  it('is refused when one of its files is no JSON', () => {
    const { value, diagnostics } = jsonSource(new Map([...old, ['profile.json', '{']]), [upgrade], 2)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'json-malformed', file: 'profile.json' }])
  })
})
