import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duplicateInRegister, renameInRegister } from '../../../core/project/edit-register.js'
import { changesBetween } from '../../../core/api/changes.js'
import type { OpenedProject } from '../../../core/api/schema-project.js'
import type { Document } from '../../../core/model/document.js'
import type { Application } from '../../../main/application/application.js'
import { connectPage, temporaryPlace, until, type TestPage } from '../../support/application.js'
import { samplePng } from '../../support/png-sample.js'

const place = await temporaryPlace()
let application: Application
let page: TestPage
let id: string

beforeAll(async () => {
  application = await place.start()
  page = connectPage(application, 'page-one')
  const made = await page.client.call('project.create', {
    name: '朔砺：示例/一',
    kit: 'gbt27922',
    beginning: { type: 'sample', sample: 'shuoli' },
  })
  if (made.type !== 'created') throw new Error(JSON.stringify(made))
  id = made.project
})

afterAll(async () => {
  await application.close()
  await place.remove()
})

const open = async (by: TestPage = page): Promise<OpenedProject> => {
  const opened = await by.client.call('project.open', { project: id })
  if (opened.type !== 'opened') throw new Error(JSON.stringify(opened))
  return opened.opened
}

const documentOf = (opened: OpenedProject, code: string): Document => {
  const document = opened.project.documents.find((candidate) => candidate.code === code)
  if (document === undefined) throw new Error(code)
  return document
}

const withParagraph = (document: Document, text: string): Document => ({
  ...document,
  content: [
    ...document.content,
    { type: 'paragraph', id: `n${text.length}-${document.content.length}`, children: [{ text }] },
  ],
})

const fileOf = async (...path: readonly string[]): Promise<string> => {
  const [folder = ''] = await readdir(place.root)
  return join(place.root, folder, ...path)
}

