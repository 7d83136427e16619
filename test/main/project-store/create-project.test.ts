import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProject } from '../../../main/project-store/create-project.js'
import { realDisk } from '../../../main/project-store/disk.js'
import { listEvidence } from '../../../main/project-store/evidence.js'
import { openProject } from '../../../main/project-store/open-project.js'
import { readAsset } from '../../../main/project-store/read-asset.js'
import { diskWith, systemError } from '../../support/failing-disk.js'
import { temporaryFolder, writeFiles } from '../../support/project-folder.js'
import { sampleProject, reopened } from '../../support/sample-project.js'

const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47)
const assets = new Map([['plant.png', image]])

describe('createProject', () => {
  it('writes a project with its images that opens again', async () => {
    const folder = join(await temporaryFolder(), 'a', '新项目')
    expect(await createProject(folder, sampleProject(), assets)).toEqual([])
    expect((await openProject(folder)).project).toEqual(reopened(sampleProject()))
    expect(await readAsset(folder, 'plant.png')).toEqual(Buffer.from(image))
    expect((await readdir(folder)).sort()).toEqual(
      ['assets', 'documents', 'evidence', 'fivestar.json', 'organisation.json', 'profile.json', 'records'].sort(),
    )
  })

  it('takes an empty folder', async () => {
    const folder = await temporaryFolder()
    expect(await createProject(folder, sampleProject())).toEqual([])
  })

  it('refuses a folder that is not empty and leaves it as it was', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'mine.txt'), 'mine')
    expect(await createProject(folder, sampleProject())).toMatchObject([
      { code: 'project-exists', parameters: { name: folder } },
    ])
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  it('refuses a file', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, 'mine')
    for (const path of [file, join(file, 'below')])
      expect(await createProject(path, sampleProject())).toMatchObject([{ code: 'write-refused' }])
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  it('refuses an image that would be put outside', async () => {
    const folder = join(await temporaryFolder(), 'p')
    const result = await createProject(folder, sampleProject(), new Map([['../evil.png', image]]))
    expect(result).toMatchObject([{ code: 'path-escapes', parameters: { path: 'assets/../evil.png' } }])
    expect(await openProject(folder)).toMatchObject({ diagnostics: [{ code: 'project-not-found' }] })
  })

  it('does not write what it could not read again', async () => {
    const above = await temporaryFolder()
    const project = sampleProject()
    const [manual, ...others] = project.documents
    if (manual === undefined) throw new Error('no manual')
    const documents = [{ ...manual, content: [...manual.content, ...manual.content] }, ...others]
    expect(await createProject(join(above, 'p'), { ...project, documents })).toMatchObject([
      { code: 'shape-invalid', file: 'documents/SM.json', parameters: { problem: '@duplicate' } },
    ])
    expect(await readdir(above)).toEqual([])
  })

  it.each([1, 4, 7])('leaves nothing behind when write %i fails', async (failing) => {
    const above = await temporaryFolder()
    let count = 0
    const rename: typeof realDisk.rename = (from, to) => {
      count += 1
      return count === failing ? Promise.reject(systemError('ENOSPC')) : realDisk.rename(from, to)
    }
    const result = await createProject(join(above, 'x', 'p'), sampleProject(), new Map(), {
      disk: diskWith({ rename }),
    })
    expect(result).toMatchObject([{ code: 'write-refused', parameters: { reason: '@disk-full' } }])
    expect(await readdir(above)).toEqual([])
  })

  it('writes the manifest last', async () => {
    const order: string[] = []
    const rename: typeof realDisk.rename = (from, to) => {
      order.push(String(to))
      return realDisk.rename(from, to)
    }
    await createProject(await temporaryFolder(), sampleProject(), assets, { disk: diskWith({ rename }) })
    expect(order.at(-1)).toMatch(/fivestar\.json$/)
    expect(order).toHaveLength(8)
  })
})

describe('readAsset', () => {
  it('has nothing for what is missing, outside, too large or no file', async () => {
    const folder = await temporaryFolder()
    await writeFiles(
      folder,
      new Map([
        ['assets/a.png', image],
        ['secret.png', image],
      ]),
    )
    await mkdir(join(folder, 'assets', 'folder'))
    expect(await readAsset(folder, 'a.png')).toBeDefined()
    expect(await readAsset(folder, 'a.png', { limitBytes: 3 })).toBeUndefined()
    for (const name of ['b.png', '../secret.png', '/etc/hostname', 'folder', ''])
      expect(await readAsset(folder, name)).toBeUndefined()
  })
})

describe('listEvidence', () => {
  it('lists the files below the folder by name, without the index and hidden files', async () => {
    const folder = await temporaryFolder()
    const files = { 'index.json': '{}', 'b.pdf': '1234', '2026/一月/a.pdf': '1', '.DS_Store': '', '2026/.x/y': '' }
    await writeFiles(folder, new Map(Object.entries(files).map(([path, text]) => [`evidence/${path}`, text])))
    expect(await listEvidence(folder)).toEqual({
      files: [
        { file: '2026/一月/a.pdf', sizeBytes: 1 },
        { file: 'b.pdf', sizeBytes: 4 },
      ],
      diagnostics: [],
    })
  })

  it('lists nothing where there is no folder, and says why one cannot be read', async () => {
    const folder = await temporaryFolder()
    expect(await listEvidence(folder)).toEqual({ files: [], diagnostics: [] })
    await writeFile(join(folder, 'evidence'), '')
    expect(await listEvidence(folder)).toMatchObject({
      files: [],
      diagnostics: [{ code: 'file-unreadable', parameters: { reason: '@not-a-folder' } }],
    })
  })
})
