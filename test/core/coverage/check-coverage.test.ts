import { describe, expect, it } from 'vitest'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import { checkCoverage, listWitnesses } from '../../../core/coverage/check-coverage.js'
import { heading, paragraph } from '../../../core/model/builders.js'
import type { RequirementVerdict } from '../../../core/coverage/report.js'
import type { Exclusion, Project } from '../../../core/project/project.js'
import { emptyReview } from '../../../core/project/review.js'
import {
  catalogue,
  document,
  expectation,
  fieldsOf,
  project,
  requirement,
  type ProjectOptions,
} from '../../support/builders.js'

const topic = (...terms: string[]): Matcher => ({ type: 'topic', all: terms.map((term) => [term]) })
const standard = catalogue([
  requirement('5.3.1.1', [expectation('site', topic('网站'))]),
  requirement('5.3.2.1', [expectation('channel', topic('渠道', '公布')), expectation('post', topic('专人', '受理'))]),
  requirement('5.3.2.2', [expectation('book', topic('登记', '台账'))]),
])

const check = (subject: Project) => checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
const statuses = (subject: Project): string[] => check(subject).requirements.map(({ status }) => status)
const claiming = (clause: string, words: string, options: ProjectOptions = {}): Project =>
  project([document('SP-14', [heading('h', 1, '章', { clauses: [clause] }), paragraph('p', words)])], options)

const everything = '网站可用。渠道公布。专人受理。登记台账。'

describe('the reach of a claim', () => {
  it.each([
    ['the requirement itself', '5.3.2.1', ['gap', 'covered', 'gap']],
    ['the item above', '5.3.2', ['gap', 'covered', 'covered']],
    ['the section above', '5.3', ['covered', 'covered', 'covered']],
    ['a number below', '5.3.2.1.1', ['gap', 'covered', 'gap']],
    ['another item', '5.3.3', ['gap', 'gap', 'gap']],
    ['a number that only begins alike', '5.3.2.11', ['gap', 'gap', 'gap']],
  ])('is %s', (_, clause, expected) => expect(statuses(claiming(clause, everything))).toEqual(expected))
})

describe('evidence', () => {
  const asking = catalogue([
    requirement('5.3.2.1', [expectation('channel', topic('渠道', '公布')), expectation('proof', { type: 'evidence' })]),
  ])
  const proved: Project = {
    ...claiming('5.3', '渠道公布。'),
    evidence: ['a.pdf', 'b.pdf'].map((file) => ({ id: file, file, title: file, requirements: ['5.3.2.1'] })),
  }
  const score = (subject: Project) =>
    checkCoverage({ project: subject, catalogue: asking, fields: fieldsOf(subject) }).score

  it('proves nothing where its file is not there, listed as it may be', () => {
    expect(score(proved)).toMatchObject({ certain: 100, documented: 100 })
    expect(score({ ...proved, absentEvidence: ['a.pdf'] })).toMatchObject({ certain: 100, documented: 100 })
    expect(score({ ...proved, absentEvidence: ['a.pdf', 'b.pdf'] })).toMatchObject({ certain: 0, documented: 100 })
  })
})

