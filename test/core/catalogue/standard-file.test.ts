import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../../core/catalogue/load-catalogue.js'

const raw: unknown = parse(
  readFileSync(new URL('../../../templates/kits/gbt27922/standard.yml', import.meta.url), 'utf8'),
)
const { catalogue, diagnostics } = loadCatalogue(raw, 'standard.yml')

describe('the catalogue of GB/T 27922-2011', () => {
  it('loads without a diagnostic', () => {
    expect(diagnostics).toEqual([])
    expect(catalogue?.id).toBe('GB/T 27922-2011')
  })

  it('has 3 sections, 15 second-level items and 49 requirements', () => {
    expect(catalogue?.clauses.filter((clause) => clause.level === 1).map((clause) => clause.id)).toEqual([
      '5.1',
      '5.2',
      '5.3',
    ])
    expect(catalogue?.clauses.filter((clause) => clause.level === 2)).toHaveLength(15)
    expect(catalogue?.requirements).toHaveLength(49)
  })

  it('keeps 40, 35 and 25 points, 100 together', () => {
    const sum = (prefix: string): number =>
      (catalogue?.requirements ?? [])
        .filter(({ id }) => id.startsWith(prefix))
        .reduce((total, { points }) => total + points.value, 0)
    expect(sum('5.1.')).toBeCloseTo(40, 9)
    expect(sum('5.2.')).toBeCloseTo(35, 9)
    expect(sum('5.3.')).toBeCloseTo(25, 9)
    expect(sum('5.')).toBeCloseTo(100, 9)
  })

  it('knows the points of 5.1.2.2 only, and marks all others estimated', () => {
    const known = catalogue?.requirements.filter(({ points }) => points.provenance !== 'estimated')
    expect(known?.map(({ id, points }) => [id, points])).toEqual([
      ['5.1.2.2', { value: 5, provenance: 'single-source' }],
    ])
    expect(catalogue?.requirements[0]?.points.value).toBeCloseTo(35 / 17, 12)
  })

  it('gives second-level items the sum of what is below them', () => {
    const clause = catalogue?.clauses.find(({ id }) => id === '5.1.2')
    expect(clause?.points.value).toBeCloseTo(5 + 35 / 17, 12)
    expect(clause?.points.provenance).toBe('estimated')
  })

  it('says of each requirement what it expects, in three to six parts', () => {
    for (const { id, expectations } of catalogue?.requirements ?? []) {
      expect(expectations.length, id).toBeGreaterThanOrEqual(3)
      expect(expectations.length, id).toBeLessThanOrEqual(6)
      for (const [index, expectation] of expectations.entries())
        expect(expectation.id).toBe(`${id}-${String.fromCharCode(97 + index)}`)
    }
  })

  it('punctuates its Chinese with full-width signs', () => {
    for (const { title, text, expectations } of catalogue?.requirements ?? [])
      for (const words of [title, text, ...expectations.map((expectation) => expectation.text)])
        expect(words).not.toMatch(/\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u)
  })
})
