import { chmod, readFile, rename, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heading, paragraph } from '../../../core/model/builders.js'
import type { Project } from '../../../core/project/project.js'
import { createProject } from '../../../main/project-store/create-project.js'
import { realDisk } from '../../../main/project-store/disk.js'
import { openProject } from '../../../main/project-store/open-project.js'
import { saveProject } from '../../../main/project-store/save-project.js'
import { diskWith, systemError } from '../../support/failing-disk.js'
import { readFolder, temporaryFolder } from '../../support/project-folder.js'
import { sampleProject, reopened } from '../../support/sample-project.js'

const manual = 'documents/SM.json'

const sampleFolder = async (): Promise<string> => {
  const folder = await temporaryFolder()
  expect(await createProject(folder, sampleProject())).toEqual([])
  return folder
}

/** The sample with one more paragraph in the manual. */
const edited = (words = '新的一段。'): Project => {
  const project = sampleProject()
  return {
    ...project,
    documents: project.documents.map((document) =>
      document.code === 'SM' ? { ...document, content: [...document.content, paragraph('new', words)] } : document,
    ),
  }
}

/** The sample with one more document. */
const extended = (): Project => {
  const project = sampleProject()
  const document = {
    code: 'SP-15',
    title: '标识',
    kind: 'procedure' as const,
    version: 'A/0',
    content: [heading('h', 1, '目的')],
  }
  const entry = {
    code: 'SP-15',
    title: '标识',
    kind: 'procedure' as const,
    file: 'documents/SP-15.json',
    version: 'A/0',
    owner: '',
  }
  return {
    ...project,
    documents: [...project.documents, document],
    manifest: { ...project.manifest, register: [...project.manifest.register, entry] },
  }
}

/** Saves and proves that only these files changed. */
const save = async (
  folder: string,
  project: Project,
  previous: Project | undefined,
  changed: readonly string[],
  disk = realDisk,
) => {
  const before = await readFolder(folder)
  const saved = await saveProject(folder, project, previous, { disk })
  const after = await readFolder(folder)
  const different = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  expect(different.sort()).toEqual([...changed].sort())
  expect([...saved.written].sort()).toEqual([...changed].sort())
  return saved
}

