import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareClauses } from '../../../core/catalogue/clause-number.js'

describe('the order of clause numbers', () => {
  it('goes part by part, parents first, and puts what is no number last', () => {
    const mixed = ['5.10', '前言', '5.2.1', '6', '5.2', '5.2.10', '5.2.2', '10.1', '5']
    expect([...mixed].sort(compareClauses)).toEqual([
      ...['5', '5.2', '5.2.1', '5.2.2', '5.2.10', '5.10', '6', '10.1', '前言'],
    ])
  })

  it('is one order, however the list stood', () => {
    const part = fc.oneof(fc.nat(30).map(String), fc.constantFrom('a', '附录', '05', ''))
    const ids = fc.uniqueArray(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.')))
    fc.assert(
      fc.property(ids, (list) => {
        const sorted = [...list].sort(compareClauses)
        expect([...list].reverse().sort(compareClauses)).toEqual(sorted)
        for (const [index, id] of sorted.entries())
          for (const other of sorted.slice(index + 1)) expect(compareClauses(id, other)).toBeLessThan(0)
      }),
    )
  })
})
