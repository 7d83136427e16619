import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../core/catalogue/load-catalogue.js'

type Raw = { [key: string]: unknown }

const item = (id: string, more: Raw = {}): Raw => ({
  id,
  title: '要求',
  text: '说明',
  kind: 'qualitative',
  provenance: 'estimated',
  expectations: [],
  ...more,
})

const standard = (more: Raw = {}): Raw => ({
  id: 'TEST',
  title: '标准',
  levels: [
    { name: '高', from: 90 },
    { name: '低', from: 70 },
  ],
  belowLevels: '无',
  clauses: [
    { id: '5.1', title: '甲', level: 1, points: { value: 30, provenance: 'verified' } },
    { id: '5.1.1', title: '甲一', level: 2 },
    { id: '5.1.2', title: '甲二', level: 2 },
  ],
  requirements: [item('5.1.1.1'), item('5.1.1.2'), item('5.1.2.1')],
  ...more,
})

const load = (more: Raw = {}) => loadCatalogue(standard(more), 'standard.yml')
const pointsOf = (more: Raw): unknown =>
  load(more).catalogue?.requirements.map(({ points }) => [points.value, points.provenance])
const codes = (more: Raw): unknown =>
  load(more).diagnostics.map(({ code, parameters }) => [code, Object.values(parameters)])

describe('spreading points', () => {
  it('gives every item of a section the same share', () => {
    expect(pointsOf({})).toEqual([
      [10, 'estimated'],
      [10, 'estimated'],
      [10, 'estimated'],
    ])
  })

  it('keeps known points and spreads the rest', () => {
    const known = item('5.1.1.1', { points: { value: 6, provenance: 'single-source' } })
    expect(pointsOf({ requirements: [known, item('5.1.1.2'), item('5.1.2.1')] })).toEqual([
      [6, 'single-source'],
      [12, 'estimated'],
      [12, 'estimated'],
    ])
  })

  it('spreads the known points of a second-level item over its own requirements', () => {
    const clauses = [
      { id: '5.1', title: '甲', level: 1, points: { value: 30, provenance: 'verified' } },
      { id: '5.1.1', title: '甲一', level: 2, points: { value: 8, provenance: 'verified' } },
      { id: '5.1.2', title: '甲二', level: 2 },
    ]
    expect(pointsOf({ clauses })).toEqual([
      [4, 'estimated'],
      [4, 'estimated'],
      [22, 'estimated'],
    ])
    expect(load({ clauses }).catalogue?.clauses.map(({ points }) => [points.value, points.provenance])).toEqual([
      [30, 'verified'],
      [8, 'verified'],
      [22, 'estimated'],
    ])
  })

  it('knows a sum as surely as its least sure part', () => {
    const verified = item('5.1.1.1', { points: { value: 10, provenance: 'verified' } })
    const single = item('5.1.1.2', { points: { value: 10, provenance: 'single-source' } })
    const other = item('5.1.2.1', { points: { value: 10, provenance: 'verified' } })
    expect(
      load({ requirements: [verified, single, other] }).catalogue?.clauses.map(({ points }) => points.provenance),
    ).toEqual(['verified', 'single-source', 'verified'])
  })
})

