import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectScore } from '../../../core/coverage/project-score.js'
import type { Score } from '../../../core/coverage/report.js'
import { deletionEffect, stakesOf } from '../../../core/coverage/stakes.js'
import type { ScoreBasis } from '../../../core/coverage/standings.js'
import { whatIf } from '../../../core/coverage/what-if.js'
import { anyBasis, itemId, scoreBasis } from './score-samples.js'

const scoreOf = ({ catalogue, verdicts, evidence, adjustments }: ScoreBasis): Score =>
  projectScore(catalogue, verdicts, evidence, adjustments)
const all = [true, true]
const [a, b, c, d] = [itemId(0), itemId(1), itemId(2), itemId(3)] as const

describe('the next level', () => {
  it('needs the fewest requirements, and of those the ones with the least missing', () => {
    const basis = scoreBasis([
      { points: 78, met: all },
      { points: 3, met: [false, false, false] },
      { points: 9, met: [false, false] },
      { points: 2, met: [false] },
      { points: 8, met: [true, false], kind: 'sampled' },
    ])
    expect(scoreOf(basis)).toMatchObject({ documented: 82, level: '三星级' })
    expect(scoreOf(basis).next).toEqual({ level: '四星级', from: 90, missing: 8, close: [c], obstacle: null })
  })

  it('takes the smaller item when it is enough', () => {
    const basis = scoreBasis([
      { points: 89, met: all },
      { points: 9, met: [false, false, false, false] },
      { points: 2, met: [false] },
    ])
    expect(scoreOf(basis).next?.close).toEqual([c])
  })

  it('is none at the top', () => {
    const basis = scoreBasis([
      { points: 96, met: all },
      { points: 4, met: [false] },
    ])
    expect(scoreOf(basis)).toMatchObject({ level: '五星级', next: null })
  })

  it('is out of reach when deductions leave too few points, and says so', () => {
    const basis = scoreBasis(
      [
        { points: 93, met: all },
        { points: 7, met: [false] },
      ],
      { deductions: 3, bonus: false },
    )
    expect(scoreOf(basis).next).toEqual({ level: '五星级', from: 95, missing: 5, close: [b], obstacle: null })
    const more = { ...basis, adjustments: { deductions: 4, bonus: false } }
    const { next } = scoreOf({ ...more, catalogue: { ...more.catalogue, levels: [{ name: '满分', from: 97 }] } })
    expect(next).toEqual({ level: '满分', from: 97, missing: 8, close: [], obstacle: 'points' })
  })

  it('is barred by five deductions, whatever is closed', () => {
    const basis = scoreBasis([{ points: 100, met: all }], { deductions: 5, bonus: false })
    expect(scoreOf(basis)).toMatchObject({ documented: 95, level: '未达标' })
    expect(scoreOf(basis).next).toEqual({
      level: '五星级',
      from: 95,
      missing: 0,
      close: [],
      obstacle: 'deductions',
    })
    expect(stakesOf(basis)).toEqual([])
  })
})

describe('points at stake', () => {
  const basis = scoreBasis([
    { points: 70, met: all },
    { points: 12, met: [true, false, false], kind: 'sampled' },
    { points: 11, met: [true, false] },
    { points: 7, met: [false, false] },
  ])

  it('come with what closing adds: all of a qualitative item, the open share of a sampled one', () => {
    expect(scoreOf(basis).documented).toBe(74)
    expect(stakesOf(basis).map(({ requirement, gain, missing }) => [requirement, gain, missing])).toEqual([
      [c, 11, [`${c}-1`]],
      [b, 8, [`${b}-1`, `${b}-2`]],
      [d, 7, [`${d}-0`, `${d}-1`]],
    ])
  })

  it('put first what lifts the level, and reckon on from there', () => {
    expect(stakesOf(basis).map(({ lift, after, levelAfter }) => [lift, after, levelAfter])).toEqual([
      ['alone', 85, '三星级'],
      ['alone', 93, '四星级'],
      ['alone', 100, '五星级'],
    ])
    const far = scoreBasis([
      { points: 81, met: all },
      { points: 4, met: [false] },
      { points: 5, met: [false, false] },
      { points: 4, met: [false, false] },
      { points: 6, met: [false, false] },
    ])
    expect(stakesOf(far).map(({ requirement, lift, after }) => [requirement, lift, after])).toEqual([
      [itemId(4), 'together', 87],
      [b, 'together', 91],
      [c, null, 96],
      [d, null, 100],
    ])
  })

  it('leave out what is excluded, overridden or answered', () => {
    const settled = scoreBasis([
      { points: 50, met: all },
      { points: 20, met: [false], status: 'excluded' },
      { points: 30, met: [false], status: 'overridden' },
    ])
    expect(stakesOf(settled)).toEqual([])
  })
})

