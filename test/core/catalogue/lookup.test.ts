import { describe, expect, it } from 'vitest'
import { claimSpeaksFor, isWithin, parentClause } from '../../../core/catalogue/clause-number.js'
import {
  childClauses,
  clauseById,
  clauseExists,
  clauseTitle,
  mayReferTo,
  requirementById,
  requirementsWithin,
} from '../../../core/catalogue/lookup.js'
import { catalogue, requirement } from '../../support/builders.js'

const standard = catalogue(['5.1.1.1', '5.1.1.2', '5.1.2.1', '5.2.1.1'].map((id) => requirement(id, [])))
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)

describe('lookup', () => {
  it('finds clauses and requirements by id', () => {
    expect(clauseById(standard, '5.1.2')?.level).toBe(2)
    expect(requirementById(standard, '5.1.1.2')?.id).toBe('5.1.1.2')
    expect(clauseById(standard, '5.1.1.2')).toBeUndefined()
    expect(requirementById(standard, '5.1.2')).toBeUndefined()
    expect(clauseTitle(standard, '5.1')).toBe('条款5.1')
    expect(clauseTitle(standard, '5.2.1.1')).toBe('要求5.2.1.1')
    expect(clauseTitle(standard, '5.9')).toBeUndefined()
  })

  it('lists what is below', () => {
    expect(ids(childClauses(standard, '5.1'))).toEqual(['5.1.1', '5.1.2'])
    expect(ids(requirementsWithin(standard, '5.1'))).toEqual(['5.1.1.1', '5.1.1.2', '5.1.2.1'])
    expect(ids(requirementsWithin(standard, '5.1.1.2'))).toEqual(['5.1.1.2'])
  })

  it.each(['5', '5.1', '5.1.1', '5.2.1.1'])('knows %s', (id) => expect(clauseExists(standard, id)).toBe(true))
  it.each(['', '5.3', '5.1.1.1.1', '5.1.', '6', '51.1'])('does not know “%s”', (id) =>
    expect(clauseExists(standard, id)).toBe(false),
  )

  it('lets the text refer to chapters that the catalogue does not describe, not to gaps in its own', () => {
    expect(mayReferTo(standard, '6.2.2')).toBe(true)
    expect(mayReferTo(standard, '5.1.1')).toBe(true)
    expect(mayReferTo(standard, '5.9')).toBe(false)
    expect(mayReferTo(standard, '六')).toBe(false)
  })
})

describe('clause numbers', () => {
  it('has a parent for all but a chapter', () => {
    expect(parentClause('5.1.1.2')).toBe('5.1.1')
    expect(parentClause('5')).toBe('')
  })

  it('does not take 5.10 for a part of 5.1', () => {
    expect(isWithin('5.10', '5.1')).toBe(false)
    expect(isWithin('5.1.10', '5.1')).toBe(true)
  })

  it('lets a claim speak for itself, for what is above and for what is below', () => {
    expect(claimSpeaksFor('5.3.2', '5.3.2.1')).toBe(true)
    expect(claimSpeaksFor('5.3', '5.3.2.1')).toBe(true)
    expect(claimSpeaksFor('5.3.2.1', '5.3.2.1')).toBe(true)
    expect(claimSpeaksFor('5.3.2.1.1', '5.3.2.1')).toBe(true)
    expect(claimSpeaksFor('5.3.2.2', '5.3.2.1')).toBe(false)
    expect(claimSpeaksFor('5.3.1', '5.3.2.1')).toBe(false)
  })
})
