import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkConsistency } from '../../../core/consistency/check-consistency.js'
import type { Finding } from '../../../core/consistency/finding.js'
import { applyFix } from '../../../core/consistency/fix/apply-fix.js'
import type { Block } from '../../../core/model/block.js'
import { field, guide, heading, link, paragraph, step, steps, table, text } from '../../../core/model/builders.js'
import { emptyReview } from '../../../core/project/review.js'
import type { Project } from '../../../core/project/project.js'
import {
  catalogue,
  document,
  fieldsOf,
  organisation,
  profile,
  project,
  recordForm,
  requirement,
} from '../../support/builders.js'

const standard = catalogue([requirement('5.3.2.1', [])])
const laws = [
  { name: '消费品售后服务方法与要求', number: 'GB/T 18760-2025', status: '现行', replaces: 'GB/T 18760-2002' },
]

/** Pieces of text that have a finding with a fix, and pieces that have none. */
const pieces = [
  '执行GB/T 18760-2002。',
  '由售后部受理。',
  '报客服部备案，客服部汇总。',
  '由热线服务专员登记。',
  '由客户服务部受理。',
  '远山重工的顾客。',
  '按《投诉程序》（SP-14）处理。',
  '甲\u0007乙。',
  '由财务部办理。',
  '正文。',
]
const piece = fc.constantFrom(...pieces)
const words = fc.array(piece, { maxLength: 3 }).map((some) => some.join(''))

const block = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    words.map((line) => paragraph(id, line)),
    fc
      .tuple(words, words)
      .map(([one, two]) => paragraph(id, [text(one), text(two, { bold: true }), field('company.name')])),
    fc.tuple(words, words).map(([one, two]) => paragraph(id, [link('https://e.cn', one), text(two)])),
    words.map((line) => heading(id, 1, line)),
    words.map((line) => guide(id, line)),
    fc.tuple(words, words).map(([one, two]) => table(id, [['甲'], [one], [two]], { caption: one })),
    fc
      .tuple(words, words)
      .map(([one, two]) =>
        steps(id, [
          step(`${id}-1`, 'a', { name: '甲', action: one, limit: two, responsible: ['post.agent'], next: ['b'] }),
          step(`${id}-2`, 'b', { name: '乙', action: two, responsible: ['post.agent'], next: ['end'] }),
        ]),
      ),
  )

const subject: fc.Arbitrary<Project> = fc.tuple(block('a'), block('b'), block('c')).map((content) => ({
  ...project([document('SM', [paragraph('p', '由售后部受理。')]), document('SP-14', content)], {
    profile: { ...profile, 'company.short-name': '示例', laws },
    records: [recordForm('SR-14-01')],
  }),
  organisation,
  review: { ...emptyReview, foreignNames: ['远山重工'] },
}))

const check = (one: Project): readonly Finding[] =>
  checkConsistency({ project: one, catalogue: standard, fields: fieldsOf(one) })
const keyOf = ({ code, parameters, document: where, block: at }: Finding): string =>
  JSON.stringify([code, parameters, where, at])

describe('the fix of any finding', () => {
  it('takes that finding away, and touches no other block', () => {
    let tried = 0
    fc.assert(
      fc.property(subject, (before) => {
        for (const finding of check(before)) {
          if (finding.fix === undefined) continue
          tried += 1
          const after = applyFix(before, finding.fix)
          const left = check(after).filter((other) => keyOf(other) === keyOf(finding) && other.fix !== undefined)
          expect(left).toEqual([])
          for (const [index, was] of before.documents.entries())
            for (const old of was.content) {
              const isMeant = was.code === finding.document && concerns(finding, old)
              if (!isMeant) expect(after.documents[index]?.content).toContain(old)
            }
        }
      }),
      { numRuns: 150 },
    )
    expect(tried).toBeGreaterThan(150)
  })
})

/** A guide's finding means all guides of its document. */
const concerns = ({ code, block: place }: Finding, one: Block): boolean =>
  one.id === place ||
  (one.type === 'steps' && one.children.some((child) => child.id === place || one.id === place)) ||
  (code === 'guide-left' && one.type === 'guide')
