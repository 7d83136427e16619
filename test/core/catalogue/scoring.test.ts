import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../../core/catalogue/catalogue.js'
import { earnedPoints, levelOf, roundScore, scoreOf } from '../../../core/catalogue/scoring.js'
import { catalogue, requirement } from '../../support/builders.js'

const qualitative = requirement('5.1.1.1', [], { points: { value: 10, provenance: 'verified' } })
const sampled = requirement('5.1.1.2', [], { kind: 'sampled', points: { value: 30, provenance: 'verified' } })
const light = requirement('5.1.1.3', [], { points: { value: 2, provenance: 'verified' } })
const shares =
  (table: Readonly<Record<string, number>>) =>
  ({ id }: Requirement): number =>
    table[id] ?? 0

describe('earned points', () => {
  it('are all or nothing for a qualitative requirement', () => {
    expect(earnedPoints(qualitative, 1)).toBe(10)
    expect(earnedPoints(qualitative, 0.99)).toBe(0)
  })

  it('are in proportion for a sampled one', () => {
    expect(earnedPoints(sampled, 0.5)).toBe(15)
    expect(earnedPoints(sampled, 1.5)).toBe(30)
    expect(earnedPoints(sampled, -1)).toBe(0)
  })
})

describe('the score', () => {
  it('is earned over applicable points, times 100', () => {
    expect(scoreOf([qualitative, sampled], shares({ '5.1.1.1': 1, '5.1.1.2': 0.5 }))).toBe(62.5)
    expect(scoreOf([qualitative, sampled], shares({ '5.1.1.1': 0.9, '5.1.1.2': 1 }))).toBe(75)
  })

  it('falls when an item that is passed is excluded, and rises when one that fails is', () => {
    const met = shares({ '5.1.1.1': 1, '5.1.1.2': 0.5, '5.1.1.3': 1 })
    const all = scoreOf([qualitative, sampled, light], met)
    expect(all).toBe(64.29)
    expect(scoreOf([qualitative, sampled], met)).toBe(62.5)
    expect(scoreOf([qualitative, light], met)).toBe(100)
  })

  it('takes one point for each deduction and gives one for a bonus', () => {
    const full = shares({ '5.1.1.1': 1, '5.1.1.2': 0.8 })
    expect(scoreOf([qualitative, sampled], full, { deductions: 3, bonus: false })).toBe(82)
    expect(scoreOf([qualitative, sampled], full, { deductions: 0, bonus: true })).toBe(86)
    expect(scoreOf([qualitative], shares({ '5.1.1.1': 1 }), { deductions: 0, bonus: true })).toBe(100)
    expect(scoreOf([qualitative], shares({}), { deductions: 2, bonus: false })).toBe(0)
  })

  it('is 0 where nothing applies', () => {
    expect(scoreOf([], () => 1)).toBe(0)
  })

  it('has two decimals, halves rounded up, without the dust of binary fractions', () => {
    expect(roundScore(64.285714)).toBe(64.29)
    expect(roundScore(1.005)).toBe(1.01)
    expect(roundScore(94.99999999999)).toBe(95)
  })
})

describe('the level', () => {
  const standard = catalogue([qualitative])
  it.each([
    [95, '五星级'],
    [94.99, '四星级'],
    [90, '四星级'],
    [80, '三星级'],
    [70, '达标级'],
    [69.99, '未达标'],
    [0, '未达标'],
  ])('at %d is %s', (score, level) => expect(levelOf(standard, score)).toBe(level))

  it('fails with five special deductions, whatever the score', () => {
    expect(levelOf(standard, 95, { deductions: 5, bonus: false })).toBe('未达标')
    expect(levelOf(standard, 95, { deductions: 4, bonus: false })).toBe('五星级')
  })
})
