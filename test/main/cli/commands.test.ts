import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckReport } from '../../../core/coverage/report.js'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'
import { fivestar } from '../../support/cli.js'

const profile = join(templatesFolder(), 'samples/shuoli/profile.yml')
let root: string
let project: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'fivestar-cli-'))
  project = join(root, '朔砺 项目')
  expect(await fivestar('new', project, '--profile', profile)).toMatchObject({ code: 0, error: '' })
})
afterAll(() => rm(root, { recursive: true }))

const copy = async (name: string): Promise<string> => {
  const folder = join(root, name)
  await cp(project, folder, { recursive: true })
  return folder
}
const snapshot = async (folder: string): Promise<Record<string, string>> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return Object.fromEntries(
    await Promise.all(
      names.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [path.slice(folder.length), (await readFile(path)).toString('base64')] as const
      }),
    ),
  )
}

describe('new', () => {
  test('drafts the documents, the record forms and the company data', async () => {
    expect(await readdir(project)).toEqual(
      expect.arrayContaining(['documents', 'fivestar.json', 'organisation.json', 'profile.json', 'records']),
    )
    const manifest = JSON.parse(await readFile(join(project, 'fivestar.json'), 'utf8'))
    expect(manifest).toMatchObject({ formatVersion: 1, kit: { id: 'gbt27922' }, standard: 'GB/T 27922-2011' })
    expect(await readdir(join(project, 'documents'))).toEqual(
      expect.arrayContaining(['SM.json', 'SP-08.json', 'SP-14.json', 'SP-18.json']),
    )
  })

  test('refuses a folder that is not empty and leaves it as it was', async () => {
    const before = await snapshot(project)
    const ran = await fivestar('new', project)
    expect(ran.code).toBe(2)
    expect(ran.error).toContain('不是空文件夹')
    expect(await snapshot(project)).toEqual(before)
  })

  test('writes nothing for an unknown kit or a bad profile', async () => {
    const folder = join(root, 'never')
    expect(await fivestar('new', folder, '--kit', 'other')).toMatchObject({ code: 2 })
    const bad = join(root, 'bad.yml')
    await writeFile(bad, 'name: 甲\nvalues:\n  promise.repair-reply: {value: 4, unit: 世纪}\n')
    const ran = await fivestar('new', folder, '--profile', bad)
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.error).toContain('promise.repair-reply')
    await expect(readdir(folder)).rejects.toThrow()
  })

  test('without a profile drafts blanks that check names', async () => {
    const folder = join(root, 'blank')
    expect(await fivestar('new', folder)).toMatchObject({ code: 0 })
    const ran = await fivestar('check', folder, '--format', 'json')
    const report = JSON.parse(ran.out) as CheckReport
    expect(report.findings.map((finding) => finding.code)).toContain('field-unfilled')
    expect(await fivestar('export', folder, '--to', 'pdf', '--out', join(root, 'blank.pdf'))).toMatchObject({ code: 0 })
  })
})