describe('saveProject', () => {
  it('writes nothing when nothing changed', async () => {
    const folder = await sampleFolder()
    const disk = diskWith({ open: () => Promise.reject(systemError('EOPEN')) })
    expect((await save(folder, sampleProject(), sampleProject(), [], disk)).diagnostics).toEqual([])
  })

  it('writes only the file that changed', async () => {
    const folder = await sampleFolder()
    expect((await save(folder, edited(), sampleProject(), [manual])).diagnostics).toEqual([])
    expect((await openProject(folder)).project).toEqual(reopened(edited()))
  })

  it('does not even look at documents that are the very same values', async () => {
    const folder = await sampleFolder()
    const previous = sampleProject()
    const [first, ...others] = previous.documents
    if (first === undefined) throw new Error('no manual')
    const untouched = others.map((document) => ({
      ...document,
      get content(): never {
        throw new Error('looked')
      },
    }))
    const before = { ...previous, documents: [first, ...untouched] }
    const project = {
      ...before,
      documents: [{ ...first, content: [...first.content, paragraph('new', '新的一段。')] }, ...untouched],
    }
    expect((await save(folder, project, before, [manual])).diagnostics).toEqual([])
  })

  it('writes a new document before the register that names it', async () => {
    const folder = await sampleFolder()
    const saved = await save(folder, extended(), sampleProject(), ['documents/SP-15.json', 'fivestar.json'])
    expect(saved.written).toEqual(['documents/SP-15.json', 'fivestar.json'])
    expect((await openProject(folder)).project).toEqual(reopened(extended()))
  })

  it('writes a document that the register moves to another file', async () => {
    const folder = await sampleFolder()
    const previous = sampleProject()
    const register = previous.manifest.register.map((entry) =>
      entry.code === 'SM' ? { ...entry, file: 'documents/手册.json' } : entry,
    )
    const project = { ...previous, manifest: { ...previous.manifest, register } }
    await save(folder, project, previous, ['documents/手册.json', 'fivestar.json'])
    expect((await openProject(folder)).project).toEqual(reopened(project))
  })

  it('leaves the file of a document that left the register', async () => {
    const folder = await sampleFolder()
    await saveProject(folder, extended(), sampleProject())
    await save(folder, sampleProject(), extended(), ['fivestar.json'])
    expect(await readFile(join(folder, 'documents', 'SP-15.json'), 'utf8')).toContain('SP-15')
  })

  it('does not touch a file that already says the same', async () => {
    const folder = await sampleFolder()
    await saveProject(folder, edited(), sampleProject())
    expect((await save(folder, edited(), sampleProject(), [])).diagnostics).toEqual([])
  })

  it('writes over a file that another tool only laid out anew', async () => {
    const folder = await sampleFolder()
    const file = join(folder, manual)
    await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8')), null, 4).replaceAll('\n', '\r\n'))
    expect((await save(folder, edited(), sampleProject(), [manual])).diagnostics).toEqual([])
  })

  it('puts back a file that was deleted', async () => {
    const folder = await sampleFolder()
    await rm(join(folder, 'documents'), { recursive: true })
    await save(folder, edited(), sampleProject(), [manual])
  })

  it('saves of one folder run one after the other', async () => {
    const folder = await sampleFolder()
    const results = await Promise.all([
      saveProject(folder, edited('甲'), sampleProject()),
      saveProject(folder, edited('乙'), edited('甲')),
      saveProject(folder, edited('丙'), edited('乙')),
    ])
    expect(results.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    expect((await openProject(folder)).project).toEqual(reopened(edited('丙')))
  })

  it('leaves the old project when it crashes before the rename, and saves again afterwards', async () => {
    const folder = await sampleFolder()
    const disk = diskWith({
      rename: () => Promise.reject(systemError('EIO')),
      rm: () => Promise.reject(systemError('EIO')),
    })
    const saved = await saveProject(folder, edited(), sampleProject(), { disk })
    expect(saved.diagnostics).toMatchObject([{ code: 'write-refused', file: manual, parameters: { reason: 'EIO' } }])
    expect([...(await readFolder(folder)).keys()].filter((path) => path.endsWith('.tmp'))).toHaveLength(1)
    expect((await openProject(folder)).project).toEqual(reopened(sampleProject()))
    expect((await saveProject(folder, edited(), sampleProject())).diagnostics).toEqual([])
    expect((await openProject(folder)).project).toEqual(reopened(edited()))
  })

  it('runs on after a save that failed', async () => {
    const folder = await sampleFolder()
    const broken = { ...sampleProject(), manifest: { ...sampleProject().manifest, register: [] } }
    await expect(saveProject(folder, broken, sampleProject())).rejects.toThrow('register')
    await save(folder, edited(), sampleProject(), [manual])
  })
})

describe('saveProject refuses', () => {
  const refused = (reason: string, path = manual) => ({
    code: 'write-refused',
    file: path,
    parameters: { name: path, reason },
  })

  it('to replace what changed on disk since it was read, and saves the rest', async () => {
    const folder = await sampleFolder()
    await saveProject(folder, edited('别人写的。'), sampleProject())
    const mine = { ...edited('我写的。'), profile: { 'company.name': '甲公司' } }
    const saved = await save(folder, mine, sampleProject(), ['profile.json'])
    expect(saved.diagnostics).toMatchObject([refused('@changed')])
    expect(await readFile(join(folder, manual), 'utf8')).toContain('别人写的。')
  })

  it('to replace what it never read', async () => {
    const folder = await sampleFolder()
    expect((await save(folder, edited(), undefined, [])).diagnostics).toMatchObject([
      refused('@never-read'),
      refused('@others-failed', 'fivestar.json'),
    ])
  })

  it.each([
    ['no JSON', '{"half'],
    ['another shape', '{"code":"SM","notes":"mine"}'],
    ['no UTF-8', Uint8Array.of(0xff, 0xfe)],
    ['empty', ''],
  ])('to replace a file that it cannot understand: %s', async (_name, content) => {
    const folder = await sampleFolder()
    await writeFile(join(folder, manual), content)
    expect((await save(folder, edited(), sampleProject(), [])).diagnostics).toMatchObject([refused('@not-understood')])
  })

  it('to replace a file that it cannot read', async () => {
    const folder = await sampleFolder()
    const readFileOf = ((path: string) =>
      String(path).endsWith('SM.json')
        ? Promise.reject(systemError('EACCES'))
        : realDisk.readFile(path)) as typeof realDisk.readFile
    const saved = await save(folder, edited(), sampleProject(), [], diskWith({ readFile: readFileOf }))
    expect(saved.diagnostics).toMatchObject([{ code: 'file-unreadable' }, refused('@not-understood')])
  })

  it('to replace a file that has grown beyond the limit', async () => {
    const folder = await sampleFolder()
    await truncate(join(folder, manual), 50 * 1024 * 1024)
    const saved = await saveProject(folder, edited(), sampleProject())
    expect(saved.diagnostics).toMatchObject([{ code: 'file-too-large' }, refused('@not-understood')])
    expect((await realDisk.stat(join(folder, manual))).size).toBe(50 * 1024 * 1024)
  })

  it('to touch a project that a newer program has taken over', async () => {
    const folder = await sampleFolder()
    await writeFile(join(folder, 'fivestar.json'), '{"formatVersion":2,"x":1}\n')
    const saved = await save(folder, edited(), sampleProject(), [])
    expect(saved.diagnostics).toMatchObject([{ code: 'format-newer' }, refused('@not-understood', 'fivestar.json')])
  })

  it('to write into a folder that is no project any more', async () => {
    const folder = await sampleFolder()
    await rename(join(folder, 'fivestar.json'), join(folder, 'moved.json'))
    expect((await save(folder, edited(), sampleProject(), [])).diagnostics).toMatchObject([
      { code: 'project-not-found' },
    ])
  })

  it('to write what it could not read again', async () => {
    const folder = await sampleFolder()
    const project = edited()
    const documents = project.documents.map((document) => ({
      ...document,
      content: [...document.content, ...document.content],
    }))
    const saved = await save(folder, { ...project, documents }, sampleProject(), [])
    expect(saved.diagnostics.map(({ code }) => code)).toContain('shape-invalid')
    expect(saved.diagnostics.at(-1)).toMatchObject({ code: 'write-refused', parameters: { reason: '@unsound' } })
  })

  it('to write a register and documents that do not agree', async () => {
    const folder = await sampleFolder()
    const { manifest, documents, records } = sampleProject()
    const register = manifest.register.map((entry) =>
      entry.code === 'SM' ? { ...entry, kind: 'planning' as const } : entry,
    )
    const otherKind = await save(
      folder,
      { ...sampleProject(), manifest: { ...manifest, register } },
      sampleProject(),
      [],
    )
    expect(otherKind.diagnostics).toMatchObject([{ code: 'shape-invalid' }, refused('@unsound', 'fivestar.json')])
    const lacking = { ...sampleProject(), documents: documents.slice(1), records: records.slice(1), profile: {} }
    expect((await save(folder, lacking, sampleProject(), [])).diagnostics).toMatchObject([
      { code: 'file-missing', file: manual },
      { code: 'file-missing', file: 'records/SR-14-01.json' },
      refused('@unsound', 'profile.json'),
    ])
  })

  it('to write the register when a document of it could not be written', async () => {
    const folder = await sampleFolder()
    const renameOver: typeof realDisk.rename = (from, to) =>
      String(to).endsWith('SP-15.json') ? Promise.reject(systemError('ENOSPC')) : realDisk.rename(from, to)
    const saved = await save(folder, extended(), sampleProject(), [], diskWith({ rename: renameOver }))
    expect(saved.diagnostics).toMatchObject([
      refused('@disk-full', 'documents/SP-15.json'),
      refused('@others-failed', 'fivestar.json'),
    ])
    expect((await openProject(folder)).project).toEqual(reopened(sampleProject()))
  })

  it('to replace a file that changes between its reading and the rename', async () => {
    const folder = await sampleFolder()
    const open: typeof realDisk.open = async (path, ...rest) => {
      if (String(path).endsWith('.tmp')) await utimes(join(folder, manual), new Date(1), new Date(1))
      return realDisk.open(path, ...rest)
    }
    const saved = await save(folder, edited(), sampleProject(), [], diskWith({ open }))
    expect(saved.diagnostics).toMatchObject([refused('@changed')])
  })

  it('to replace a file that appears while it is written', async () => {
    const folder = await sampleFolder()
    const target = join(folder, 'documents', 'SP-15.json')
    const open: typeof realDisk.open = async (path, ...rest) => {
      if (String(path).endsWith('.tmp')) await writeFile(target, 'someone else’s')
      return realDisk.open(path, ...rest)
    }
    const saved = await saveProject(folder, extended(), sampleProject(), { disk: diskWith({ open }) })
    expect(saved.diagnostics).toMatchObject([refused('@changed', 'documents/SP-15.json'), { code: 'write-refused' }])
    expect(await readFile(target, 'utf8')).toBe('someone else’s')
  })

  it('to replace a file that is marked read-only', async () => {
    const folder = await sampleFolder()
    await chmod(join(folder, manual), 0o444)
    expect((await save(folder, edited(), sampleProject(), [])).diagnostics).toMatchObject([refused('@read-only')])
  })

  it.skipIf(process.platform === 'win32')('to write through a link that leads out of the folder', async () => {
    const folder = await sampleFolder()
    const outside = join(await temporaryFolder(), 'SM.json')
    await rename(join(folder, manual), outside)
    await symlink(outside, join(folder, manual))
    const before = await readFile(outside, 'utf8')
    const saved = await saveProject(folder, edited(), sampleProject())
    expect(saved.diagnostics).toMatchObject([{ code: 'path-escapes' }, refused('@not-understood')])
    expect(await readFile(outside, 'utf8')).toBe(before)
  })
})