describe('deleting a clause', () => {
  const basis = scoreBasis([
    { points: 40, met: all },
    { points: 40, met: all },
    { points: 20, met: [false] },
  ])

  it('lowers the score of a company that passes it, and raises that of one that fails it', () => {
    expect(deletionEffect(basis, a)).toEqual({ clause: a, kept: 80, deleted: 66.67, change: -13.33 })
    expect(deletionEffect(basis, c)).toEqual({ clause: c, kept: 80, deleted: 100, change: 20 })
  })

  it('is reckoned the same once it is deleted', () => {
    const verdicts = basis.verdicts.map((verdict) =>
      verdict.id === a ? { ...verdict, status: 'excluded' as const } : verdict,
    )
    expect(deletionEffect({ ...basis, verdicts }, a)).toEqual(deletionEffect(basis, a))
    expect(deletionEffect(basis, '5.1').deleted).toBe(0)
  })
})

describe('what if', () => {
  const basis = scoreBasis([
    { points: 50, met: [true, false] },
    { points: 30, met: all, hasEvidence: true },
    { points: 20, met: all },
  ])

  it('is the score itself without changes', () => {
    expect(whatIf(basis, {})).toEqual(scoreOf(basis))
  })

  it('closes, deletes, takes back, proves and adjusts, each and together', () => {
    expect(whatIf(basis, { close: [a] })).toMatchObject({ certain: 30, documented: 100, level: '五星级', next: null })
    expect(whatIf(basis, { exclude: [a] })).toMatchObject({ certain: 60, documented: 100, possible: 100 })
    expect(whatIf(basis, { evidence: [c] })).toMatchObject({ certain: 50, documented: 50 })
    expect(whatIf(basis, { close: ['5.1'], evidence: ['5.1.1'] }).certain).toBe(100)
    expect(whatIf(basis, { close: [a], deductions: 5 })).toMatchObject({ documented: 95, level: '未达标' })
    expect(whatIf(basis, { bonus: true }).documented).toBe(51)
    expect(whatIf(basis, { exclude: [a], include: [a] })).toEqual(whatIf(basis, { exclude: [a] }))
    const deleted = { ...basis, verdicts: basis.verdicts.map((one) => ({ ...one, status: 'excluded' as const })) }
    expect(whatIf(deleted, { include: ['5'] })).toEqual(scoreOf(basis))
  })
})

describe('for any project', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 7 }).map(itemId))

  it('closing more, or proving more, never lowers a score', () => {
    fc.assert(
      fc.property(anyBasis(), ids, ids, ids, (basis, close, more, evidence) => {
        const before = whatIf(basis, { close })
        const after = whatIf(basis, { close: [...close, ...more], evidence })
        expect(after.documented).toBeGreaterThanOrEqual(before.documented)
        expect(after.certain).toBeGreaterThanOrEqual(before.certain)
        expect(after.possible).toBe(before.possible)
        expect(after.certain).toBeLessThanOrEqual(after.documented)
        expect(after.documented).toBeLessThanOrEqual(after.possible)
      }),
    )
  })

  it('the stakes add up to what is possible, each step being the score of what is closed so far', () => {
    fc.assert(
      fc.property(anyBasis(), (basis) => {
        const score = scoreOf(basis)
        const stakes = stakesOf(basis)
        stakes.forEach((stake, index) => {
          const close = stakes.slice(0, index + 1).map(({ requirement }) => requirement)
          expect(whatIf(basis, { close })).toMatchObject({ documented: stake.after, level: stake.levelAfter })
        })
        expect(stakes.at(-1)?.after ?? score.documented).toBe(score.possible)
        if (basis.adjustments.deductions > 0 || basis.adjustments.bonus) return
        const sum = stakes.reduce((total, { gain }) => total + gain, score.documented)
        expect(Math.abs(sum - score.possible)).toBeLessThan(0.005 * (stakes.length + 2))
      }),
    )
  })

  it('no fewer requirements than those named reach the next level', () => {
    fc.assert(
      fc.property(anyBasis(7), (basis) => {
        const { next } = scoreOf(basis)
        if (next === null || next.obstacle === 'deductions') return
        const open = stakesOf(basis).map(({ requirement }) => requirement)
        const sets = open.reduce<string[][]>((list, id) => [...list, ...list.map((set) => [...set, id])], [[]])
        const reaching = sets.filter((close) => whatIf(basis, { close }).documented >= next.from)
        if (next.obstacle === 'points') {
          expect(reaching).toEqual([])
          return
        }
        expect(whatIf(basis, { close: next.close }).documented).toBeGreaterThanOrEqual(next.from)
        expect(Math.min(...reaching.map((set) => set.length))).toBe(next.close.length)
        expect(open.slice(0, next.close.length).sort()).toEqual([...next.close].sort())
      }),
    )
  })

  it('deleting what is passed never raises the score, deleting what is failed never lowers it', () => {
    fc.assert(
      fc.property(anyBasis(), fc.nat(7), (basis, place) => {
        const verdict = basis.verdicts[place]
        const others = basis.verdicts.filter(({ status }, index) => index !== place && status !== 'excluded')
        if (verdict === undefined || verdict.status === 'excluded' || others.length === 0) return
        const { change } = deletionEffect(basis, verdict.id)
        const met = verdict.expectations.filter((expectation) => expectation.met).length
        if (verdict.status === 'overridden' || met === verdict.expectations.length)
          expect(change).toBeLessThanOrEqual(0)
        else if (met === 0) expect(change).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
