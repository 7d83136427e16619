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
    const shared = { condition: null, origin: 'field' }
    const reply = { topic: '投诉答复', value: 24, unit: '小时', ...shared }
    expect(collectCommitments(subject, fieldsOf(subject))).toEqual([
      { ...reply, document: 'SM', block: 'p', quote: '24小时内答复，最迟24小时。' },
      { ...reply, document: 'SP-14', block: 's-1', quote: '答复顾客 | 24小时' },
      {
        topic: '服务记录保存',
        value: 5,
        unit: '年',
        document: 'SP-14',
        block: 't',
        quote: '记录 | 保存5年',
        ...shared,
      },
    ])
  })

  it('are listed in plain words as well, where the topic is one of a field, in reading order', () => {
    const subject = project([
      document('SM', [
        paragraph('p', [
          text('重大投诉二小时内答复，其余'),
          field('promise.reply'),
          text('内答复。附2份材料。投诉每半年分析一次。投诉超过3天未答复的上报。'),
        ]),
        table('t', [
          ['事项', '时限'],
          ['投诉答复', '１天'],
        ]),
      ]),
    ])
    expect(
      collectCommitments(subject, fieldsOf(subject)).map(({ topic, value, unit, block, origin, condition, quote }) =>
        [topic, value, unit, block, origin, condition, quote].join('；'),
      ),
    ).toEqual([
      '投诉答复；24；小时；p；field；；重大投诉二小时内答复，其余24小时内答复。',
      '投诉答复；2；小时；p；text；重大投诉二小时内答复，其余24小时内答复；重大投诉二小时内答复，其余24小时内答复。',
      '投诉答复；1；天；t；text；；投诉答复 | １天',
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