describe('check', () => {
  test('prints the fixed JSON shape', async () => {
    const { code, out } = await fivestar('check', project, '--format', 'json')
    const report = JSON.parse(out) as CheckReport
    expect(code).toBe(0)
    expect(Object.keys(report).slice(0, 6)).toEqual([
      ...['project', 'standard', 'score', 'requirements', 'findings', 'commitments'],
    ])
    expect(Object.keys(report.score).slice(0, 5)).toEqual([
      ...['certain', 'documented', 'possible', 'level', 'provisional'],
    ])
    expect(report.requirements).toHaveLength(49)
    expect(Object.keys(report.requirements[0]!).slice(0, 5)).toEqual([
      ...['id', 'title', 'status', 'points', 'expectations'],
    ])
  })

  test('fails below a minimum score', async () => {
    const blank = join(root, 'poor')
    expect(await fivestar('new', blank)).toMatchObject({ code: 0 })
    expect((await fivestar('check', blank)).code).toBe(0)
    expect((await fivestar('check', blank, '--min-score', '100')).code).toBe(1)
    expect((await fivestar('check', project, '--min-score', '100')).code).toBe(0)
  })

  test('errors in the text fail it', async () => {
    const folder = await copy('dangling')
    const path = join(folder, 'documents/SP-14.json')
    await writeFile(
      path,
      (await readFile(path, 'utf8'))
        .replace('"code": "SP-18", "children"', '"code": "SP-77", "children"')
        .replace('"code":"SP-18","children"', '"code":"SP-77","children"'),
    )
    const ran = await fivestar('check', folder)
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('SP-77')
  })

  describe('with decisions in review.json', () => {
    const decided = async (name: string, review: object, more: object = {}): Promise<string> => {
      const folder = await copy(name)
      await writeFile(join(folder, 'review.json'), JSON.stringify(review))
      const path = join(folder, 'fivestar.json')
      await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...more }))
      return folder
    }
    const without = async (folder: string, code: string): Promise<void> => {
      const path = join(folder, `documents/${code}.json`)
      await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), content: [] }))
    }
    const jsonOf = async (folder: string): Promise<CheckReport> =>
      JSON.parse((await fivestar('check', folder, '--format', 'json')).out) as CheckReport

    test('an override counts and is printed with reason and name, in every format', async () => {
      const by = { reason: '投诉渠道在官网公示', by: '周敏', date: '2026-03-01' }
      const folder = await decided('override', { overrides: [{ requirement: '5.3.2.1', ...by }] })
      await without(folder, 'SP-14')
      const report = await jsonOf(folder)
      const open = report.requirements.find(({ id }) => id === '5.3.2.1')
      expect(open).toMatchObject({ status: 'overridden', override: by })
      expect(open?.expectations.some(({ met }) => !met)).toBe(true)
      const text = (await fivestar('check', folder)).out
      expect(text).toContain('5.3.2.1 投诉渠道：投诉渠道在官网公示（周敏，2026-03-01）')
      expect(text).toMatch(/待补齐[^]*5\.3\.2\.2 投诉记录/)
      expect(text).not.toMatch(/(部分覆盖|未覆盖)　5\.3\.2\.1/)
      const html = join(root, 'override.html')
      await fivestar('check', folder, '--format', 'html', '--out', html)
      expect(await readFile(html, 'utf8')).toContain('投诉渠道在官网公示（周敏，2026-03-01）')
      const xlsx = join(root, 'override.xlsx')
      await fivestar('check', folder, '--format', 'xlsx', '--out', xlsx)
      expect(strFromU8(unzipSync(await readFile(xlsx))['xl/sharedStrings.xml']!)).toContain('周敏，2026-03-01')
    })

    test('deductions and bonus change the score, five deductions fail it', async () => {
      const deduction = { ground: 'own-rule', reason: '超过承诺时限' }
      const bonus = { reason: '远程诊断' }
      const folder = await decided('deductions', { deductions: [deduction, deduction, deduction], bonus })
      const before = (await jsonOf(project)).score
      const { score, deductions } = await jsonOf(folder)
      expect(score.documented).toBeCloseTo(before.documented - 2)
      expect(deductions).toHaveLength(3)
      expect((await fivestar('check', folder, '--min-score', '99')).code).toBe(1)
      expect((await fivestar('check', folder, '--min-score', '97')).code).toBe(0)
      const failing = await decided('failing', { deductions: Array<object>(5).fill(deduction) })
      expect((await jsonOf(failing)).score).toMatchObject({ level: '未达标', next: { obstacle: 'deductions' } })
    })

    test('corrections are used and marked as the user’s; an unknown clause is a warning', async () => {
      const corrections = { '5.3.2.1': { points: 4, title: '渠道' }, '5.9.1.1': { points: 3 } }
      const folder = await decided('corrected', { corrections })
      const report = await jsonOf(folder)
      const corrected = report.requirements.find(({ id }) => id === '5.3.2.1')
      expect(corrected).toMatchObject({ title: '渠道', points: { value: 4, provenance: 'user' }, wording: 'user' })
      expect(report.requirements.reduce((sum, { points }) => sum + points.value, 0)).toBeCloseTo(100)
      expect(report.findings.filter(({ file }) => file === 'review.json')).toMatchObject([
        { code: 'correction-clause-unknown', severity: 'warning' },
      ])
      expect(report.score.provisional).toBe(true)
      expect((await fivestar('check', folder)).code).toBe(0)
    })

    test('corrections that do not add up are refused as a whole, which is an error', async () => {
      const corrections = { '5.3.2.1': { points: 30 }, '5.1.1.1': { title: '别名' } }
      const folder = await decided('refused', { corrections })
      const report = await jsonOf(folder)
      expect(report.requirements).toEqual((await jsonOf(project)).requirements)
      expect(report.findings.find(({ code }) => code === 'correction-refused')).toMatchObject({
        severity: 'error',
        file: 'review.json',
      })
      const ran = await fivestar('check', folder)
      expect(ran.code).toBe(1)
      expect(ran.out).toContain('错误 review.json：录入的标准分值不自洽，全部未采用')
    })

    test('overrides of nothing and deletions without a reason are told', async () => {
      const overrides = [{ requirement: '5.9.9.9', reason: '甲', by: '乙' }]
      const folder = await decided('stray', { overrides }, { exclusions: [{ clause: '5.2.6.1', reason: ' ' }] })
      const codes = (await jsonOf(folder)).findings.map(({ code }) => code)
      expect(codes).toContain('override-unknown')
      expect(codes).toContain('exclusion-without-reason')
      expect((await fivestar('check', folder)).code).toBe(1)
    })
  })

  test('writes HTML and XLSX', async () => {
    const html = join(root, 'r.html')
    expect(await fivestar('check', project, '--format', 'html', '--out', html)).toMatchObject({ code: 0, out: '' })
    const page = await readFile(html, 'utf8')
    expect(page).toContain('id="r-5.3.2.1"')
    expect(page).not.toMatch(/https?:\/\//)
    const xlsx = join(root, 'r.xlsx')
    expect(await fivestar('check', project, '--format', 'xlsx', '--out', xlsx)).toMatchObject({ code: 0 })
    expect(Object.keys(unzipSync(await readFile(xlsx)))).toContain('xl/workbook.xml')
  })
})

