import { describe, expect, it } from 'vitest'
import { diagnose, wordDiagnostic, type Diagnostic } from '../../../core/diagnostics/diagnostic.js'
import { parseProject } from '../../../core/project/parse-project.js'
import type { Manifest, Project } from '../../../core/project/project.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { sampleProject } from '../../support/sample-project.js'

const files = (): Map<string, string> => new Map(serialiseProject(sampleProject()))

const read = (change: (all: Map<string, string>) => void): readonly Diagnostic[] => {
  const all = files()
  change(all)
  const { project, diagnostics } = parseProject(all)
  if (diagnostics.some(({ severity }) => severity === 'error')) expect(project).toBeUndefined()
  return diagnostics
}

const readManifest = (change: (manifest: Manifest) => unknown): readonly Diagnostic[] =>
  read((all) => all.set('fivestar.json', JSON.stringify(change(sampleProject().manifest), null, 2)))

const withEntry = (entry: Partial<Manifest['register'][number]>): readonly Diagnostic[] =>
  readManifest((manifest) => ({
    ...manifest,
    register: [
      ...manifest.register,
      { ...manifest.register[1], code: 'SP-15', file: 'documents/SP-15.json', ...entry },
    ],
  }))

const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code)

describe('a project is refused', () => {
  it.each(['fivestar.json', 'profile.json', 'organisation.json', 'documents/SM.json', 'records/SR-14-01.json'])(
    'without %s',
    (path) => {
      expect(read((all) => all.delete(path))).toMatchObject([
        { code: 'file-missing', file: path, parameters: { name: path } },
      ])
    },
  )

  it('for a file that is not JSON, with the line', () => {
    const [diagnostic] = read((all) => all.set('documents/SM.json', '{\n  "code": "SM",\n  oops\n}'))
    expect(diagnostic).toMatchObject({ code: 'json-malformed', file: 'documents/SM.json', line: 3 })
    expect(wordDiagnostic(diagnostic ?? diagnose('usage')).message).toBe(
      'documents/SM.json 不是有效的 JSON：第 3 行不应有「oops」',
    )
  })

  it.each([
    ['', '文件是空的'],
    [' \n', '文件是空的'],
    ['\0\0\0', '文件内容是零字节（断电或磁盘故障所致）'],
    ['{"code":', '内容在中途结束'],
  ])('for the content %j', (text, reason) => {
    const [diagnostic] = read((all) => all.set('profile.json', text))
    expect(diagnostic?.code).toBe('json-malformed')
    expect(wordDiagnostic(diagnostic ?? diagnose('usage')).message).toContain(reason)
  })

  it('for a shape that is wrong, with file, path and line', () => {
    const diagnostics = read((all) => {
      const text = all.get('documents/SP-14.json') ?? ''
      all.set('documents/SP-14.json', text.replace('"headerRows":1', '"headerRows":9'))
    })
    expect(diagnostics).toMatchObject([
      { code: 'shape-invalid', file: 'documents/SP-14.json', line: 15, parameters: { path: 'content[5].headerRows' } },
    ])
  })

  it('for a key that this format does not know: nothing is lost in silence', () => {
    expect(readManifest((manifest) => ({ ...manifest, colour: 'red' }))).toMatchObject([
      { code: 'shape-invalid', parameters: { path: 'colour', problem: '@unknown-key' } },
    ])
  })

  it('for a key that stands twice', () => {
    expect(read((all) => all.set('profile.json', '{\n"a":1,\n"a":2}'))).toMatchObject([
      { code: 'shape-invalid', line: 3, parameters: { problem: '@duplicate-key' } },
    ])
  })

  it.each([
    '../SP-15.json',
    '/etc/passwd',
    'documents/../../x.json',
    'documents//x.json',
    './documents/x.json',
    'documents\\x.json',
    'C:/x.json',
    'documents/nul.json',
    'documents/x.json.',
    '',
  ])('for a register that leads to %j', (file) => {
    const diagnostics = withEntry({ file })
    expect(diagnostics).toMatchObject([{ code: 'path-escapes', file: 'fivestar.json', parameters: { path: file } }])
    expect(diagnostics[0]?.line).toBeGreaterThan(1)
  })

  it.each(['fivestar.json', 'records/SP-15.json', 'documents/SP-15.txt', 'evidence/index.json'])(
    'for a document registered as %s',
    (file) => {
      expect(withEntry({ file })).toMatchObject([{ code: 'shape-invalid', parameters: { problem: '@register-place' } }])
    },
  )

  it('for a code that is used twice, also in other letters', () => {
    expect(withEntry({ code: 'SP-14' })).toMatchObject([{ code: 'code-duplicate', parameters: { code: 'SP-14' } }])
    expect(codes(withEntry({ code: 'sp-14' }))).toEqual(['code-duplicate'])
  })

  it('for a file that is registered twice', () => {
    expect(withEntry({ file: 'documents/sp-14.json' })).toMatchObject([
      { code: 'shape-invalid', parameters: { problem: '@duplicate', path: 'register[3].file' } },
    ])
  })

  it('for a file that holds another code or another kind', () => {
    const diagnostics = read((all) => all.set('documents/SM.json', all.get('documents/SP-14.json') ?? ''))
    expect(diagnostics).toMatchObject([
      { code: 'code-mismatch', parameters: { expected: 'SM', found: 'SP-14' } },
      { code: 'shape-invalid', parameters: { path: 'kind', expected: 'manual', received: 'procedure' } },
      { code: 'register-differs' },
    ])
  })

  it('for evidence outside its folder or with one id twice', () => {
    const item = { id: 'e', file: 'a.pdf', title: '', requirements: [] }
    const withItems = (items: unknown): readonly Diagnostic[] =>
      read((all) => all.set('evidence/index.json', JSON.stringify({ items })))
    expect(withItems([{ ...item, file: '../a.pdf' }])).toMatchObject([{ code: 'path-escapes', line: 1 }])
    expect(withItems([item, item])).toMatchObject([{ code: 'shape-invalid', parameters: { path: 'items[1].id' } }])
  })

  it('for what the store could not fetch, in the store’s words', () => {
    const unreadable = diagnose('file-unreadable', { name: 'profile.json', reason: '@denied' })
    const { project, diagnostics } = parseProject((path) => (path === 'profile.json' ? unreadable : files().get(path)))
    expect(project).toBeUndefined()
    expect(diagnostics).toEqual([unreadable])
  })
})

