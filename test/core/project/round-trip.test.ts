import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field, heading, paragraph, table, text } from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { canonicalText } from '../../../core/project/canonical-text.js'
import { parseDocument, parseProfile } from '../../../core/project/parse-files.js'
import { parseProject } from '../../../core/project/parse-project.js'
import { serialiseDocument, serialiseProfile } from '../../../core/project/serialise-files.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { sampleProcedure, sampleProject } from '../../support/sample-project.js'

const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, reversedKeys(item)] as const)
  return Object.fromEntries(entries.reverse())
}

describe('a project', () => {
  it('comes back from its files as it was', () => {
    expect(parseProject(serialiseProject(sampleProject()))).toEqual({ project: sampleProject(), diagnostics: [] })
  })

  it('gives the same bytes when it is written again', () => {
    const files = serialiseProject(sampleProject())
    const { project } = parseProject(files)
    if (project === undefined) throw new Error('not read')
    expect([...serialiseProject(project)]).toEqual([...files])
  })

  it('ends every file with one line feed and uses no other line ends', () => {
    for (const text of serialiseProject(sampleProject()).values()) {
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toContain('\r')
    }
  })

  it('will not be written when a document is not in the register', () => {
    const project = sampleProject()
    const manifest = { ...project.manifest, register: project.manifest.register.slice(0, 1) }
    expect(() => serialiseProject({ ...project, manifest })).toThrow('SP-14')
  })
})

describe('the text of a document', () => {
  const lines = serialiseDocument(sampleProcedure()).split('\n')

  it('has one line for a block', () => {
    for (const block of sampleProcedure().content.filter(({ type }) => type !== 'table' && type !== 'steps')) {
      const own = lines.filter((line) => line.includes(`"id":"${block.id}"`))
      expect(own).toHaveLength(1)
      expect(JSON.parse((own[0] ?? '').replace(/,$/, ''))).toEqual(block)
    }
  })

  it('has one line for a row of a table and for a step', () => {
    expect(lines.filter((line) => line.startsWith('      {"type":"row"'))).toHaveLength(2)
    expect(lines.filter((line) => line.startsWith('      {"type":"step"'))).toHaveLength(2)
  })

  it('does not depend on the order of keys in memory', () => {
    expect(
      serialiseDocument(reversedKeys(sampleProcedure()) as typeof sampleProcedure extends () => infer D ? D : never),
    ).toBe(lines.join('\n'))
  })

  it('shows characters that cannot be seen as escapes', () => {
    const document = { ...sampleProcedure(), content: [paragraph('p', '\u0007\u007f\u0085\u2028\ufeff\ud83d')] }
    expect(serialiseDocument(document)).toContain('\\u0007\\u007f\\u0085\\u2028\\ufeff\\ud83d')
  })

  it('keeps any text to the last code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (words, surrogate) => {
        const content = [paragraph('p', words + String.fromCharCode(surrogate))]
        const written = serialiseDocument({ ...sampleProcedure(), content })
        expect(parseDocument(written, 'd').value?.content).toEqual(content)
        expect(new TextDecoder().decode(new TextEncoder().encode(written))).toBe(written)
      }),
    )
  })

  it('is the same after reading, whatever lines were in memory', () => {
    const leaf = fc.record({ text: fc.constantFrom('', '甲', '乙') })
    const inlines = fc.array(fc.oneof(leaf, leaf, fc.constant(field('a'))), { maxLength: 6 })
    const block: fc.Arbitrary<Block> = inlines.chain((children) =>
      fc.constantFrom<Block>(
        { ...heading('b', 1, ''), children },
        { ...paragraph('b', ''), children },
        { ...table('b', [['']]), children: [{ type: 'row', children: [{ type: 'cell', children }] }] },
      ),
    )
    fc.assert(
      fc.property(block, (only) => {
        const written = serialiseDocument({ ...sampleProcedure(), content: [only] })
        const { value } = parseDocument(written, 'd')
        expect(value && serialiseDocument(value)).toBe(written)
      }),
    )
  })
})

describe('the profile', () => {
  it('keeps any key and the order of keys', () => {
    const profile = { 'z.z': 1, 'a.a': 'x', 键: true, rows: [{ 乙: 1, 甲: '2' }], none: [] }
    const written = serialiseProfile(profile)
    expect(Object.keys(parseProfile(written).value ?? {})).toEqual(Object.keys(profile))
    expect(parseProfile(written).value).toEqual(profile)
    expect(serialiseProfile({})).toBe('{}\n')
  })

  it('writes the keys of a commitment in one order', () => {
    expect(serialiseProfile({ a: { condition: '自受理时起', unit: '小时', value: 2 } })).toBe(
      '{\n  "a": {"value":2,"unit":"小时","condition":"自受理时起"}\n}\n',
    )
  })
})

describe('canonicalText', () => {
  it('is the text itself for every file that this program wrote', () => {
    for (const [path, written] of serialiseProject(sampleProject()))
      expect(canonicalText(path, written).value).toBe(written)
  })

  it('is the same for a file that another tool has laid out anew', () => {
    for (const [path, written] of serialiseProject(sampleProject())) {
      const value: unknown = JSON.parse(written)
      const other =
        '\ufeff' +
        JSON.stringify(path === 'profile.json' ? value : reversedKeys(value), null, 4).replaceAll('\n', '\r\n')
      expect(canonicalText(path, other).value).toBe(written)
    }
  })

  it('has none for what cannot be read', () => {
    expect(canonicalText('documents/SP-14.json', '{}').value).toBeUndefined()
    expect(text('x').text).toBe('x')
  })
})
