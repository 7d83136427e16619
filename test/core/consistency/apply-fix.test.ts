import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fix } from '../../../core/consistency/finding.js'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import {
  clauseReference,
  documentReference,
  field,
  form,
  heading,
  link,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import type { Project } from '../../../core/project/project.js'
import { document, profile, project, recordForm } from '../../support/builders.js'

const records = [recordForm('SR-14-01'), recordForm('SR-14-02')]
const untouched = document('SM', [paragraph('p', '甲甲')])
const withContent = (content: readonly Block[]): Project =>
  project([untouched, document('SP-14', content)], {
    records,
    evidence: [{ id: 'e', file: 'e.pdf', title: '证据', requirements: [], record: 'SR-14-02' }],
  })
const at = { document: 'SP-14' } as const
const blocksAfter = (content: readonly Block[], fix: Fix): readonly Block[] => {
  const before = withContent(content)
  const after = applyFix(before, fix)
  expect(after.documents[0]).toBe(before.documents[0])
  return after.documents[1]?.content ?? []
}

const process = steps('s', [
  step('s-1', 'a', {
    name: '甲',
    action: [text('甲、'), field('post.agent'), recordReference('SR-14-01')],
    limit: '甲',
    responsible: ['post.agent'],
    records: ['SR-14-01'],
    next: ['b'],
  }),
  step('s-2', 'b', { name: '乙', action: '甲', responsible: ['post.agent'], next: ['end'] }),
])

describe('text is replaced', () => {
  it('at the first place, or at the one counted from 0', () => {
    const content = [paragraph('p', [text('甲乙甲'), text('甲', { bold: true })])]
    const replace = (occurrence?: number): Block | undefined =>
      blocksAfter(content, {
        type: 'replace-text',
        ...at,
        block: 'p',
        from: '甲',
        to: '丙',
        ...(occurrence === undefined ? {} : { occurrence }),
      })[0]
    expect(replace()).toEqual(paragraph('p', [text('丙乙甲'), text('甲', { bold: true })]))
    expect(replace(1)).toEqual(paragraph('p', [text('甲乙丙'), text('甲', { bold: true })]))
    expect(replace(2)).toEqual(paragraph('p', [text('甲乙甲'), text('丙', { bold: true })]))
    expect(replace(3)).toBe(content[0])
  })

  it('in the cells of a table and the parts of a step', () => {
    const grid = table('t', [
      ['甲', '乙'],
      ['乙', '甲'],
    ])
    const fix = { type: 'replace-text', ...at, from: '甲', to: '丙', occurrence: 1 } as const
    expect(blocksAfter([grid], { ...fix, block: 't' })).toEqual([
      table('t', [
        ['甲', '乙'],
        ['乙', '丙'],
      ]),
    ])
    const [changed] = blocksAfter([process], { ...fix, block: 's-1' })
    expect(changed).toMatchObject({ children: [{ children: [{}, { children: [{ text: '丙' }] }] }, {}] })
    expect(changed?.type === 'steps' && changed.children[1]).toBe(process.children[1])
  })

  it('by a field, which takes the place of the words', () => {
    const fix: Fix = { type: 'text-to-field', ...at, block: 'p', text: '客服部', field: 'department.service' }
    expect(blocksAfter([paragraph('p', '由客服部受理')], fix)).toEqual([
      paragraph('p', [text('由'), field('department.service'), text('受理')]),
    ])
    const inLink = [paragraph('p', [link('https://e.cn', '客服部'), text('报客服部')])]
    expect(blocksAfter(inLink, fix)).toEqual([
      paragraph('p', [link('https://e.cn', '客服部'), text('报'), field('department.service')]),
    ])
  })
})

describe('references are renamed', () => {
  const rename = (
    reference: (Fix & { type: 'rename-reference' })['reference'],
    block: string,
    from: string,
    to: string,
  ) => ({ type: 'rename-reference', ...at, block, reference, from, to }) as const
  it.each<readonly [Fix, Block, Block]>([
    [
      rename('documentRef', 'p', 'SP-99', 'SP-14'),
      paragraph('p', [documentReference('SP-99'), documentReference('SM'), documentReference('SP-99')]),
      paragraph('p', [documentReference('SP-14'), documentReference('SM'), documentReference('SP-14')]),
    ],
    [
      rename('clauseRef', 'h', '5.9', '5.3'),
      heading('h', 1, [clauseReference('5.9')], { clauses: ['5.9', '5.3'] }),
      heading('h', 1, [clauseReference('5.3')], { clauses: ['5.3'] }),
    ],
    [rename('recordRef', 'f', 'SR-9', 'SR-14-01'), form('f', 'SR-9'), form('f', 'SR-14-01')],
    [
      rename('field', 'p', 'no.such', 'company.name'),
      paragraph('p', [field('no.such')]),
      paragraph('p', [field('company.name')]),
    ],
  ])('%j', (fix, before, after) => expect(blocksAfter([before], fix)).toEqual([after]))

  it('in one step, or in all of a process', () => {
    const one = blocksAfter([process], rename('recordRef', 's-1', 'SR-14-01', 'SR-14-02'))[0]
    expect(JSON.stringify(one)).not.toContain('SR-14-01')
    const post = blocksAfter([process], rename('field', 's-1', 'post.agent', 'post.head'))[0]
    expect(post).toMatchObject({ children: [{ responsible: ['post.head'] }, { responsible: ['post.agent'] }] })
    const all = blocksAfter([process], rename('field', 's', 'post.agent', 'post.head'))[0]
    expect(JSON.stringify(all)).not.toContain('post.agent')
  })
})

describe('other fixes', () => {
  it('remove a block', () => {
    const content = [paragraph('p', '甲'), paragraph('q', '乙')]
    expect(blocksAfter(content, { type: 'remove-block', ...at, block: 'p' })).toEqual([content[1]])
    expect(blocksAfter([process], { type: 'remove-block', ...at, block: 's-1' })[0]).toBe(process)
  })

  it('remove a record form from everything but its evidence', () => {
    const before = withContent([form('f', 'SR-14-02'), form('g', 'SR-14-01')])
    const after = applyFix(before, { type: 'remove-record', record: 'SR-14-02' })
    expect(after.records).toEqual([records[0]])
    expect(after.manifest.register.map(({ code }) => code)).toEqual(['SM', 'SP-14', 'SR-14-01'])
    expect(after.documents[1]?.content).toEqual([before.documents[1]?.content[1]])
    expect(after.documents[0]).toBe(before.documents[0])
    expect(after.evidence).toEqual([{ id: 'e', file: 'e.pdf', title: '证据', requirements: [] }])
    const other = applyFix(before, { type: 'remove-record', record: 'SR-14-01' })
    expect(other.evidence).toBe(before.evidence)
  })

  it('set a field, and several things in turn', () => {
    const before = withContent([paragraph('p', '甲')])
    const set: Fix = { type: 'set-field', field: 'hotline.number', value: '400-1' }
    expect(applyFix(before, set).profile).toEqual({ ...profile, 'hotline.number': '400-1' })
    expect(applyFix(before, set).documents).toBe(before.documents)
    const words = (from: string, to: string): Fix => ({ type: 'replace-text', ...at, block: 'p', from, to })
    const all = applyFix(before, { type: 'all', fixes: [words('甲', '乙'), words('乙', '丙')] })
    expect(all.documents[1]?.content).toEqual([paragraph('p', '丙')])
  })
})

describe('a fix whose place is gone', () => {
  const before = withContent([paragraph('p', '甲'), process])
  it.each<Fix>([
    { type: 'replace-text', document: 'SP-99', block: 'p', from: '甲', to: '乙' },
    { type: 'replace-text', ...at, block: 'gone', from: '甲', to: '乙' },
    { type: 'replace-text', ...at, block: 'p', from: '丙', to: '乙' },
    { type: 'replace-text', ...at, block: 'p', from: '', to: '乙' },
    { type: 'replace-text', ...at, block: 'p', from: '甲', to: '甲' },
    { type: 'text-to-field', ...at, block: 'p', text: '甲', field: 'a', occurrence: 1 },
    { type: 'rename-reference', ...at, block: 's-1', reference: 'field', from: 'post.gone', to: 'post.agent' },
    { type: 'rename-reference', ...at, block: 'p', reference: 'clauseRef', from: '5.1', to: '5.2' },
    { type: 'remove-block', ...at, block: 'gone' },
    { type: 'remove-record', record: 'SR-99' },
    { type: 'set-field', field: 'hotline.number', value: '400-000-0000' },
    { type: 'all', fixes: [] },
  ])('changes nothing: %j', (fix) => expect(applyFix(before, fix)).toBe(before))
})

describe('for any text', () => {
  const words = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 12 })
  const lines = fc.array(words, { minLength: 1, maxLength: 4 })

  it('a replacement changes one occurrence in one block and no other block', () =>
    fc.assert(
      fc.property(lines, fc.nat(3), fc.nat(6), (texts, chosen, occurrence) => {
        const content = texts.map((line, index) => paragraph(`p${index}`, line))
        const index = chosen % texts.length
        const line = texts[index] ?? ''
        const before = withContent(content)
        const fix: Fix = { type: 'replace-text', ...at, block: `p${index}`, from: '甲', to: '丁', occurrence }
        const after = applyFix(before, fix).documents[1]?.content ?? []
        const pieces = line.split('甲')
        const expected =
          occurrence < pieces.length - 1
            ? `${pieces.slice(0, occurrence + 1).join('甲')}丁${pieces.slice(occurrence + 1).join('甲')}`
            : line
        expect(after[index]).toEqual(paragraph(`p${index}`, expected))
        content.forEach((block, other) => other !== index && expect(after[other]).toBe(block))
      }),
    ))

  it('a field in place of every occurrence leaves none', () =>
    fc.assert(
      fc.property(words, (line) => {
        const fix: Fix = { type: 'text-to-field', ...at, block: 'p', text: '甲', field: 'company.name' }
        const count = line.split('甲').length - 1
        let subject = withContent([paragraph('p', line)])
        for (let round = 0; round < count; round += 1) subject = applyFix(subject, fix)
        const content = JSON.stringify(subject.documents[1]?.content)
        expect(content).not.toContain('甲')
        expect(content.split('company.name').length - 1).toBe(count)
      }),
    ))
})
