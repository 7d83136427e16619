import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { describeFiles } from '../../../exporters/package/describe-files.js'
import { exportPackage, type PackageManifest } from '../../../exporters/package/export-package.js'
import { sampleFacts, sampleFile, samplePdf } from './sample-package.js'

const createdAt = Date.UTC(2026, 2, 1, 18, 30) / 1000

const manifestOf = (bytes: Uint8Array): PackageManifest =>
  JSON.parse(strFromU8(unzipSync(bytes)['manifest.json'] ?? new Uint8Array())) as PackageManifest

type Entry = {
  readonly name: string
  readonly system: number
  readonly permissions: number
  readonly flags: number
  readonly time: number
  readonly method: number
}

// The central directory, read by hand: what counts is what other programs find in it.
const entriesOf = (bytes: Uint8Array): readonly Entry[] => {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let place = buffer.readUInt32LE(end + 16)
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    const length = buffer.readUInt16LE(place + 28)
    const entry = {
      name: buffer.toString('utf8', place + 46, place + 46 + length),
      system: buffer.readUInt8(place + 5),
      permissions: buffer.readUInt16LE(place + 40),
      flags: buffer.readUInt16LE(place + 8),
      method: buffer.readUInt16LE(place + 10),
      time: buffer.readUInt32LE(place + 12),
    }
    place += 46 + length + buffer.readUInt16LE(place + 30) + buffer.readUInt16LE(place + 32)
    return entry
  })
}

describe('describing files', () => {
  it('gives path, size, SHA-256 and the pages of PDFs', async () => {
    const pdf = await samplePdf(3)
    const { files, diagnostics } = await describeFiles([
      sampleFile('compilation/汇编.pdf', '', { bytes: pdf, kind: 'compilation' }),
      sampleFile('documents/SP-14.docx', '正文'),
    ])
    expect(diagnostics).toEqual([])
    expect(files.map(({ path, size, pages }) => ({ path, size, pages }))).toEqual([
      { path: 'compilation/汇编.pdf', size: pdf.length, pages: 3 },
      { path: 'documents/SP-14.docx', size: 6, pages: null },
    ])
    expect(files[1]?.sha256).toBe(createHash('sha256').update('正文').digest('hex'))
  })

  it('takes the pages from whoever knows them, without opening the file', async () => {
    const known = { ...sampleFile('documents/SP-14.pdf', 'never parsed'), pages: 12 }
    const { files, diagnostics } = await describeFiles([known])
    expect(files.map((file) => file.pages)).toEqual([12])
    expect(diagnostics).toEqual([])
  })

  it('says which PDFs it cannot count, and why', async () => {
    const { files, diagnostics } = await describeFiles([
      sampleFile('坏.pdf', 'no PDF at all'),
      sampleFile('锁.pdf', '', { bytes: await samplePdf(2, 'secret') }),
      sampleFile('没有扩展名', '', { bytes: await samplePdf(2) }),
    ])
    expect(files.map((file) => file.pages)).toEqual([null, null, 2])
    expect(diagnostics.map(({ code, parameters }) => [code, parameters['path'], parameters['reason']])).toEqual([
      ['pages-unknown', '坏.pdf', '文件已损坏'],
      ['pages-unknown', '锁.pdf', '文件有打开密码'],
    ])
  })

  it('makes names safe and different, also from the manifest, and says so', async () => {
    const { files, diagnostics } = await describeFiles(
      ['a?.txt', 'A？.txt', 'manifest.json', '../x.txt', 'plain.txt'].map((path) => sampleFile(path)),
    )
    expect(files.map((file) => file.path)).toEqual([
      'a？.txt',
      'A？ (2).txt',
      'manifest (2).json',
      'x.txt',
      'plain.txt',
    ])
    expect(diagnostics.map(({ code, parameters }) => [code, parameters['from']])).toEqual([
      ['package-name-changed', 'a?.txt'],
      ['package-name-changed', 'A？.txt'],
      ['package-name-changed', 'manifest.json'],
      ['package-name-changed', '../x.txt'],
    ])
  })
})

