import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import { correctedCatalogue, type CatalogueCorrection } from '../../../core/catalogue/corrections.js'
import { checkInvariants } from '../../../core/catalogue/invariants.js'
import { loadCatalogue } from '../../../core/catalogue/load-catalogue.js'
import { wordedCatalogue } from '../../../core/catalogue/worded-catalogue.js'

const source = new URL('../../../templates/kits/gbt27922/standard.yml', import.meta.url)
const loaded = loadCatalogue(parse(await readFile(source, 'utf8')), 'standard.yml').catalogue
if (loaded === undefined) throw new Error('The catalogue cannot be read')
const standard: Catalogue = loaded

const correct = (corrections: Readonly<Record<string, CatalogueCorrection>>) =>
  correctedCatalogue(standard, corrections)
const pointsIn = (catalogue: Catalogue, id: string) =>
  [...catalogue.clauses, ...catalogue.requirements].find((entry) => entry.id === id)?.points
const requirementIn = (catalogue: Catalogue, id: string) => catalogue.requirements.find((entry) => entry.id === id)
const below = (catalogue: Catalogue, clause: string) =>
  catalogue.requirements.filter(({ id }) => id.startsWith(`${clause}.`))

describe('corrections of the catalogue', () => {
  it('take away the translation of what the user words, and of nothing else', () => {
    const { catalogue } = correct({ '5.3.2.1': { text: '渠道以书面公开' }, '5.3.2': { title: '投诉' } })
    const english = wordedCatalogue(catalogue, 'en')
    const before = wordedCatalogue(standard, 'en')
    expect(requirementIn(english, '5.3.2.1')?.text).toBe('渠道以书面公开')
    expect(requirementIn(english, '5.3.2.1')?.title).toBe(requirementIn(before, '5.3.2.1')?.title)
    expect(english.clauses.find(({ id }) => id === '5.3.2')?.title).toBe('投诉')
    expect(requirementIn(english, '5.3.2.2')).toMatchObject({ title: requirementIn(before, '5.3.2.2')?.title })
  })

  it('leave it alone where there are none', () => {
    expect(correct({})).toEqual({ catalogue: standard, diagnostics: [] })
  })

  it('put the user’s points in place and spread what is left over what stays open', () => {
    const { catalogue, diagnostics } = correct({ '5.3.2.1': { points: 4 } })
    expect(diagnostics).toEqual([])
    expect(pointsIn(catalogue, '5.3.2.1')).toEqual({ value: 4, provenance: 'user' })
    const others = below(catalogue, '5.3').filter(({ id }) => id !== '5.3.2.1')
    for (const { points } of others) {
      expect(points.value).toBeCloseTo(21 / others.length)
      expect(points.provenance).toBe('estimated')
    }
    expect(pointsIn(catalogue, '5.1.1.1')).toEqual(pointsIn(standard, '5.1.1.1'))
    expect(pointsIn(catalogue, '5.3.2')?.provenance).toBe('estimated')
    expect(checkInvariants(catalogue, '')).toEqual([])
  })

  it('share the points of a second-level item among its requirements, the known ones kept', () => {
    const { catalogue } = correct({ '5.1.2': { points: 8 } })
    expect(pointsIn(catalogue, '5.1.2')).toEqual({ value: 8, provenance: 'user' })
    expect(pointsIn(catalogue, '5.1.2.2')).toEqual({ value: 5, provenance: 'single-source' })
    expect(pointsIn(catalogue, '5.1.2.1')).toEqual({ value: 3, provenance: 'estimated' })
  })

  it('may overrule what a single source says, and what is verified as long as the sums hold', () => {
    expect(pointsIn(correct({ '5.1.2.2': { points: 4 } }).catalogue, '5.1.2.2')).toEqual({
      value: 4,
      provenance: 'user',
    })
    expect(pointsIn(correct({ '5.1': { points: 40 } }).catalogue, '5.1')).toEqual({ value: 40, provenance: 'user' })
  })

  it('make a whole section known when every item is given', () => {
    const items = below(standard, '5.3')
    const given = Object.fromEntries(items.map(({ id }, index) => [id, { points: index < 7 ? 3 : 2 }]))
    const { catalogue, diagnostics } = correct(given)
    expect(diagnostics).toEqual([])
    expect(pointsIn(catalogue, '5.3.2')).toEqual({ value: 10, provenance: 'user' })
    expect(below(catalogue, '5.3').every(({ points }) => points.provenance === 'user')).toBe(true)
  })

  it('change title, text and kind, and mark the wording as the user’s', () => {
    const { catalogue } = correct({
      '5.3.2.1': { title: '渠道', text: '原文', kind: 'sampled' },
      '5.3': { title: '客' },
    })
    expect(requirementIn(catalogue, '5.3.2.1')).toMatchObject({
      title: '渠道',
      text: '原文',
      kind: 'sampled',
      provenance: 'user',
    })
    expect(requirementIn(catalogue, '5.3.2.1')?.expectations).toBe(requirementIn(standard, '5.3.2.1')?.expectations)
    expect(catalogue.clauses.find(({ id }) => id === '5.3')?.title).toBe('客')
    expect(requirementIn(correct({ '5.3.2.1': { points: 3 } }).catalogue, '5.3.2.1')?.provenance).toBe(
      requirementIn(standard, '5.3.2.1')?.provenance,
    )
  })

  it.each([
    ['a section of other points', { '5.1': { points: 41 } }, '5.1'],
    ['points below nothing', { '5.3.2.1': { points: -1 } }, '5.3.2.1'],
    ['more than the section has', { '5.3.2.1': { points: 26 } }, '5.3.1.1'],
    ['an item that its requirements exceed', { '5.3.2': { points: 3 }, '5.3.2.1': { points: 3 } }, '5.3.2.2'],
    [
      'a section that is not filled',
      Object.fromEntries(below(standard, '5.3').map(({ id }) => [id, { points: 2 }])),
      'Σ 5.3.*',
    ],
  ])('are refused as a whole for %s', (_, corrections, what) => {
    const { catalogue, diagnostics } = correct({ ...corrections, '5.1.1.1': { title: '别名' } })
    expect(catalogue).toBe(standard)
    expect(diagnostics.map(({ code, severity, file }) => [code, severity, file])).toEqual(
      diagnostics.map(() => ['correction-refused', 'error', 'review.json']),
    )
    expect(diagnostics.map(({ parameters }) => parameters['what'])).toContain(what)
  })

  it('tell of clauses that do not exist, and of what a clause does not have, and take the rest', () => {
    const { catalogue, diagnostics } = correct({
      '5.9.1.1': { points: 3 },
      '5.3.2': { text: '原文', kind: 'sampled', title: '投诉' },
    })
    expect(diagnostics.map(({ code, parameters }) => [code, Object.values(parameters)])).toEqual([
      ['correction-not-of-clause', ['5.3.2', 'text']],
      ['correction-not-of-clause', ['5.3.2', 'kind']],
      ['correction-clause-unknown', ['5.9.1.1']],
    ])
    expect(catalogue.clauses.find(({ id }) => id === '5.3.2')?.title).toBe('投诉')
  })

  it('never break the sums, and say the same when they are made twice', () => {
    const ids = [...standard.clauses, ...standard.requirements].map(({ id }) => id)
    const points = fc.double({ min: -2, max: 12, noNaN: true })
    const corrections = fc.dictionary(fc.constantFrom(...ids), fc.record({ points }), { maxKeys: 12 })
    let taken = 0
    fc.assert(
      fc.property(corrections, (any) => {
        const { catalogue, diagnostics } = correct(any)
        expect(checkInvariants(catalogue, '')).toEqual([])
        expect(catalogue === standard).toBe(diagnostics.length > 0 || Object.keys(any).length === 0)
        if (catalogue === standard) return
        taken += 1
        for (const [id, { points }] of Object.entries(any))
          expect(pointsIn(catalogue, id)).toEqual({ value: points, provenance: 'user' })
        const again = correctedCatalogue(catalogue, any).catalogue
        for (const { id, points } of catalogue.requirements) {
          expect(pointsIn(again, id)?.value).toBeCloseTo(points.value, 8)
          expect(pointsIn(again, id)?.provenance).toBe(points.provenance)
        }
      }),
      { numRuns: 300 },
    )
    expect(taken).toBeGreaterThan(20)
  })
})
