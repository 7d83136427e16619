import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../core/coverage/evidence.js'
import { normaliseText } from '../../../core/text/normalise-text.js'
import type { Inline } from '../../../core/model/inline.js'
import {
  blockReference,
  clauseReference,
  documentReference,
  heading,
  paragraph,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { collectPassages, passageContext } from '../../../core/project/collect-passages.js'
import { document, fieldsOf, project } from '../../support/builders.js'

const evidence = (block: Block): (string | undefined)[] => {
  const subject = project([document('SP-14', [block])])
  return collectPassages(subject.documents, passageContext(subject, fieldsOf(subject))).passages.map(
    (passage) => evidenceOf(passage)?.text,
  )
}
const sentence = (...parts: (string | Inline)[]): string | undefined =>
  evidence(
    paragraph(
      'p',
      parts.map((part) => (typeof part === 'string' ? text(part) : part)),
    ),
  )[0]

const SP = documentReference('SP-14')

describe('what is evidence', () => {
  it('is a sentence, a step and a row', () => {
    expect(sentence('投诉由专人受理。')).toBe('投诉由专人受理。')
    expect(evidence(table('t', [['渠道'], ['电话受理']]))).toEqual([undefined, '电话受理'])
    expect(
      evidence(steps('s', [step('s1', 'a', { name: '受理', action: '登记投诉', limit: '当日', next: ['end'] })])),
    ).toEqual(['登记投诉\n受理\n当日'])
  })

  it('is not a heading, a blank, or a step without an action', () => {
    expect(evidence(heading('h', 1, '投诉由专人受理'))).toEqual([undefined])
    expect(evidence(paragraph('p', ' \u3000 '))).toEqual([])
    expect(
      evidence(steps('s', [step('s1', 'a', { name: '受理投诉', action: '', records: ['SR-14-01'], next: ['end'] })])),
    ).toEqual([undefined])
  })

  it('counts Chinese characters: a number alone says nothing', () => {
    expect(sentence('400-000-0000。')).toBeUndefined()
    expect(sentence('热线400-000-0000。')).toBe('热线400-000-0000。')
  })

  const referrals: readonly (readonly [string, readonly (string | Inline)[]])[] = [
    ['a bare reference', [SP]],
    ['a list of references', [SP, '、', documentReference('SP-18'), '和', recordReference('SR-14-01'), '。']],
    ['「见」', ['见', SP, '。']],
    ['「详见」 with a subject', ['投诉渠道与受理岗位详见', SP, '。']],
    ['「按…执行」', ['顾客投诉的受理、登记和处理按', SP, '执行。']],
    ['「按照…的规定办理」', ['投诉按照', SP, '的有关规定办理。']],
    ['「依据…和…进行」', ['依据', SP, '和', documentReference('SP-18'), '进行。']],
    ['「执行」', ['投诉处理执行', SP, '。']],
    ['「由…规定」', ['投诉受理的岗位由', SP, '规定。']],
    ['「在…中明确」', ['投诉时限在', SP, '中明确。']],
    ['a reference to a clause', ['投诉处理适用', clauseReference('5.3.2'), '。']],
    ['a reference to a table', ['时限见', blockReference('t'), '。']],
    ['a title typed as text', ['投诉处理按《顾客投诉处理控制程序》执行。']],
    ['a title typed with its code', ['详见《顾客投诉处理控制程序》（SP-14）。']],
    ['a list of titles typed as text', ['《顾客投诉处理控制程序》、《维修服务控制程序》']],
  ]
  it.each(referrals)('is not %s', (_, parts) => expect(sentence(...parts)).toBeUndefined())

  it('is not a step that only refers elsewhere, whatever its name', () => {
    const action = [text('按'), SP, text('执行。')]
    expect(evidence(steps('s', [step('s1', 'a', { name: '受理投诉', action, next: ['end'] })]))).toEqual([undefined])
  })

  it('is not a row that only refers elsewhere', () => {
    expect(evidence(table('t', [['1', '见《维修服务控制程序》']], { headerRows: 0 }))).toEqual([undefined])
  })

  const statements: readonly (readonly [string, readonly (string | Inline)[], string])[] = [
    ['a statement before a reference', ['投诉由专人受理，具体按', SP, '执行。'], '投诉由专人受理,'],
    ['a statement that ends with a reference', ['专人受理并按', SP, '执行。'], '专人受理,'],
    ['work done after a document', ['按', SP, '受理投诉。'], '按\uFFFC受理投诉'],
    ['a record form called', ['把投诉登记在', recordReference('SR-14-01'), '中。'], '把投诉登记在\uFFFB中。'],
    ['papers named by title', ['随商品一并交付《使用说明书》。'], '随商品一并交付《使用说明书》'],
  ]
  it.each(statements)('is %s', (_, parts, expected) =>
    expect(sentence(...parts)?.replace(/[,。]$/, '')).toBe(expected.replace(/[,。]$/, '')),
  )
})

describe('normalised text', () => {
  it('is half-width, without blanks, in small letters, and keeps line breaks', () => {
    expect(normaliseText('ＧＢ／Ｔ 19001，ISO　９００１\n10％')).toBe('gb/t19001,iso9001\n10%')
  })
})