describe('the package', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })

  it('holds the files unchanged, in order, and a manifest that proves them', async () => {
    const inputs = [
      sampleFile('封面与文件清单.pdf', '', { bytes: await samplePdf(1), kind: 'cover' }),
      sampleFile('documents/SP-14 顾客投诉处理控制程序.docx', '甲'.repeat(500)),
      sampleFile('coverage/条款覆盖报告.xlsx', '乙'.repeat(500), { kind: 'coverage' }),
    ]
    const score = { ...sampleFacts.score, next: null }
    const { bytes, diagnostics } = await exportPackage({ ...sampleFacts, score, files: inputs }, { createdAt })
    expect(diagnostics).toEqual([])
    const unpacked = unzipSync(bytes)
    const manifest = manifestOf(bytes)
    expect(Object.keys(unpacked)).toEqual([...inputs.map((file) => file.path), 'manifest.json'])
    for (const [index, file] of manifest.files.entries()) {
      const content = unpacked[file.path] ?? new Uint8Array()
      expect(Buffer.from(content).equals(Buffer.from(inputs[index]?.bytes ?? []))).toBe(true)
      expect(file.size).toBe(content.length)
      expect(file.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    }
    expect(manifest.files.map((file) => file.pages)).toEqual([1, null, null])
    expect(manifest).toMatchObject({
      formatVersion: 1,
      title: '售后服务体系申报材料',
      company: '恒远特种车辆有限公司',
      date: '2026-03-02',
      score: { documented: 82.25, provisional: true },
    })
    expect(Object.keys(manifest.score)).toEqual(['certain', 'documented', 'possible', 'level', 'provisional'])
    expect(Object.keys(manifest.files[0] ?? {})).toEqual(['path', 'title', 'kind', 'size', 'sha256', 'pages'])
  })

  it('flags Chinese names as UTF-8, dates them, and does not press what is pressed already', async () => {
    const inputs = [sampleFile('documents/手册.docx', '甲'.repeat(500)), sampleFile('说明.txt', '甲'.repeat(500))]
    const { bytes } = await exportPackage({ ...sampleFacts, files: inputs }, { createdAt })
    const entries = entriesOf(bytes)
    expect(entries.map((entry) => entry.name)).toEqual(['documents/手册.docx', '说明.txt', 'manifest.json'])
    expect(entries.slice(0, 2).every((entry) => (entry.flags & 0x800) !== 0)).toBe(true)
    // Unix made them: of other systems Info-ZIP does not believe the flag.
    expect(new Set(entries.map(({ system, permissions }) => `${system} ${permissions.toString(8)}`))).toEqual(
      new Set(['3 100644']),
    )
    expect(entries.map((entry) => entry.method)).toEqual([0, 8, 8])
    // 2 March 2026 in Beijing, noon, in the bits of a DOS date.
    const expected = (((2026 - 1980) << 25) | (3 << 21) | (2 << 16) | (12 << 11)) >>> 0
    expect(new Set(entries.map((entry) => entry.time))).toEqual(new Set([expected]))
  })

  it('does not describe twice: a described file keeps the name that stands on the cover sheet', async () => {
    const { files } = await describeFiles([sampleFile('封面.pdf', 'x')])
    const cover = sampleFile('封面.pdf', 'y', { kind: 'cover' })
    const { bytes } = await exportPackage({ ...sampleFacts, files: [cover, ...files] }, { createdAt })
    expect(manifestOf(bytes).files.map((file) => [file.path, file.kind])).toEqual([
      ['封面 (2).pdf', 'cover'],
      ['封面.pdf', 'procedure'],
    ])
    expect(manifestOf(bytes).files[1]).toMatchObject({ sha256: files[0]?.sha256 })
  })

  it('has the same bytes at another time in another time zone', async () => {
    const make = async () =>
      Buffer.from((await exportPackage({ ...sampleFacts, files: [sampleFile('手册.txt')] }, { createdAt })).bytes)
    const first = await make()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 6, 4) })
    vi.stubEnv('TZ', 'America/St_Johns')
    expect((await make()).equals(first)).toBe(true)
  })

  it('can be made for a date before zip knew of any', async () => {
    const { bytes } = await exportPackage({ ...sampleFacts, files: [] }, { createdAt: 0 })
    expect(entriesOf(bytes).map((entry) => entry.time >>> 25)).toEqual([0])
  })
})