describe('export', () => {
  test('writes one document and one record form in Word and PDF', async () => {
    for (const code of ['SP-14', 'SR-14-02']) {
      const pdf = join(root, 'out', `${code}.pdf`)
      const docx = join(root, 'out', `${code}.docx`)
      expect(await fivestar('export', project, '--to', 'pdf', '--document', code, '--out', pdf)).toMatchObject({
        code: 0,
      })
      expect(await fivestar('export', project, '--to', 'docx', '--document', code, '--out', docx)).toMatchObject({
        code: 0,
      })
      expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
      expect(strFromU8(unzipSync(await readFile(docx))['word/document.xml']!)).toContain('顾客')
    }
  })

  test('packs the submission with a manifest that its files match', async () => {
    const out = join(root, 'submission.zip')
    expect(await fivestar('export', project, '--to', 'package', '--out', out)).toMatchObject({ code: 0 })
    const files = unzipSync(await readFile(out))
    const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as {
      files: { path: string; size: number; pages: number | null }[]
    }
    expect(manifest.files.map((file) => file.path).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    )
    for (const file of manifest.files) expect(files[file.path]).toHaveLength(file.size)
    expect(manifest.files.filter((file) => file.path.endsWith('.pdf')).every((file) => (file.pages ?? 0) > 0)).toBe(
      true,
    )
  })

  test('names an unknown document', async () => {
    const ran = await fivestar('export', project, '--to', 'pdf', '--document', 'SP-77', '--out', join(root, 'x.pdf'))
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.error).toContain('SP-77')
  })

  test('an image that is no image is named, and nothing is written', async () => {
    const folder = await copy('image')
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(folder, 'assets/plant.png'), 'this is no image')
    const path = join(folder, 'documents/SP-14.json')
    const document = JSON.parse(await readFile(path, 'utf8'))
    document.content.push({
      type: 'figure',
      id: 'fig',
      asset: 'plant.png',
      alt: '厂房',
      caption: '厂房',
      children: [{ text: '' }],
    })
    await writeFile(path, JSON.stringify(document))
    const out = join(root, 'image.pdf')
    const ran = await fivestar('export', folder, '--to', 'pdf', '--out', out)
    expect(ran.code).toBe(2)
    expect(ran.error).toContain('assets/plant.png')
    await expect(readFile(out)).rejects.toThrow()
  })

  test('control characters and lone surrogates break neither Word nor PDF', async () => {
    const folder = await copy('control')
    const path = join(folder, 'documents/SP-14.json')
    const document = JSON.parse(await readFile(path, 'utf8'))
    document.content.push({ type: 'paragraph', id: 'odd', children: [{ text: '甲\u0000\u0008乙\ud800丙\ufffe丁' }] })
    await writeFile(path, JSON.stringify(document))
    const docx = join(root, 'control.docx')
    expect(await fivestar('export', folder, '--to', 'docx', '--document', 'SP-14', '--out', docx)).toMatchObject({
      code: 0,
    })
    expect(strFromU8(unzipSync(await readFile(docx))['word/document.xml']!)).toContain('甲乙丙丁')
    const report = JSON.parse((await fivestar('check', folder, '--format', 'json')).out) as CheckReport
    expect(report.findings.filter((finding) => finding.code === 'control-character')).toMatchObject([
      { document: 'SP-14', block: 'odd' },
    ])
  })
})

