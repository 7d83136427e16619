import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import { loadCatalogue } from '../../../core/catalogue/load-catalogue.js'
import { levelInWords, wordedCatalogue } from '../../../core/catalogue/worded-catalogue.js'

const source = new URL('../../../templates/kits/gbt27922/standard.yml', import.meta.url)
const raw = parse(readFileSync(source, 'utf8')) as { requirements: Record<string, unknown>[] }
const loaded = loadCatalogue(raw, 'standard.yml').catalogue
if (loaded === undefined) throw new Error('The catalogue cannot be read')
const standard: Catalogue = loaded

/** Every word of a catalogue that a reader sees, by what it belongs to. */
const wordsOf = ({ title, clauses, requirements }: Catalogue): readonly (readonly [string, string])[] => [
  ['title', title],
  ...clauses.map((clause) => [clause.id, clause.title] as const),
  ...requirements.flatMap((requirement) => [
    [requirement.id, requirement.title] as const,
    [requirement.id, requirement.text] as const,
    ...requirement.expectations.map(({ id, text }) => [id, text] as const),
  ]),
]

describe('the catalogue in English', () => {
  it('has no Chinese word left, in the kit of GB/T 27922-2011', () => {
    const left = wordsOf(wordedCatalogue(standard, 'en')).filter(([, words]) => /\p{Script=Han}/u.test(words))
    expect(left).toEqual([])
  })

  it('says something else of each clause and requirement', () => {
    const { clauses, requirements } = wordedCatalogue(standard, 'en')
    const titles = [...clauses, ...requirements].map(({ title }) => title)
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })

  it('changes nothing but words', () => {
    const bare = ({ clauses, requirements, ...rest }: Catalogue): unknown => ({
      ...rest,
      title: '',
      clauses: clauses.map((clause) => ({ ...clause, title: '' })),
      requirements: requirements.map((requirement) => ({
        ...requirement,
        title: '',
        text: '',
        expectations: requirement.expectations.map((expectation) => ({ ...expectation, text: '' })),
      })),
    })
    expect(bare(wordedCatalogue(standard, 'en'))).toEqual(bare(standard))
    expect(wordedCatalogue(standard, 'zh-CN')).toBe(standard)
  })

  it('shows the kit’s words where it has no translation', () => {
    const { en: _en, ...first } = raw.requirements[0] ?? {}
    const { catalogue } = loadCatalogue({ ...raw, requirements: [first, ...raw.requirements.slice(1)] }, 'standard.yml')
    const worded = wordedCatalogue(catalogue as Catalogue, 'en').requirements[0]
    expect(worded?.title).toBe(first['title'])
    expect(worded?.expectations[0]?.text).toMatch(/^The manual/)
  })

  it('refuses a translation of what does not exist, or an empty one', () => {
    const broken = (en: unknown): number =>
      loadCatalogue({ ...raw, requirements: [{ ...raw.requirements[0], en }] }, 'standard.yml').diagnostics.length
    expect(broken({ name: 'Posts' })).toBeGreaterThan(0)
    expect(broken({ title: ' ' })).toBeGreaterThan(0)
  })

  it('names levels, and what is below them', () => {
    expect(standard.levels.map(({ name }) => levelInWords(standard, name, 'en'))).toEqual([
      '5 stars',
      '4 stars',
      '3 stars',
      'Qualified',
    ])
    expect(levelInWords(standard, '未达标', 'en')).toBe('Not qualified')
    expect(levelInWords(standard, '四星级', 'zh-CN')).toBe('四星级')
    expect(levelInWords({ ...standard, levels: [{ name: '优', from: 90 }] }, '优', 'en')).toBe('优')
  })
})
