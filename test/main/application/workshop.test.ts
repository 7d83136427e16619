import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'
import { localWorkshop, StoppedError, threadWorkshop, type Workshop } from '../../../main/application/work/workshop.js'

const kitFolder = join(templatesFolder(), 'kits', 'gbt27922')
const compiled = join(templatesFolder(), '..', 'build', 'main', 'application', 'work', 'worker.js')
const company = { name: '测试', profile: {}, exclusions: [], sampleData: [] }

const kinds: readonly (readonly [string, () => Workshop])[] = [
  ['in this thread', localWorkshop],
  // `npm test` compiles before it tests.
  ...(existsSync(compiled) ? [['in a thread of its own', () => threadWorkshop(pathToFileURL(compiled))] as const] : []),
]

describe.each(kinds)('a workshop %s', (_name, open) => {
  it('does pieces of work in turn', async () => {
    const workshop = open()
    const [reference, drafted] = await Promise.all([
      workshop.run('reference', { kitFolder }),
      workshop.run('draftProject', { kitFolder, company }),
    ])
    expect(reference.reference?.documents.length).toBeGreaterThan(20)
    expect(reference.reference?.records.length).toBeGreaterThan(100)
    expect(drafted.project?.documents.length).toBeGreaterThan(20)
    expect(drafted.assets).toBeInstanceOf(Map)
    await workshop.stop()
  })

  it('stops: what is under way ends, and nothing begins any more', async () => {
    const workshop = open()
    const running = workshop.run('draftProject', { kitFolder, company })
    const refused = expect(running).rejects.toBeInstanceOf(StoppedError)
    await workshop.stop()
    await refused
    await expect(workshop.run('reference', { kitFolder })).rejects.toBeInstanceOf(StoppedError)
  })

  it('reports work that fails, and goes on', async () => {
    const workshop = open()
    const broken = workshop.run('export', null as never)
    await expect(broken).rejects.toThrow()
    expect((await workshop.run('reference', { kitFolder })).diagnostics).toEqual([])
    await workshop.stop()
  })
})