describe('bad input', () => {
  const broken = async (name: string, file: string, text: string | Buffer): Promise<string> => {
    const folder = await copy(name)
    await writeFile(join(folder, file), text)
    return folder
  }

  test.each([
    ['no project', async () => root, 'fivestar.json'],
    ['no folder', async () => join(root, 'nowhere'), 'fivestar.json'],
    ['malformed JSON', () => broken('json', 'documents/SM.json', '{"code": "SM",\n oops'), 'documents/SM.json'],
    ['wrong type', () => broken('type', 'documents/SM.json', '{"code": 7}'), 'documents/SM.json'],
    ['broken review', () => broken('review', 'review.json', '{"overrides": [{"by": 7}]}'), 'review.json:1'],
    ['newer format', () => broken('newer', 'fivestar.json', '{"formatVersion": 99}'), '99'],
    [
      'missing document',
      async () => {
        const folder = await copy('missing')
        await rm(join(folder, 'documents/SP-14.json'))
        return folder
      },
      'documents/SP-14.json',
    ],
    [
      '50 MB',
      async () => {
        const folder = await copy('huge')
        await truncate(join(folder, 'documents/SM.json'), 50 * 1024 * 1024)
        return folder
      },
      'documents/SM.json',
    ],
  ])('%s: exit code 2, the place named, nothing changed', async (_name, make, words) => {
    const folder = await make()
    const before = folder === root ? {} : await snapshot(folder).catch(() => ({}))
    for (const command of [
      ['check', folder],
      ['export', folder, '--to', 'pdf', '--out', join(root, 'no.pdf')],
    ]) {
      const ran = await fivestar(...command)
      expect(ran).toMatchObject({ code: 2, out: '' })
      expect(ran.error).toContain(words)
    }
    if (folder !== root) expect(await snapshot(folder).catch(() => ({}))).toEqual(before)
    await expect(readFile(join(root, 'no.pdf'))).rejects.toThrow()
  })

  test.each([
    [[]],
    [['fly']],
    [['check']],
    [['check', 'a', 'b']],
    [['check', 'a', '--format', 'doc']],
    [['check', 'a', '--min-score', 'many']],
    [['check', 'a', '--language', 'fr']],
    [['check', 'a', '--to', 'pdf']],
    [['check', 'a', '--unheard']],
    [['export', 'a']],
    [['export', 'a', '--to', 'odt']],
    [['export', 'a', '--to', 'package', '--document', 'SM']],
  ])('usage %j', async (words) => {
    const ran = await fivestar(...words)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.error).toContain('fivestar --help')
  })

  test('help and version', async () => {
    expect((await fivestar('--help')).out).toContain('fivestar check')
    expect((await fivestar('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