describe('invariants', () => {
  it('refuses known points that do not fill their section', () => {
    const requirements = ['5.1.1.1', '5.1.1.2', '5.1.2.1'].map((id) =>
      item(id, { points: { value: 9, provenance: 'verified' } }),
    )
    expect(codes({ requirements })).toEqual([['catalogue-invariant', ['Σ 5.1.*', 30, 27]]])
    expect(load({ requirements }).catalogue).toBeUndefined()
  })

  it('refuses known points that leave nothing for the others', () => {
    const requirements = [
      item('5.1.1.1', { points: { value: 30, provenance: 'verified' } }),
      item('5.1.1.2'),
      item('5.1.2.1'),
    ]
    expect(codes({ requirements })).toEqual([
      ['catalogue-invariant', ['5.1.1.2', '> 0', 0]],
      ['catalogue-invariant', ['5.1.2.1', '> 0', 0]],
    ])
  })

  it('asserts what is certain of GB/T 27922-2011, whatever the file says', () => {
    expect(codes({ id: 'GB/T 27922-2011' })).toEqual([
      ['catalogue-invariant', ['5.1', 40, 30]],
      ['catalogue-invariant', ['5.2', 35, 0]],
      ['catalogue-invariant', ['5.3', 25, 0]],
      ['catalogue-invariant', ['5.1', 100, 30]],
    ])
  })

  it('wants levels from highest to lowest', () => {
    const levels = [
      { name: '低', from: 70 },
      { name: '高', from: 90 },
    ]
    expect(codes({ levels })).toEqual([['catalogue-invariant', ['高', '< 70', 90]]])
  })
})

describe('structure', () => {
  it('refuses an id that stands twice', () => {
    expect(codes({ requirements: [item('5.1.1.1'), item('5.1.1.1'), item('5.1.2.1')] })).toEqual([
      ['kit-duplicate', ['@clause', '5.1.1.1']],
    ])
  })

  it('refuses an expectation id that stands twice, in another requirement too', () => {
    const expectations = [{ id: 'x', text: '写明', match: { type: 'claim', characters: 10 } }]
    const requirements = [item('5.1.1.1', { expectations }), item('5.1.2.1', { expectations })]
    expect(codes({ requirements })).toEqual([['kit-duplicate', ['@expectation', 'x']]])
  })

  it('refuses requirements and items without their clause', () => {
    expect(codes({ requirements: [item('5.1.9.1')] })).toEqual([
      ['kit-reference-unknown', ['@parent-clause', '5.1.9.1', 'standard.yml']],
    ])
    const clauses = [...(standard()['clauses'] as Raw[]), { id: '5.2.1', title: '乙一', level: 2 }]
    expect(codes({ clauses })).toEqual([['kit-reference-unknown', ['@parent-clause', '5.2.1', 'standard.yml']]])
  })
})

describe('shape', () => {
  const broken: readonly (readonly [string, Raw, string])[] = [
    ['a missing list', { requirements: undefined }, 'requirements'],
    ['a kind that is none', { requirements: [item('5.1.1.1', { kind: 'both' })] }, 'requirements[0].kind'],
    ['an id that is no clause number', { requirements: [item('5.1.x')] }, 'requirements[0].id'],
    [
      'an unknown matcher',
      { requirements: [item('5.1.1.1', { expectations: [{ id: 'a', text: 'a', match: { type: 'magic' } }] })] },
      'requirements[0].expectations[0].match.type',
    ],
    [
      'an empty term group',
      {
        requirements: [
          item('5.1.1.1', { expectations: [{ id: 'a', text: 'a', match: { type: 'topic', all: [[]] } }] }),
        ],
      },
      'requirements[0].expectations[0].match.all[0]',
    ],
    ['a section without points', { clauses: [{ id: '5.1', title: '甲', level: 1 }] }, 'clauses[0].points'],
    ['a key that the format does not know', { colour: 'red' }, 'colour'],
  ]
  it.each(broken)('names the path of %s', (_, more, path) => {
    const { catalogue, diagnostics } = load(more)
    expect(catalogue).toBeUndefined()
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.file, diagnostic.parameters['path']])).toEqual([
      ['shape-invalid', 'standard.yml', path],
    ])
  })

  it('names the line where the parser knows it', () => {
    const { diagnostics } = loadCatalogue({}, 'standard.yml', () => 7)
    expect(diagnostics[0]?.line).toBe(7)
  })

  it('refuses what is no object', () => {
    for (const raw of [null, 'text', 3, []])
      expect(loadCatalogue(raw, 'standard.yml').diagnostics[0]?.code).toBe('shape-invalid')
  })
})
