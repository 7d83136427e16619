import { describe, expect, it } from 'vitest'
import { loadVocabulary } from '../../../core/catalogue/vocabulary.js'
import { catalogue, requirement } from '../../support/builders.js'

const standard = catalogue([requirement('5.3.2.1', [])])
const load = (raw: unknown) => loadVocabulary(raw, 'vocabulary.yml', standard, (path) => path.length)

describe('a vocabulary', () => {
  it('may do without synonyms and groups', () => {
    const { vocabulary, diagnostics } = load({ clauses: [{ clause: '5.3.2.1', terms: [' 意见箱 '] }] })
    expect(diagnostics).toEqual([])
    expect(vocabulary).toEqual({
      synonyms: [],
      clauses: [{ clause: '5.3.2.1', terms: ['意见箱'], together: [] }],
    })
  })

  it('is refused where it names a clause that the catalogue does not have', () => {
    const { vocabulary, diagnostics } = load({ clauses: [{ clause: '5.9.1', terms: ['意见箱'] }] })
    expect(vocabulary).toBeUndefined()
    expect(diagnostics).toMatchObject([
      { code: 'clause-unknown', file: 'vocabulary.yml', line: 3, parameters: { clause: '5.9.1' } },
    ])
  })

  it.each([
    [{ clauses: [{ clause: '5.3.2.1', terms: [] }] }],
    [{ clauses: [{ clause: '5.3.2.1', terms: ['意见箱'], together: [[['投诉']]] }] }],
    [{ clauses: [], synonyms: [['顾客']] }],
    [[{ clause: '5.3.2.1', terms: ['意见箱'] }]],
  ])('is refused in another shape: %j', (raw) => {
    const { vocabulary, diagnostics } = load(raw)
    expect(vocabulary).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['shape-invalid'])
  })
})