describe('facts and lists', () => {
  it('tells what the program is and has', async () => {
    const info = await page.client.call('app.info', {})
    expect(info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(info.kits.map(({ id: kit }) => kit)).toContain('gbt27922')
    expect(info.samples.map(({ id: sample }) => sample)).toEqual(['anju', 'shuoli'])
    expect(info.initialProject).toBeNull()
  })

  it('gives a kit to a page that has no project yet', async () => {
    const kit = await page.client.call('kit.read', { kit: 'gbt27922' })
    expect(kit.profile.length).toBeGreaterThan(3)
    expect(kit.documents.find(({ code }) => code === 'SM')?.kind).toBe('manual')
    expect(kit.glossary.length).toBeGreaterThan(0)
    await expect(page.client.call('kit.read', { kit: 'nothing' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('lists a new project under the root and among the recent ones, by an id that is no path', async () => {
    const { found, recents, root } = await page.client.call('projects.list', {})
    expect(root).toBe(place.root)
    expect(found).toHaveLength(1)
    expect(recents.map((recent) => recent.id)).toEqual([id])
    expect(id).not.toContain('/')
  })

  it('never makes a project over another one', async () => {
    const again = await page.client.call('project.create', {
      name: '朔砺：示例/一',
      kit: 'gbt27922',
      beginning: { type: 'profile', profile: {} },
    })
    if (again.type !== 'created') throw new Error(JSON.stringify(again))
    expect(again.project).not.toBe(id)
    const folders = await readdir(place.root)
    expect(folders).toEqual(['朔砺：示例／一', '朔砺：示例／一 (2)'])
    await rm(join(place.root, '朔砺：示例／一 (2)'), { recursive: true })
    await page.client.call('projects.forget', { project: again.project })
  })

  it('keeps settings', async () => {
    await page.client.call('settings.write', { theme: 'dark', layout: { tree: 240 } })
    await page.client.call('settings.write', { language: 'en', layout: { preview: true } })
    const settings = await page.client.call('settings.read', {})
    expect(settings).toEqual({ theme: 'dark', zoom: 1, language: 'en', layout: { tree: 240, preview: true } })
  })
})

describe('opening and saving', () => {
  it('refuses ids that it never gave out, and calls about projects that are not open', async () => {
    await expect(page.client.call('project.open', { project: 'p0123' })).rejects.toMatchObject({ code: 'not-found' })
    await expect(page.client.call('project.read', { project: id })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('opens a project with its kit, and saves one document and nothing else', async () => {
    const opened = await open()
    expect(opened.project.documents.length).toBeGreaterThan(20)
    expect(opened.elsewhere).toBeNull()
    const manual = withParagraph(documentOf(opened, 'SM'), '本段由测试加入。')
    const saved = await page.client.call('project.save', {
      project: id,
      baseRevision: opened.revision,
      changes: { documents: [manual] },
    })
    expect(saved).toMatchObject({ type: 'saved', revision: opened.revision + 1 })
    expect(await readFile(await fileOf('documents', 'SM.json'), 'utf8')).toContain('本段由测试加入。')
    expect(page.heard.filter(({ name }) => name === 'project.changedOnDisk')).toEqual([])
  })

  it('tells other pages of a save, and refuses one that would undo it', async () => {
    const other = connectPage(application, 'page-two')
    const before = await open(other)
    expect(before.elsewhere).toMatchObject({ where: 'window' })
    expect(page.heard.some(({ name }) => name === 'project.openedElsewhere')).toBe(true)
    const mine = withParagraph(documentOf(before, 'SP-01'), '甲写的一句。')
    const theirs = withParagraph(documentOf(before, 'SP-01'), '乙写的另一句。')
    const base = { project: id, baseRevision: before.revision }
    await page.client.call('project.save', { ...base, changes: { documents: [mine] } })
    const lost = await other.client.call('project.save', { ...base, changes: { documents: [theirs] } })
    expect(lost).toMatchObject({ type: 'conflict', parts: ['document:SP-01'] })
    const event = other.heard.find(({ name }) => name === 'project.changedOnDisk')
    expect(event).toMatchObject({ data: { parts: ['document:SP-01'] } })
    const another = withParagraph(documentOf(before, 'SP-02'), '乙改了别的文件。')
    const kept = await other.client.call('project.save', { ...base, changes: { documents: [another] } })
    expect(kept.type).toBe('saved')
    await other.client.call('project.close', { project: id })
  })

  it('notices what another program does to a file, and saves nothing over it', async () => {
    const opened = await open()
    const path = await fileOf('documents', 'SP-03.json')
    const text = await readFile(path, 'utf8')
    page.heard.length = 0
    await writeFile(path, text.replace(/"title": "[^"]*"/, '"title": "别处改的标题"'))
    const mine = withParagraph(documentOf(opened, 'SP-03'), '同时在编辑。')
    const saved = await page.client.call('project.save', {
      project: id,
      baseRevision: opened.revision,
      changes: { documents: [mine] },
    })
    expect(saved).toMatchObject({ type: 'conflict', parts: ['document:SP-03'] })
    expect(await readFile(path, 'utf8')).toContain('别处改的标题')
    await until(() => page.heard.some(({ name }) => name === 'project.changedOnDisk'))
    const read = await page.client.call('project.read', { project: id })
    expect(documentOf(read, 'SP-03').title).toBe('别处改的标题')
    const over = await page.client.call('project.save', {
      project: id,
      baseRevision: read.revision,
      changes: { documents: [mine] },
    })
    expect(over.type).toBe('saved')
    expect(await readFile(path, 'utf8')).toContain('同时在编辑。')
  })

  it('hears of a change by itself, without a save', async () => {
    await open()
    page.heard.length = 0
    const path = await fileOf('profile.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('朔砺装备', '朔砺重装'))
    await until(() => page.heard.some(({ name }) => name === 'project.changedOnDisk'))
    expect(page.heard.at(-1)).toMatchObject({ data: { parts: ['profile'], diagnostics: [] } })
  })

  it('knows which files of the evidence are there, as they come and go', async () => {
    const opened = await open()
    const added = await page.client.call('evidence.add', {
      project: id,
      name: '工单.csv',
      base64: Buffer.from('编号\n').toString('base64'),
    })
    if (added.type === 'refused') throw new Error('refused')
    const item = { id: 'evidence-work-order', file: added.name, title: '工单', requirements: ['5.2.4.1'] }
    await page.client.call('project.save', {
      project: id,
      baseRevision: opened.revision,
      changes: { evidence: [...opened.project.evidence, item] },
    })
    const absent = async (): Promise<readonly string[]> =>
      (await page.client.call('project.read', { project: id })).project.absentEvidence ?? []
    expect(await absent()).not.toContain(added.name)
    const path = await fileOf('evidence', added.name)
    page.heard.length = 0
    await rm(path)
    await until(() => page.heard.some(({ name }) => name === 'project.changedOnDisk'))
    expect(page.heard.at(-1)).toMatchObject({ data: { parts: ['evidence'] } })
    expect(await absent()).toContain(added.name)
    page.heard.length = 0
    await writeFile(path, '编号\n')
    await until(() => page.heard.some(({ name }) => name === 'project.changedOnDisk'))
    expect(await absent()).not.toContain(added.name)
  })

  it('keeps what it has when a file on the disk breaks, and says so', async () => {
    const opened = await open()
    const path = await fileOf('documents', 'SP-04.json')
    const sound = await readFile(path, 'utf8')
    page.heard.length = 0
    await writeFile(path, sound.slice(0, 300))
    await until(() => page.heard.some(({ name }) => name === 'project.changedOnDisk'))
    expect(page.heard.at(-1)).toMatchObject({ data: { parts: [], diagnostics: [{ code: 'json-malformed' }] } })
    const read = await page.client.call('project.read', { project: id })
    expect(documentOf(read, 'SP-04')).toEqual(documentOf(opened, 'SP-04'))
    const refused = await page.client.call('project.save', {
      project: id,
      baseRevision: read.revision,
      changes: { documents: [withParagraph(documentOf(read, 'SP-04'), '不能写')] },
    })
    expect(refused.type).toBe('refused')
    await writeFile(path, sound)
  })

  it('refuses changes that no file may hold', async () => {
    const opened = await open()
    const [first] = opened.project.documents
    if (first === undefined) throw new Error('no document')
    const wrong = { ...first, content: [...first.content, first.content[0]] } as Document
    const call = page.client.call('project.save', {
      project: id,
      baseRevision: opened.revision,
      changes: { documents: [wrong] },
    })
    await expect(call).rejects.toMatchObject({ code: 'bad-parameters' })
  })

  it('renames through the register', async () => {
    const opened = await open()
    const renamed = renameInRegister(opened.project, 'SP-05', '新的名称')
    const changes = changesBetween(opened.project, renamed)
    expect(Object.keys(changes).sort()).toEqual(['documents', 'manifest'])
    const saved = await page.client.call('project.save', { project: id, baseRevision: opened.revision, changes })
    expect(saved.type).toBe('saved')
    expect(JSON.parse(await readFile(await fileOf('documents', 'SP-05.json'), 'utf8'))).toMatchObject({
      title: '新的名称',
    })
  })
})

describe('the bin and the kit', () => {
  it('removes a document into the bin and restores it to its place', async () => {
    const opened = await open()
    const place5 = opened.project.manifest.register.findIndex(({ code }) => code === 'SP-06')
    const removed = await page.client.call('bin.remove', { project: id, baseRevision: opened.revision, code: 'SP-06' })
    if (removed.type !== 'saved') throw new Error(JSON.stringify(removed))
    await expect(readFile(await fileOf('documents', 'SP-06.json'))).rejects.toThrow()
    const without = await page.client.call('project.read', { project: id })
    expect(without.project.documents.some(({ code }) => code === 'SP-06')).toBe(false)
    const { entries } = await page.client.call('bin.list', { project: id })
    expect(entries.map(({ code }) => code)).toEqual(['SP-06'])
    const restored = await page.client.call('bin.restore', {
      project: id,
      baseRevision: removed.revision,
      entry: entries[0]?.id ?? '',
    })
    expect(restored.type).toBe('saved')
    const again = await page.client.call('project.read', { project: id })
    expect(again.project.manifest.register[place5]?.code).toBe('SP-06')
    expect(documentOf(again, 'SP-06')).toEqual(documentOf(opened, 'SP-06'))
    expect((await page.client.call('bin.list', { project: id })).entries).toEqual([])
    const gone = await page.client.call('bin.restore', { project: id, baseRevision: 99, entry: 'b0' })
    expect(gone).toMatchObject({ type: 'refused', diagnostics: [{ code: 'bin-entry-missing' }] })
  })

  it('restores under another code where its own is taken', async () => {
    const opened = await open()
    const code = 'SI-01'
    const removed = await page.client.call('bin.remove', { project: id, baseRevision: opened.revision, code })
    const [binned] = (await page.client.call('bin.list', { project: id })).entries
    const without = (await page.client.call('project.read', { project: id })).project
    const other = duplicateInRegister(without, 'SI-02', code, '新的第一份')
    const saved = await page.client.call('project.save', {
      project: id,
      baseRevision: removed.type === 'saved' ? removed.revision : 0,
      changes: changesBetween(without, other),
    })
    if (saved.type !== 'saved' || binned === undefined) throw new Error(JSON.stringify(saved))
    const restore = { project: id, baseRevision: saved.revision, entry: binned.id }
    expect(await page.client.call('bin.restore', restore)).toMatchObject({
      type: 'refused',
      diagnostics: [{ code: 'code-duplicate', parameters: { code } }],
    })
    expect(await page.client.call('bin.restore', { ...restore, code: 'SI-77' })).toMatchObject({ type: 'saved' })
    const again = await page.client.call('project.read', { project: id })
    expect(documentOf(again, 'SI-77')).toEqual({ ...documentOf(opened, code), code: 'SI-77' })
    expect(documentOf(again, code).title).toBe('新的第一份')
    expect(JSON.parse(await readFile(await fileOf('documents', 'SI-77.json'), 'utf8'))).toMatchObject({ code: 'SI-77' })
    expect((await page.client.call('bin.list', { project: id })).entries).toEqual([])
  })

  it('drafts a document of the kit anew, with the forms that it calls and that are missing', async () => {
    const opened = await open()
    const removed = await page.client.call('bin.remove', {
      project: id,
      baseRevision: opened.revision,
      code: 'SR-14-01',
    })
    expect(removed.type).toBe('saved')
    const drafted = await page.client.call('project.draft', { project: id, code: 'SP-14' })
    if (drafted.type !== 'drafted') throw new Error(JSON.stringify(drafted))
    expect(drafted.document.code).toBe('SP-14')
    expect(drafted.records.map(({ code }) => code)).toEqual(['SR-14-01'])
    const missing = await page.client.call('project.draft', { project: id, code: 'SP-99' })
    expect(missing).toMatchObject({ type: 'refused', diagnostics: [{ code: 'kit-document-missing' }] })
  })
})

describe('files', () => {
  it('takes in images by what they are, not by their names', async () => {
    await open()
    const base64 = Buffer.from(samplePng()).toString('base64')
    const added = await page.client.call('asset.add', { project: id, name: '厂区.png', base64 })
    if (added.type !== 'added') throw new Error(JSON.stringify(added))
    const twice = await page.client.call('asset.add', { project: id, name: '厂区.png', base64 })
    expect(twice).toMatchObject({ name: '厂区 (2).png' })
    const served = await application.file(added.url)
    expect(served?.mime).toBe('image/png')
    expect(Buffer.from(served?.bytes ?? []).toString('base64')).toBe(base64)
    const disguised = await page.client.call('asset.add', {
      project: id,
      name: 'a.png',
      base64: Buffer.from('<script>').toString('base64'),
    })
    expect(disguised).toMatchObject({ type: 'refused', diagnostics: [{ code: 'image-invalid' }] })
    const program = await page.client.call('evidence.add', { project: id, name: 'a.exe', base64 })
    expect(program).toMatchObject({ type: 'refused', diagnostics: [{ code: 'upload-refused' }] })
  })

  it('serves nothing outside assets and evidence', async () => {
    for (const path of ['../fivestar.json', '..%2Ffivestar.json', '%2e%2e/fivestar.json', 'a%5c..%5cfivestar.json', ''])
      expect(await application.file(`/files/projects/${id}/assets/${path}`)).toBeUndefined()
    expect(await application.file(`/files/projects/${id}/fivestar.json`)).toBeUndefined()
    expect(await application.file(`/files/projects/p1/assets/x.png`)).toBeUndefined()
  })
})

describe('preview and export', () => {
  it('lays out what is not saved yet, and only the last of several requests', async () => {
    const opened = await open()
    const document = withParagraph(documentOf(opened, 'SP-07'), '还没有保存的一句。')
    const target = { type: 'document', code: 'SP-07' } as const
    const call = () => page.client.call('preview.render', { project: id, target, changes: { documents: [document] } })
    const [first, second, third] = await Promise.all([call(), call(), call()])
    expect(first.type).toBe('rendered')
    expect(second.type).toBe('superseded')
    if (third.type !== 'rendered') throw new Error(JSON.stringify(third))
    expect(third.pages).toBeGreaterThan(3)
    const pages = document.content.map(({ id: block }) => third.positions[`SP-07/${block}`] ?? 0)
    expect(Math.min(...pages)).toBeGreaterThan(0)
    expect(pages).toEqual([...pages].sort((one, other) => one - other))
    const served = await application.file(third.url)
    expect(Buffer.from(served?.bytes.slice(0, 5) ?? []).toString()).toBe('%PDF-')
    expect(await readFile(await fileOf('documents', 'SP-07.json'), 'utf8')).not.toContain('还没有保存')
    const none = await page.client.call('preview.render', { project: id, target: { type: 'document', code: 'SP-77' } })
    expect(none).toMatchObject({ type: 'refused', diagnostics: [{ code: 'export-document-missing' }] })
  })

  it('exports a document with progress, for a download under its own name', async () => {
    await open()
    page.heard.length = 0
    const started = await page.client.call('export.start', { project: id, format: 'docx', document: 'SP-08' })
    if (started.type !== 'started') throw new Error(JSON.stringify(started))
    await until(() => page.heard.some(({ name }) => name === 'job.done' || name === 'job.failed'))
    const done = page.heard.find((event) => event.name === 'job.done')
    if (done?.name !== 'job.done') throw new Error(JSON.stringify(page.heard))
    expect(page.heard.filter((event) => event.name === 'job.progress').length).toBeGreaterThan(1)
    const served = await application.file(done.data.url)
    expect(served?.download).toMatch(/^SP-08 .*\.docx$/)
    expect(served?.bytes.length).toBe(done.data.sizeBytes)
    expect(Buffer.from(served?.bytes.slice(0, 2) ?? []).toString()).toBe('PK')
  })

  it('cancels an export on the way, and writes nothing', async () => {
    await open()
    page.heard.length = 0
    const started = await page.client.call('export.start', { project: id, format: 'package' })
    if (started.type !== 'started') throw new Error(JSON.stringify(started))
    await until(() => page.heard.some(({ name }) => name === 'job.progress'))
    const cancelled = await page.client.call('export.cancel', { job: started.job })
    expect([cancelled, page.heard.filter(({ name }) => name === 'job.failed')]).toEqual([{ isCancelled: true }, []])
    await until(() => page.heard.some(({ name }) => name === 'job.cancelled'))
    expect(page.heard.some(({ name }) => name === 'job.done')).toBe(false)
    expect(await application.file(`/files/exports/${started.job}`)).toBeUndefined()
    expect(await page.client.call('export.cancel', { job: started.job })).toEqual({ isCancelled: false })
  })
})

describe('two programs', () => {
  it('tells the second one, and frees the project when the first one leaves', async () => {
    await open()
    const second = await place.start('two')
    const visitor = connectPage(second, 'visitor')
    await visitor.client.call('projects.list', {})
    expect((await open(visitor)).elsewhere).toMatchObject({ where: 'program', host: 'browser' })
    await application.pageGone('page-one')
    await visitor.client.call('project.close', { project: id })
    expect((await open(visitor)).elsewhere).toBeNull()
    await second.close()
    await expect(readFile(await fileOf('.fivestar', 'lock.json'))).rejects.toThrow()
  })
})
