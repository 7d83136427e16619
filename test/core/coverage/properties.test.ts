import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import { checkCoverage } from '../../../core/coverage/check-coverage.js'
import type { Block } from '../../../core/model/block.js'
import { field, heading, paragraph, recordReference, text } from '../../../core/model/builders.js'
import type { Inline } from '../../../core/model/inline.js'
import { catalogue, document, expectation, fieldsOf, project, recordForm, requirement } from '../../support/builders.js'

const clauses = ['5.3', '5.3.1', '5.3.2', '5.3.1.1', '5.3.2.1', '5.3.2.2', '5.9']
const words = ['投诉', '专人', '受理', '登记', '公布', '渠道', '暂不', '网站', '详见《手册》']

const topic = (all: string[], none?: string[]): Matcher => ({
  type: 'topic',
  all: all.map((term) => [term]),
  ...(none === undefined ? {} : { none }),
})
const standard = catalogue([
  requirement('5.3.1.1', [
    expectation('a', topic(['网站', '公布'])),
    expectation('b', { type: 'claim', characters: 12 }),
  ]),
  requirement('5.3.2.1', [
    expectation('c', topic(['专人', '受理'], ['暂不'])),
    expectation('d', { type: 'field', field: 'hotline.number' }),
  ]),
  requirement('5.3.2.2', [
    expectation('e', { type: 'record', codes: ['SR-14-01'] }),
    expectation('f', { type: 'commitment', field: 'promise.reply', units: ['小时'] }),
  ]),
])

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words).map((word) => text(word)) },
  fc.constantFrom<Inline>(field('promise.reply'), field('hotline.number'), recordReference('SR-14-01'), text('填写')),
)
const sentence = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts): Inline[] => [...parts, text('。')])
const claims = fc.subarray(clauses, { maxLength: 2 })
type Draft = {
  readonly level: 0 | 1 | 2 | 3
  readonly sentences: readonly (readonly Inline[])[]
  readonly claims: readonly string[]
}
const draft: fc.Arbitrary<Draft> = fc.record({
  level: fc.constantFrom<0 | 1 | 2 | 3>(0, 0, 1, 2, 3),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  claims,
})
const drafts = fc.array(draft, { minLength: 1, maxLength: 8 })

const block = ({ level, sentences, claims: own }: Draft, index: number): Block => {
  const content = sentences.flat()
  return level === 0
    ? paragraph(`b${index}`, content, { clauses: own })
    : heading(`b${index}`, level, content, { clauses: own })
}

const met = (blocks: readonly Draft[]): { readonly ids: Set<string>; readonly documented: number } => {
  const subject = project([document('SM', blocks.map(block))], { records: [recordForm('SR-14-01')] })
  const { requirements, score } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
  const expectations = requirements.flatMap((entry) => entry.expectations)
  return { ids: new Set(expectations.filter((entry) => entry.met).map(({ id }) => id)), documented: score.documented }
}

const at = <T>(list: readonly T[], seed: number): number => seed % Math.max(list.length, 1)

describe('coverage', () => {
  it('never falls when a claim is added', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.constantFrom(...clauses), (blocks, seed, clause) => {
        const index = at(blocks, seed)
        const more = blocks.map((entry, place) =>
          place === index ? { ...entry, claims: [...entry.claims, clause] } : entry,
        )
        const before = met(blocks)
        const after = met(more)
        expect([...before.ids].filter((id) => !after.ids.has(id))).toEqual([])
        expect(after.documented).toBeGreaterThanOrEqual(before.documented)
      }),
    )
  })

  it('never rises when a sentence is removed', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), fc.nat(), (blocks, seed, which) => {
        const index = at(blocks, seed)
        const without = (sentences: Draft['sentences']): Draft['sentences'] =>
          sentences.filter((_, place) => place !== at(sentences, which))
        const fewer = blocks.map((entry, place) =>
          place === index && entry.level === 0 ? { ...entry, sentences: without(entry.sentences) } : entry,
        )
        const before = met(blocks)
        const after = met(fewer)
        expect([...after.ids].filter((id) => !before.ids.has(id))).toEqual([])
        expect(after.documented).toBeLessThanOrEqual(before.documented)
      }),
    )
  })

  it('quotes, for each expectation met, a passage of the block that it names', () => {
    fc.assert(
      fc.property(drafts, (blocks) => {
        const subject = project([document('SM', blocks.map(block))], { records: [recordForm('SR-14-01')] })
        const { requirements } = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
        for (const { met: isMet, witness } of requirements.flatMap((entry) => entry.expectations)) {
          expect(witness !== null).toBe(isMet)
          if (witness === null) continue
          expect(subject.documents[0]?.content.map(({ id }) => id)).toContain(witness.block)
          expect(witness.quote).not.toBe('')
        }
      }),
    )
  })

  it('does not change when a sentence that only mentions things joins a block', () => {
    const mentions = ['暂不设渠道登记。', '公司将逐步公布网站。', '专人是否受理投诉？', '标准要求专人受理并公布网站。']
    fc.assert(
      fc.property(drafts, fc.nat(), fc.constantFrom(...mentions), (blocks, seed, mention) => {
        const index = at(blocks, seed)
        const longer = blocks.map((entry, place) =>
          place === index ? { ...entry, sentences: [...entry.sentences, [text(mention)]] } : entry,
        )
        const ignored = (ids: Set<string>): string[] => [...ids].filter((id) => id !== 'b')
        expect(ignored(met(longer).ids)).toEqual(ignored(met(blocks).ids))
      }),
    )
  })
})
