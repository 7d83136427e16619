import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiagnostic } from '../../../core/diagnostics/diagnostic.js'
import { canonicalText } from '../../../core/project/canonical-text.js'
import { parseReview } from '../../../core/project/parse-files.js'
import { parseProject } from '../../../core/project/parse-project.js'
import { filesToRead } from '../../../core/project/project-files.js'
import {
  adjustmentsOf,
  deductionGrounds,
  emptyReview,
  isEmptyReview,
  type Correction,
  type Review,
} from '../../../core/project/review.js'
import { serialiseReview } from '../../../core/project/serialise-files.js'
import { serialiseProject } from '../../../core/project/serialise-project.js'
import { sampleProject } from '../../support/sample-project.js'

const review: Review = {
  overrides: [{ requirement: '5.3.2.1', reason: '投诉渠道见官网首页', by: '周敏', date: '2026-03-01' }],
  deductions: [{ ground: 'own-rule', reason: '两次超过承诺的 24 小时' }],
  bonus: { reason: '行业首个远程诊断平台' },
  corrections: { '5.10': { title: '末' }, '5.1.1.1': { points: 3, kind: 'sampled' }, '5.2': { points: 35 } },
  foreignNames: ['甲公司'],
}

const words = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== '')
const correction: fc.Arbitrary<Correction> = fc.record(
  {
    points: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    title: words,
    text: words,
    kind: fc.constantFrom('qualitative' as const, 'sampled' as const),
  },
  { requiredKeys: [] },
)
const clause = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
const anyReview: fc.Arbitrary<Review> = fc
  .tuple(
    fc
      .uniqueArray(clause)
      .chain((ids) =>
        fc.tuple(
          ...ids.map((requirement) =>
            fc.record(
              { requirement: fc.constant(requirement), reason: words, by: words, date: fc.constant('2026-03-01') },
              { requiredKeys: ['requirement', 'reason', 'by'] },
            ),
          ),
        ),
      ),
    fc.array(fc.record({ ground: fc.constantFrom(...deductionGrounds), reason: words })),
    fc.option(fc.record({ reason: words }), { nil: undefined }),
    fc.dictionary(clause, correction),
    fc.array(words),
  )
  .map(([overrides, deductions, bonus, corrections, foreignNames]) => ({
    overrides,
    deductions,
    ...(bonus === undefined ? {} : { bonus }),
    corrections: { ...corrections },
    foreignNames,
  }))

describe('review.json', () => {
  it('is written a decision a line, corrections in the order of clauses', () => {
    expect(serialiseReview(review)).toBe(
      [
        '{',
        '  "overrides": [',
        '    {"requirement":"5.3.2.1","reason":"投诉渠道见官网首页","by":"周敏","date":"2026-03-01"}',
        '  ],',
        '  "deductions": [',
        '    {"ground":"own-rule","reason":"两次超过承诺的 24 小时"}',
        '  ],',
        '  "bonus": {"reason":"行业首个远程诊断平台"},',
        '  "corrections": {',
        '    "5.1.1.1": {"points":3,"kind":"sampled"},',
        '    "5.2": {"points":35},',
        '    "5.10": {"title":"末"}',
        '  },',
        '  "foreignNames": [',
        '    "甲公司"',
        '  ]',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('comes back as it was, and to the same bytes, whatever it holds', () => {
    fc.assert(
      fc.property(anyReview, (any) => {
        const text = serialiseReview(any)
        expect(parseReview(text)).toEqual({ value: any, diagnostics: [] })
        expect(canonicalText('review.json', text)).toEqual({ value: text, diagnostics: [] })
        const other = JSON.stringify(JSON.parse(text), null, 4).replaceAll('\n', '\r\n')
        expect(canonicalText('review.json', other).value).toBe(text)
      }),
    )
  })

  it('may leave out lists by hand', () => {
    expect(parseReview('{}')).toEqual({ value: emptyReview, diagnostics: [] })
    expect(parseReview('{"foreignNames":["甲"]}').value).toEqual({ ...emptyReview, foreignNames: ['甲'] })
  })

  it.each([
    ['{"overrides":[{"requirement":"5.1.1.1","reason":"见附件"}]}', 'overrides[0].by'],
    ['{"overrides":[{"requirement":"5.1.1.1","reason":" ","by":"甲"}]}', 'overrides[0].reason'],
    ['{"overrides":[{"requirement":"5.1.1.1","reason":"甲","by":"乙","date":"3月1日"}]}', 'overrides[0].date'],
    [
      '{"overrides":[{"requirement":"5.1","reason":"甲","by":"乙"},{"requirement":"5.1","reason":"丙","by":"丁"}]}',
      'overrides[1].requirement',
    ],
    ['{"deductions":[{"ground":"mood","reason":"甲"}]}', 'deductions[0].ground'],
    ['{"bonus":true}', 'bonus'],
    ['{"corrections":{"5.1":{"points":"40"}}}', 'corrections.5.1.points'],
    ['{"corrections":{"5.1":{"weight":40}}}', 'corrections.5.1.weight'],
    ['{"foreignNames":[""]}', 'foreignNames[0]'],
    ['{"colour":"red"}', 'colour'],
  ])('names the place where %s is wrong', (text, path) => {
    const { value, diagnostics } = parseReview(text.replaceAll(',"', ',\n"'))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'shape-invalid', file: 'review.json', parameters: { path } }])
    expect(diagnostics[0]?.line).toBeGreaterThan(0)
    expect(wordDiagnostic(diagnostics[0]!).message).toContain(path)
  })
})

describe('a project with a review', () => {
  const project = { ...sampleProject(), review }

  it('comes back with it', () => {
    expect(parseProject(serialiseProject(project))).toEqual({ project, diagnostics: [] })
    expect(filesToRead(sampleProject().manifest)).toContain('review.json')
  })

  it('has no file of it while nothing is decided', () => {
    for (const review of [undefined, emptyReview]) {
      const files = serialiseProject({ ...sampleProject(), ...(review === undefined ? {} : { review }) })
      expect(files.has('review.json')).toBe(false)
    }
    const files = new Map([...serialiseProject(sampleProject()), ['review.json', '{}']])
    expect(parseProject(files)).toEqual({ project: sampleProject(), diagnostics: [] })
  })

  it('is not opened where its review is broken', () => {
    const files = new Map([...serialiseProject(project), ['review.json', '{"overrides": 7}']])
    const { project: opened, diagnostics } = parseProject(files)
    expect(opened).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'shape-invalid', file: 'review.json', line: 1 }])
  })

  it('tells what the review adds and takes', () => {
    expect(adjustmentsOf(review)).toEqual({ deductions: 1, bonus: true })
    expect(adjustmentsOf(undefined)).toEqual({ deductions: 0, bonus: false })
    expect([isEmptyReview(emptyReview), isEmptyReview(review)]).toEqual([true, false])
  })
})
