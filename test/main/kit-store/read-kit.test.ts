import { appendFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit, readKitReference } from '../../../main/kit-store/read-kit.js'
import { kitFolder, templatesFolder } from '../../../main/kit-store/templates-folder.js'

const shipped = join(templatesFolder(), 'kits', 'gbt27922')
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fivestar-kit-'))
  await cp(shipped, folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const replace = async (file: string, from: string | RegExp, to: string): Promise<void> => {
  const text = await readFile(join(folder, file), 'utf8')
  expect(text).toMatch(from)
  await writeFile(join(folder, file), text.replace(from, to))
}
const codes = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((found) => `${found.file}:${found.line ?? ''} ${found.code}`)
const lastLine = async (file: string): Promise<number> =>
  (await readFile(join(folder, file), 'utf8')).split('\n').length - 1

describe('the shipped kit', () => {
  test('reads without a diagnostic', async () => {
    const { kit, diagnostics } = await readKit(shipped)
    expect(diagnostics).toEqual([])
    expect(kit?.documents.map((document) => document.code)).toEqual(
      expect.arrayContaining(['SM', 'SP-08', 'SP-14', 'SP-18']),
    )
  })

  test('is found by id; the ids at hand are named for another', async () => {
    expect((await kitFolder('gbt27922')).folder).toBe(shipped)
    expect((await kitFolder('../..')).diagnostics).toMatchObject([
      { code: 'kit-not-found', parameters: { available: 'gbt27922' } },
    ])
  })
})

describe('a broken kit is refused, file and line named', () => {
  test('missing file', async () => {
    await rm(join(folder, 'procedures/sp-14.md'))
    const { kit, diagnostics } = await readKit(folder)
    expect(kit).toBeUndefined()
    expect(codes(diagnostics)).toEqual(['procedures/sp-14.md: kit-file-missing'])
  })

  test('malformed YAML', async () => {
    await appendFile(join(folder, 'profile.yml'), '- id: [broken\n')
    const { diagnostics } = await readKit(folder)
    expect(diagnostics[0]).toMatchObject({ code: 'yaml-malformed', file: 'profile.yml' })
    expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(await lastLine('profile.yml'))
  })

  test('a register that is not a register', async () => {
    await writeFile(join(folder, 'kit.yml'), 'id: gbt27922\ntitle: x\nversion: 1\ndocuments: none\n')
    expect(codes((await readKit(folder)).diagnostics)).toEqual(['kit.yml:3 shape-invalid', 'kit.yml:4 shape-invalid'])
  })

  test.each([
    ['unknown field', ':field[company.nmae]', 'company.nmae'],
    ['unknown department', ':department[sales]', 'department.sales'],
    ['unknown document', ':doc[SP-99]', 'SP-99'],
    ['unknown record', ':record[SR-99-01]', 'SR-99-01'],
    ['unknown clause', ':clause[5.9.9]', '5.9.9'],
    ['unknown claim', ':claims[9.1]', '9.1'],
    ['dangling reference', ':see[nowhere]', 'nowhere'],
    ['unknown form', '\n::form{record="SR-99-02"}', 'SR-99-02'],
    ['unknown image', '\n::figure{src="a.png" alt="a" caption="a"}', 'a.png'],
    ['flowchart of nothing', '\n::flowchart{of="nothing"}', 'nothing'],
    ['condition on nothing', '\n:::when{field="nothing.here"}\n甲\n:::', 'nothing.here'],
  ])('%s', async (_name, source, key) => {
    await appendFile(join(folder, 'procedures/sp-14.md'), `\n正文${source}\n`)
    const { kit, diagnostics } = await readKit(folder)
    expect(kit).toBeUndefined()
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({
      code: 'kit-reference-unknown',
      file: 'procedures/sp-14.md',
      parameters: { key },
    })
  })

  test('steps that lead nowhere, to unknown posts and records', async () => {
    await replace('procedures/sp-14.md', 'next: assign', 'next: asign')
    await replace('procedures/sp-14.md', 'by: [post.hotline-agent, post.outlet-manager]', 'by: [post.nobody]')
    await replace('procedures/sp-14.md', 'records: [SR-14-01]', 'records: [SR-14-99]')
    const { diagnostics } = await readKit(folder)
    expect(diagnostics.map((found) => found.parameters['key']).sort()).toEqual(['SR-14-99', 'asign', 'post.nobody'])
  })

  test('a code that differs from the register', async () => {
    await replace('procedures/sp-14.md', 'code: SP-14', 'code: SP-41')
    expect(codes((await readKit(folder)).diagnostics)).toContain('procedures/sp-14.md:2 code-mismatch')
  })

  test('a record form of a wrong shape, an unknown owner, a duplicate code', async () => {
    await replace('records/sr-14-01.yml', /kind: text/, 'kind: txt')
    expect((await readKit(folder)).diagnostics[0]).toMatchObject({
      code: 'shape-invalid',
      file: 'records/sr-14-01.yml',
    })
    await replace('records/sr-14-01.yml', /kind: txt/, 'kind: text')
    await replace('records/sr-14-01.yml', /owner: .*/, 'owner: department.nobody')
    await replace('records/sr-14-03.yml', /code: SR-14-03/, 'code: SR-14-02')
    const { diagnostics } = await readKit(folder)
    expect(diagnostics.map((found) => found.code)).toEqual(
      expect.arrayContaining(['kit-reference-unknown', 'kit-duplicate']),
    )
  })

  test('an organisation that names a department which does not exist', async () => {
    await replace('organisation.yml', 'department: supervision}', 'department: nobody}')
    expect((await readKit(folder)).diagnostics).toMatchObject([
      { code: 'kit-reference-unknown', file: 'organisation.yml' },
    ])
  })

  test('a catalogue that breaks the invariants', async () => {
    await replace('standard.yml', 'value: 40', 'value: 41')
    expect((await readKitReference(folder)).diagnostics[0]).toMatchObject({
      code: 'catalogue-invariant',
      file: 'standard.yml',
    })
  })

  test('a file of 50 MB', async () => {
    await truncate(join(folder, 'manual.md'), 50 * 1024 * 1024)
    expect((await readKit(folder)).diagnostics).toMatchObject([
      { code: 'file-too-large', file: 'manual.md', parameters: { size: 50 } },
    ])
  })
})

describe('a company file', () => {
  const write = async (text: string): Promise<string> => {
    const path = join(folder, 'company.yml')
    await writeFile(path, text)
    return path
  }

  test('the sample reads; all its values are marked as sample data', async () => {
    const { company, diagnostics } = await readCompany(join(templatesFolder(), 'samples/shuoli/profile.yml'))
    expect(diagnostics).toEqual([])
    expect(company?.sampleData).toContain('promise.arrival-near')
    expect(company?.organisation?.outlets).toHaveLength(5)
  })

  test.each([
    ['name: x\nvalues: [1]\n', 2],
    ['name: x\nvalues: {}\nstranger: 1\n', 3],
    ['name: x\nvalues:\n  promise.a: {value: 4}\n', 3],
    ['name: x\nvalues:\n  a: 1\n  a: 2\n', 4],
  ])('is refused with its line: %j', async (text, line) => {
    const { company, diagnostics } = await readCompany(await write(text))
    expect(company).toBeUndefined()
    expect(diagnostics[0]?.line).toBe(line)
  })

  test('is missing, or too large', async () => {
    expect((await readCompany(join(folder, 'gone.yml'))).diagnostics).toMatchObject([{ code: 'file-unreadable' }])
    const path = await write('name: x\n')
    await truncate(path, 50 * 1024 * 1024)
    expect((await readCompany(path)).diagnostics).toMatchObject([{ code: 'file-too-large' }])
  })
})
