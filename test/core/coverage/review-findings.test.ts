import { describe, expect, it } from 'vitest'
import { reviewFindings } from '../../../core/coverage/review-findings.js'
import { emptyReview } from '../../../core/project/review.js'
import { project } from '../../support/builders.js'
import { itemId, scoreBasis } from './score-samples.js'

const basis = scoreBasis([
  { points: 10, met: [true, false], status: 'overridden' },
  { points: 10, met: [true, true], status: 'overridden' },
  { points: 10, met: [false], status: 'excluded' },
])
const [open, met, excluded] = [itemId(0), itemId(1), itemId(2)]

const found = (overridden: readonly string[], reasons: readonly string[] = []): unknown => {
  const exclusions = reasons.map((reason) => ({ clause: excluded, reason }))
  const overrides = overridden.map((requirement) => ({ requirement, reason: '另有证明', by: '周敏' }))
  const subject = { ...project([], { exclusions }), review: { ...emptyReview, overrides } }
  return reviewFindings(subject, basis.catalogue, basis.verdicts).map(({ code, severity, file, parameters }) => [
    code,
    severity,
    file,
    parameters['clause'],
  ])
}

describe('findings about decisions', () => {
  it('are none for an override that is needed and a deletion that is justified', () => {
    expect(found([open], ['没有该类商品'])).toEqual([])
  })

  it('tell of an override that has no effect or is no longer needed', () => {
    expect(found(['5.9.9.9', met, excluded])).toEqual([
      ['override-unknown', 'warning', 'review.json', '5.9.9.9'],
      ['override-needless', 'info', 'review.json', met],
      ['override-excluded', 'info', 'review.json', excluded],
    ])
  })

  it('tell what a deletion costs where the documents answer the clause', () => {
    const exclusions = [
      { clause: met, reason: '不适用' },
      { clause: excluded, reason: '不适用' },
    ]
    const verdicts = basis.verdicts.map((verdict) =>
      verdict.id === met ? { ...verdict, status: 'excluded' as const } : { ...verdict, status: 'partial' as const },
    )
    const found = reviewFindings(project([], { exclusions }), basis.catalogue, verdicts)
    expect(found.map(({ code, severity, parameters }) => [code, severity, parameters])).toEqual([
      ['exclusion-lowers-score', 'info', { clause: met, points: 33.33 }],
    ])
  })

  it('want a justification for each deletion', () => {
    expect(found([], ['', ' 　'])).toEqual([
      ['exclusion-without-reason', 'error', 'fivestar.json', excluded],
      ['exclusion-without-reason', 'error', 'fivestar.json', excluded],
    ])
  })
})
