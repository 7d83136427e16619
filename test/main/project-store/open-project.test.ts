import { execFile } from 'node:child_process'
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { realDisk } from '../../../main/project-store/disk.js'
import { openProject } from '../../../main/project-store/open-project.js'
import { diskWith, systemError } from '../../support/failing-disk.js'
import { readFolder, temporaryFolder, writeFiles } from '../../support/project-folder.js'
import { sampleProject } from '../../support/sample-project.js'

const sampleFolder = async (): Promise<string> => {
  const folder = await temporaryFolder()
  await writeFiles(folder, new Map([...serialiseProject(sampleProject()), ['evidence/2026/培训签到.pdf', '%PDF']]))
  return folder
}

/** Opens, and proves that opening changed nothing. */
const open = async (
  folder: string,
  options: Parameters<typeof openProject>[1] = {},
): ReturnType<typeof openProject> => {
  const before = await readFolder(folder)
  const opened = await openProject(folder, options)
  expect(await readFolder(folder)).toEqual(before)
  return opened
}

describe('openProject', () => {
  it('reads a project', async () => {
    expect(await open(await sampleFolder())).toEqual({ project: sampleProject(), diagnostics: [] })
  })

  it('reads one whose path has blanks, Chinese letters and a link in it', async () => {
    const above = await temporaryFolder()
    const folder = join(above, '示例 公司 (一)')
    await rename(await sampleFolder(), folder)
    expect((await open(folder)).project).toEqual(sampleProject())
    if (process.platform === 'win32') return
    await symlink(folder, join(above, 'link'))
    expect((await openProject(join(above, 'link'))).project).toEqual(sampleProject())
  })

  it('says that an empty folder, a file and nothing are no project', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    for (const path of [folder, join(folder, 'file'), join(folder, 'nothing')])
      expect(await openProject(path)).toMatchObject({
        diagnostics: [{ code: 'project-not-found', parameters: { name: path } }],
      })
  })

  it('refuses a file of 50 MB without reading it', async () => {
    const folder = await sampleFolder()
    await truncate(join(folder, 'documents', 'SP-14.json'), 50 * 1024 * 1024)
    const readFile = ((path: string) =>
      String(path).endsWith('SP-14.json')
        ? Promise.reject(systemError('EREAD'))
        : realDisk.readFile(path)) as typeof realDisk.readFile
    const { project, diagnostics } = await openProject(folder, { disk: diskWith({ readFile }) })
    expect(project).toBeUndefined()
    expect(diagnostics).toEqual([
      {
        code: 'file-too-large',
        severity: 'error',
        file: 'documents/SP-14.json',
        parameters: { name: 'documents/SP-14.json', size: 50, limit: 20 },
      },
    ])
  })

  it('refuses a manifest of 50 MB', async () => {
    const folder = await sampleFolder()
    await truncate(join(folder, 'fivestar.json'), 50 * 1024 * 1024)
    expect(await openProject(folder)).toMatchObject({
      diagnostics: [{ code: 'file-too-large', file: 'fivestar.json' }],
    })
  })

  it('names file and line of what is not JSON', async () => {
    const folder = await sampleFolder()
    await writeFile(join(folder, 'profile.json'), '{\n  "a": 1\n  "b": 2\n}')
    expect(await open(folder)).toMatchObject({
      diagnostics: [{ code: 'json-malformed', file: 'profile.json', line: 3 }],
    })
  })

  it('refuses text that is not UTF-8 (here GBK) instead of guessing', async () => {
    const folder = await sampleFolder()
    await writeFile(
      join(folder, 'profile.json'),
      Uint8Array.of(0x7b, 0x22, 0xb9, 0xab, 0xcb, 0xbe, 0x22, 0x3a, 0x31, 0x7d),
    )
    expect(await openProject(folder)).toMatchObject({
      diagnostics: [{ code: 'file-unreadable', file: 'profile.json', parameters: { reason: '@not-utf8' } }],
    })
  })

  it('takes a byte order mark and the line ends of Windows', async () => {
    const folder = await temporaryFolder()
    const files = [...serialiseProject(sampleProject())]
    await writeFiles(folder, new Map(files.map(([path, text]) => [path, `\ufeff${text.replaceAll('\n', '\r\n')}`])))
    expect((await open(folder)).project).toMatchObject(sampleProject())
  })

  it('leaves a newer format untouched', async () => {
    const folder = await sampleFolder()
    await writeFile(join(folder, 'fivestar.json'), '{"formatVersion":7,"anything":[1,2]}')
    expect(await open(folder)).toMatchObject({
      diagnostics: [{ code: 'format-newer', parameters: { found: 7, supported: 1 } }],
    })
  })

  it('names every file that is missing', async () => {
    const folder = await sampleFolder()
    await rm(join(folder, 'documents'), { recursive: true })
    const { diagnostics } = await open(folder)
    expect(diagnostics.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'file-missing documents/SM.json',
      'file-missing documents/SP-14.json',
    ])
  })

  it('says why a file cannot be read', async () => {
    const folder = await sampleFolder()
    const readFile = ((path: string) =>
      String(path).endsWith('profile.json')
        ? Promise.reject(systemError('EACCES'))
        : realDisk.readFile(path)) as typeof realDisk.readFile
    expect(await open(folder, { disk: diskWith({ readFile }) })).toMatchObject({
      diagnostics: [{ code: 'file-unreadable', parameters: { name: 'profile.json', reason: '@denied' } }],
    })
  })

  it('refuses a folder in the place of a file', async () => {
    const folder = await sampleFolder()
    await rm(join(folder, 'profile.json'))
    await mkdir(join(folder, 'profile.json'))
    expect(await open(folder)).toMatchObject({
      diagnostics: [{ code: 'file-unreadable', parameters: { name: 'profile.json', reason: '@not-a-file' } }],
    })
  })

  it('ignores what a crash left behind', async () => {
    const folder = await sampleFolder()
    await writeFile(join(folder, 'documents', '.SP-14.json.99-1.tmp'), '{"half')
    expect((await open(folder)).diagnostics).toEqual([])
  })

  it('warns of evidence that is not there', async () => {
    const folder = await sampleFolder()
    await rm(join(folder, 'evidence', '2026'), { recursive: true })
    const { project, diagnostics } = await open(folder)
    expect(project).toEqual({ ...sampleProject(), absentEvidence: ['2026/培训签到.pdf'] })
    expect(diagnostics).toMatchObject([
      { code: 'evidence-missing', parameters: { name: 'evidence/2026/培训签到.pdf' } },
    ])
  })
})

