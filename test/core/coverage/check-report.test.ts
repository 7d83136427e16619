import { describe, expect, it } from 'vitest'
import type { Coverage } from '../../../core/coverage/check-coverage.js'
import { makeCheckReport } from '../../../core/coverage/check-report.js'
import { diagnose } from '../../../core/diagnostics/diagnostic.js'
import { emptyReview } from '../../../core/project/review.js'
import { catalogue, document, fieldsOf, project, requirement } from '../../support/builders.js'

const coverage: Coverage = {
  requirements: [
    {
      override: { reason: '见官网', by: '周敏' },
      expectations: [
        {
          rule: '一句话里有',
          witness: { document: 'SM', block: 'p', quote: '句。' },
          met: true,
          text: '写明',
          id: 'a',
        },
      ],
      points: { provenance: 'verified', value: 10 },
      status: 'covered',
      title: '要求',
      id: '5.1.1.1',
    },
    { id: '5.1.1.2', title: '另一要求', status: 'gap', points: { value: 30, provenance: 'user' }, expectations: [] },
    {
      id: '5.1.1.3',
      title: '删去',
      status: 'excluded',
      points: { value: 10, provenance: 'verified' },
      expectations: [],
    },
  ],
  score: {
    next: { level: '三星级', from: 80, missing: 10, close: ['5.1.1.2'], obstacle: null },
    provisional: true,
    level: '达标级',
    possible: 100,
    documented: 70,
    certain: 10,
  },
}

const report = (language?: 'zh-CN' | 'en') =>
  makeCheckReport({
    project: {
      ...project([document('SM', [])], { exclusions: [{ clause: '5.1.1.3', reason: '不适用' }] }),
      review: { ...emptyReview, deductions: [{ ground: 'law', reason: '罚单' }], bonus: { reason: '首创' } },
    },
    folder: 'acme',
    catalogue: catalogue([
      requirement('5.1.1.1', []),
      requirement('5.1.1.2', [], { kind: 'sampled', points: { value: 30, provenance: 'user' } }),
      requirement('5.1.1.3', []),
    ]),
    coverage,
    fields: fieldsOf(project([])),
    diagnostics: [
      { ...diagnose('clause-unknown', { clause: '5.9' }, { document: 'SM', block: 'h' }), fix: {} },
      diagnose('sample-data', { count: 3 }, { file: 'fivestar.json' }),
    ],
    commitments: [
      { quote: '24小时内', block: 'p', document: 'SM', unit: '小时', value: 24, topic: '答复' },
      {
        topic: '上门',
        value: 2,
        unit: '天',
        document: 'SM',
        block: 'q',
        quote: '两天内',
        condition: '本市',
        origin: 'text',
      },
    ],
    ...(language === undefined ? {} : { language }),
  })

/** The keys of a value in their order, those of the first element of a list. */
const keysOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [keysOf(value[0])]
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.entries(value).map(([key, member]) => [key, keysOf(member)])
}

describe('the check report', () => {
  it('has the fixed shape, keys in the fixed order, later keys after them', () => {
    const { project: about, standard, score, requirements, findings, commitments } = report()
    expect(Object.keys(report())).toEqual([
      ...['project', 'standard', 'score', 'requirements', 'findings', 'commitments'],
      ...['stakes', 'exclusions', 'deductions', 'bonus', 'clauses', 'documents'],
    ])
    expect(about).toEqual({ name: '示例项目', folder: 'acme' })
    expect(Object.keys(standard)).toEqual(['id', 'title', 'levels'])
    expect(JSON.stringify(score)).toBe(
      '{"certain":10,"documented":70,"possible":100,"level":"达标级","provisional":true,' +
        '"next":{"level":"三星级","from":80,"missing":10,"close":["5.1.1.2"],"obstacle":null}}',
    )
    expect(JSON.stringify(requirements[0])).toBe(
      JSON.stringify({
        id: '5.1.1.1',
        title: '要求',
        status: 'covered',
        points: { value: 10, provenance: 'verified' },
        expectations: [
          {
            id: 'a',
            text: '写明',
            met: true,
            witness: { document: 'SM', block: 'p', quote: '句。' },
            rule: '一句话里有',
          },
        ],
        override: { reason: '见官网', by: '周敏' },
        kind: 'qualitative',
        wording: 'verified',
      }),
    )
    expect(findings.map((finding) => JSON.stringify(finding))).toEqual([
      JSON.stringify({
        code: 'clause-unknown',
        severity: 'error',
        message: '标准中没有条款「5.9」',
        document: 'SM',
        block: 'h',
        hint: '核对条款号',
        file: null,
        fixable: true,
      }),
      JSON.stringify({
        code: 'sample-data',
        severity: 'info',
        message: '本项目含 3 项示例数据，不得用于申报',
        document: null,
        block: null,
        hint: '逐项替换为企业的真实数据',
        file: 'fivestar.json',
        fixable: false,
      }),
    ])
    const keys = ['topic', 'value', 'unit', 'document', 'block', 'quote', 'condition', 'origin']
    expect(commitments.map((use) => Object.keys(use))).toEqual([keys, keys])
    expect(commitments.map(({ condition, origin }) => [condition, origin])).toEqual([
      [null, 'field'],
      ['本市', 'text'],
    ])
    expect(keysOf(report('en'))).toEqual(keysOf(report()))
  })

  it('says what is at stake, what deletions do, and what people decided', () => {
    const { stakes, exclusions, deductions, bonus, documents } = report()
    expect(stakes).toEqual([
      {
        requirement: '5.1.1.2',
        title: '要求5.1.1.2',
        status: 'gap',
        kind: 'sampled',
        points: { value: 30, provenance: 'user' },
        gain: 75,
        after: 100,
        levelAfter: '五星级',
        lift: 'alone',
        missing: [],
      },
    ])
    expect(exclusions).toEqual([
      { clause: '5.1.1.3', kept: 20, deleted: 25, change: 5, title: '要求5.1.1.3', reason: '不适用' },
    ])
    expect([deductions, bonus]).toEqual([[{ ground: 'law', reason: '罚单' }], { reason: '首创' }])
    expect(documents).toEqual([{ code: 'SM', title: '文件SM', kind: 'manual' }])
  })

  it('words findings in the language asked for', () => {
    expect(report('en').findings[0]?.message).toBe('The standard has no clause “5.9”')
  })
})