describe('verdicts', () => {
  it('are covered when every expectation is met, partial when some are, a gap when none is', () => {
    expect(statuses(claiming('5.3', '渠道公布。专人受理。'))).toEqual(['gap', 'covered', 'gap'])
    expect(statuses(claiming('5.3', '渠道公布。'))).toEqual(['gap', 'partial', 'gap'])
    expect(statuses(project([]))).toEqual(['gap', 'gap', 'gap'])
  })

  it('name witness, rule and missing expectation', () => {
    const rule = (terms: string): string =>
      `同一句（步骤、表格行）中须同时写明：${terms}；否定、设想、疑问、引述、列举和标题不算`
    expect(check(claiming('5.3', '渠道公布。')).requirements[1]).toEqual({
      id: '5.3.2.1',
      title: '要求5.3.2.1',
      status: 'partial',
      points: { value: 10, provenance: 'verified' },
      expectations: [
        {
          id: 'channel',
          text: 'channel',
          met: true,
          witness: { document: 'SP-14', block: 'p', quote: '渠道公布。' },
          rule: rule('渠道；公布'),
        },
        { id: 'post', text: 'post', met: false, witness: null, rule: rule('专人；受理') },
      ],
    })
  })

  it('may draw on several documents', () => {
    const subject = project([
      document('SM', [paragraph('p', '渠道公布。', { clauses: ['5.3.2'] })]),
      document('SP-14', [paragraph('q', '专人受理。', { clauses: ['5.3.2.1'] })]),
    ])
    expect(statuses(subject)).toEqual(['gap', 'covered', 'gap'])
  })

  it('are excluded with the requirement or a clause above it', () => {
    const exclude = (clause: string): string[] =>
      statuses(claiming('5.3', everything, { exclusions: [{ clause, reason: '不适用' }] }))
    expect(exclude('5.3.2.1')).toEqual(['covered', 'excluded', 'covered'])
    expect(exclude('5.3.2')).toEqual(['covered', 'excluded', 'excluded'])
    expect(exclude('5.3')).toEqual(['excluded', 'excluded', 'excluded'])
    expect(exclude('5.3.20')).toEqual(['covered', 'covered', 'covered'])
  })

  it('are not excluded by a deletion without a justification', () => {
    const exclude = (reason: string): string[] =>
      statuses(claiming('5.3', everything, { exclusions: [{ clause: '5.3.2.1', reason }] }))
    expect(exclude(' \u3000')).toEqual(['covered', 'covered', 'covered'])
    expect(exclude('不经营该类商品')).toEqual(['covered', 'excluded', 'covered'])
  })

  it('are overridden by a person who gives a reason and a name, unless the requirement is excluded', () => {
    const override = (
      reason: string,
      by: string,
      exclusions: readonly Exclusion[] = [],
    ): RequirementVerdict | undefined => {
      const subject = claiming('5.3', '网站可用。', { exclusions })
      const overrides = [{ requirement: '5.3.2.1', reason, by, date: '2026-03-01' }]
      return check({ ...subject, review: { ...emptyReview, overrides } }).requirements[1]
    }
    expect(override('现场见到公示牌', '周敏')).toMatchObject({
      status: 'overridden',
      override: { reason: '现场见到公示牌', by: '周敏', date: '2026-03-01' },
      expectations: [{ met: false }, { met: false }],
    })
    expect(override(' ', '周敏')?.status).toBe('gap')
    expect(override('现场见到公示牌', '')?.status).toBe('gap')
    expect(override(' ', '周敏')).not.toHaveProperty('override')
    const excluded = override('现场见到公示牌', '周敏', [{ clause: '5.3.2.1', reason: '不适用' }])
    expect(excluded?.status).toBe('excluded')
    expect(excluded).not.toHaveProperty('override')
  })

  it('leave a requirement without expectations open', () => {
    const subject = claiming('5.3', everything)
    const { requirements } = checkCoverage({
      project: subject,
      catalogue: catalogue([requirement('5.3.2.1', [])]),
      fields: fieldsOf(subject),
    })
    expect(requirements[0]?.status).toBe('gap')
  })

  it('turn away from covered when the witness sentence is deleted', () => {
    const words = ['渠道公布。', '专人受理。', '登记台账。']
    for (const [index, expected] of [
      ['gap', 'partial', 'covered'],
      ['gap', 'partial', 'covered'],
      ['gap', 'covered', 'gap'],
    ].entries())
      expect(statuses(claiming('5.3', words.filter((_, at) => at !== index).join('')))).toEqual(expected)
  })
})

describe('the list of witnesses', () => {
  it('names every place that answers an expectation, in reading order', () => {
    const subject = project([
      document('SM', [paragraph('p', '渠道公布。再说渠道公布。', { clauses: ['5.3.2'] })]),
      document('SP-14', [paragraph('q', '渠道公布于网站。', { clauses: ['5.3'] })]),
    ])
    const witnesses = listWitnesses({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
    expect(witnesses.get('channel')?.map(({ document: code, quote }) => [code, quote])).toEqual([
      ['SM', '渠道公布。'],
      ['SM', '再说渠道公布。'],
      ['SP-14', '渠道公布于网站。'],
    ])
    expect(witnesses.get('site')?.map(({ block }) => block)).toEqual(['q'])
    expect(witnesses.get('book')).toEqual([])
  })
})