describe.skipIf(process.platform === 'win32')('openProject and links', () => {
  it.each(['documents/SP-14.json', 'profile.json', 'fivestar.json'])(
    'refuses %s when it leads out of the folder',
    async (path) => {
      const folder = await sampleFolder()
      const outside = join(await temporaryFolder(), 'secret.json')
      await rename(join(folder, path), outside)
      await symlink(outside, join(folder, path))
      const { project, diagnostics } = await openProject(folder)
      expect(project).toBeUndefined()
      expect(diagnostics).toMatchObject([{ code: 'path-escapes', parameters: { path } }])
    },
  )

  it('refuses a folder of documents that leads out, and a link that leads nowhere', async () => {
    const folder = await sampleFolder()
    const outside = await temporaryFolder()
    await rename(join(folder, 'records'), join(outside, 'records'))
    await symlink(join(outside, 'records'), join(folder, 'records'))
    await rm(join(folder, 'profile.json'))
    await symlink(join(outside, 'nothing'), join(folder, 'profile.json'))
    const { diagnostics } = await openProject(folder)
    expect(diagnostics.map(({ code, parameters }) => [code, parameters['path']])).toEqual([
      ['path-escapes', 'profile.json'],
      ['path-escapes', 'records/SR-14-01.json'],
    ])
  })

  it('follows a link inside the folder', async () => {
    const folder = await sampleFolder()
    await rename(join(folder, 'documents', 'SP-14.json'), join(folder, 'real.json'))
    await symlink('../real.json', join(folder, 'documents', 'SP-14.json'))
    expect((await openProject(folder)).project).toEqual(sampleProject())
  })

  it('does not wait on a pipe', async () => {
    const folder = await sampleFolder()
    await rm(join(folder, 'profile.json'))
    await promisify(execFile)('mkfifo', [join(folder, 'profile.json')])
    expect(await openProject(folder)).toMatchObject({ diagnostics: [{ parameters: { reason: '@not-a-file' } }] })
  })
})