describe('a project is opened', () => {
  it('without evidence', () => {
    const all = files()
    all.delete('evidence/index.json')
    expect(parseProject(all).project?.evidence).toEqual([])
  })

  it('with a warning where a title or version differs from the register', () => {
    const diagnostics = readManifest((manifest) => ({
      ...manifest,
      register: manifest.register.map((entry) =>
        entry.code === 'SM' ? { ...entry, title: '手册', version: 'B/0' } : entry,
      ),
    }))
    expect(diagnostics.map(({ code, severity, parameters }) => [code, severity, parameters['what']])).toEqual([
      ['register-differs', 'warning', 'title'],
      ['register-differs', 'warning', 'version'],
    ])
  })

  it('with its documents in the order of the register', () => {
    const { manifest } = sampleProject()
    const register = [...manifest.register].reverse()
    const all = files().set('fivestar.json', JSON.stringify({ ...manifest, register }))
    expect(parseProject(all).project?.documents.map(({ code }) => code)).toEqual(['SP-14', 'SM'])
  })
})

describe('the format version', () => {
  const withVersion = (formatVersion: unknown): readonly Diagnostic[] =>
    readManifest((manifest) => ({ ...manifest, formatVersion, somethingNew: {} }))

  it('that is newer is refused before anything else is looked at', () => {
    expect(withVersion(2)).toEqual([
      diagnose('format-newer', { name: 'fivestar.json', found: 2, supported: 1 }, { file: 'fivestar.json', line: 2 }),
    ])
  })

  it.each([0, -1, 1.5, '1', null])('%j is none', (version) => {
    expect(codes(withVersion(version))).toContain('shape-invalid')
  })

  it('that is missing is said to be missing', () => {
    expect(readManifest(({ formatVersion: _, ...manifest }) => manifest)).toMatchObject([
      { code: 'shape-invalid', parameters: { path: 'formatVersion' } },
    ])
  })
})

describe('the project value', () => {
  it('shares nothing between voids, as editors tell nodes apart by identity', () => {
    const project: Project | undefined = parseProject(files()).project
    const seen = new Set<unknown>()
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      expect(seen.has(value)).toBe(false)
      seen.add(value)
      Object.values(value).forEach(walk)
    }
    walk(project?.documents)
    expect(seen.size).toBeGreaterThan(50)
  })
})
