import { describe, expect, it } from 'vitest'
import { collectCommitments } from '../../../core/consistency/collect-commitments.js'
import { field, guide, paragraph, step, steps, table, text } from '../../../core/model/builders.js'
import { document, fieldsOf, profile, project } from '../../support/builders.js'

describe('the commitments of a document set', () => {
  it('are listed wherever the text makes them, with topic, value, unit and quote', () => {
    const subject = project([
      document('SM', [
        paragraph('p', [
          text('先登记。'),
          field('promise.reply'),
          text('内答复，最迟'),
          field('promise.reply'),
          text('。'),
        ]),
        guide('g', [field('promise.reply')]),
      ]),
      document('SP-14', [
        steps('s', [
          step('s-1', 'a', { name: '答复', action: '答复顾客', limit: [field('promise.reply')], next: ['end'] }),
        ]),
        table('t', [['记录', [text('保存'), field('retention.service')]]], { headerRows: 0 }),
        paragraph('q', [text('热线'), field('hotline.number'), field('promise.unknown')]),
      ]),
    ])
    expect(collectCommitments(subject, fieldsOf(subject))).toEqual([
      { topic: '投诉答复', value: 24, unit: '小时', document: 'SM', block: 'p', quote: '24小时内答复，最迟24小时。' },
      { topic: '投诉答复', value: 24, unit: '小时', document: 'SP-14', block: 's-1', quote: '答复顾客 | 24小时' },
      { topic: '服务记录保存', value: 5, unit: '年', document: 'SP-14', block: 't', quote: '记录 | 保存5年' },
    ])
  })

  it('are none while unfilled; one that no kit defines goes by its key', () => {
    const content = [paragraph('p', [field('promise.reply'), field('promise.own')])]
    const own = { value: 2, unit: '天' }
    const subject = project([document('SM', content)], { profile: { 'promise.own': own } })
    expect(collectCommitments(subject, fieldsOf(subject)).map(({ topic }) => topic)).toEqual(['promise.own'])
    const bare = project([document('SM', content)], { profile: { ...profile, 'promise.reply': '24小时' } })
    expect(collectCommitments(bare, fieldsOf(bare))).toEqual([])
  })
})
