import { describe, expect, it } from 'vitest'
import { projectScore } from '../../../core/coverage/project-score.js'
import type { RequirementStatus, RequirementVerdict } from '../../../core/coverage/report.js'
import type { Requirement } from '../../../core/catalogue/catalogue.js'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import type { EvidenceItem } from '../../../core/project/project.js'
import { catalogue, expectation, requirement } from '../../support/builders.js'

const verdict = (
  { id, title, points }: Requirement,
  status: RequirementStatus,
  met: readonly boolean[],
): RequirementVerdict => ({
  id,
  title,
  status,
  points,
  expectations: met.map((value, index) => ({ id: `${id}-${index}`, text: '', met: value, witness: null })),
})
const onFile = (...requirements: string[]): EvidenceItem[] => [{ id: 'e', file: 'e.pdf', title: '证据', requirements }]

const whole = requirement('5.1.1.1', [], { points: { value: 20, provenance: 'verified' } })
const sampled = requirement('5.1.1.2', [], { kind: 'sampled', points: { value: 60, provenance: 'estimated' } })
const last = requirement('5.1.1.3', [], { points: { value: 20, provenance: 'single-source' } })
const standard = catalogue([whole, sampled, last])

describe('the projected score', () => {
  it('is certain with evidence, documented by text, possible for all that applies', () => {
    const verdicts = [
      verdict(whole, 'covered', [true, true]),
      verdict(sampled, 'partial', [true, true, false, false]),
      verdict(last, 'partial', [true, false]),
    ]
    expect(projectScore(standard, verdicts, onFile('5.1.1.2', '5.1.1.3'))).toEqual({
      certain: 30,
      documented: 50,
      possible: 100,
      level: '未达标',
      provisional: true,
      next: { level: '达标级', from: 70, missing: 20, close: ['5.1.1.3'], obstacle: null },
    })
  })

  it('leaves out what is excluded, which lowers the score of a company that passes it', () => {
    const verdicts = (status: RequirementStatus): RequirementVerdict[] => [
      verdict(whole, status, [true]),
      verdict(sampled, 'partial', [true, true, true, false]),
      verdict(last, 'covered', [true]),
    ]
    expect(projectScore(standard, verdicts('covered'), []).documented).toBe(85)
    expect(projectScore(standard, verdicts('excluded'), []).documented).toBe(81.25)
  })

  it('is provisional only while points that count are estimated', () => {
    const verdicts = [
      verdict(whole, 'covered', [true]),
      verdict(sampled, 'excluded', []),
      verdict(last, 'covered', [true]),
    ]
    expect(projectScore(standard, verdicts, [])).toMatchObject({ documented: 100, level: '五星级', provisional: false })
  })

  it('counts what is overridden in full, and evidence does not make a gap certain', () => {
    const verdicts = [verdict(whole, 'overridden', [false]), verdict(sampled, 'gap', [false]), verdict(last, 'gap', [])]
    expect(projectScore(standard, verdicts, onFile('5.1.1.1', '5.1.1.2', '5.1.1.3'))).toMatchObject({
      certain: 20,
      documented: 20,
    })
  })

  it('takes special deductions into every number and the level', () => {
    const verdicts = [
      verdict(whole, 'covered', [true]),
      verdict(sampled, 'covered', [true]),
      verdict(last, 'covered', [true]),
    ]
    expect(projectScore(standard, verdicts, [], { deductions: 5, bonus: true })).toMatchObject({
      documented: 96,
      possible: 96,
      level: '未达标',
    })
  })

  it('asks for evidence in the certain score only', () => {
    const asking: Matcher = { type: 'evidence' }
    const proved = requirement('5.1.1.1', [expectation('5.1.1.1-1', asking)], {
      points: { value: 40, provenance: 'verified' },
    })
    const partly = requirement('5.1.1.2', [expectation('5.1.1.2-2', asking)], {
      kind: 'sampled',
      points: { value: 60, provenance: 'user' },
    })
    const verdicts = (isProved: boolean): RequirementVerdict[] => [
      verdict(proved, 'partial', [true, isProved]),
      verdict(partly, 'partial', [true, true, isProved]),
    ]
    const scoreOf = (isProved: boolean, evidence: EvidenceItem[] = []) =>
      projectScore(catalogue([proved, partly]), verdicts(isProved), evidence)
    expect(scoreOf(false)).toMatchObject({ certain: 0, documented: 100, next: null, provisional: false })
    expect(scoreOf(false, onFile('5.1.1'))).toMatchObject({ certain: 40, documented: 100 })
    expect(scoreOf(true)).toMatchObject({ certain: 100, documented: 100 })
  })
})
