import { describe, expect, it } from 'vitest'
import { recordReference, step, steps, text } from '../../../core/model/builders.js'
import type { Step } from '../../../core/model/block.js'
import type { DocumentKind } from '../../../core/model/document.js'
import { document, project, recordForm } from '../../support/builders.js'
import { findingsOf, inShort } from './found.js'

const codes = [
  'step-no-post',
  'step-no-record',
  'step-unreachable',
  'step-loop',
  'decision-one-way',
  'action-many-exits',
  'step-unknown',
] as const

type Content = Parameters<typeof step>[2]
const one = (key: string, next: Content['next'], more: Partial<Content> = {}): Step =>
  step(`s-${key}`, key, { name: key, action: '办理', responsible: ['post.agent'], next, ...more })
const judge = (key: string, next: Content['next'], more: Partial<Content> = {}): Step =>
  one(key, next, { kind: 'decision', ...more })
const to = (key: string, label?: string): Content['next'][number] =>
  label === undefined ? { to: key } : { to: key, label }

const records = [recordForm('SR-14-01', '投诉登记台账'), recordForm('SR-18-01', '维修工单')]
const found = (children: readonly Step[], kind: DocumentKind = 'procedure'): readonly string[] =>
  inShort(findingsOf(project([document('SP-14', [steps('s', children)], kind)], { records }), codes))

describe('a process is found', () => {
  it.each<readonly [string, readonly Step[], readonly string[]]>([
    ['a step without a post', [one('a', ['end'], { responsible: [] })], ['step-no-post a']],
    ['a step that nothing leads to', [one('a', ['end']), one('b', ['end'])], ['step-unreachable b']],
    [
      'two steps that lead to each other only',
      [one('a', ['end']), one('b', ['c']), one('c', ['b'])],
      ['step-unreachable b', 'step-unreachable c'].toSorted(),
    ],
    ['a loop', [one('a', ['b']), one('b', ['a'])], ['step-loop a']],
    [
      'a loop behind a decision',
      [judge('a', [to('end', '是'), to('b', '否')]), one('b', ['c']), one('c', ['b'])],
      ['step-loop b'],
    ],
    ['a step that leads nowhere', [one('a', [])], ['step-loop a']],
    ['a decision with one way', [judge('a', [to('end', '是')])], ['decision-one-way a']],
    ['a decision whose ways meet at once', [judge('a', [to('end', '是'), to('end', '否')])], ['decision-one-way a']],
    [
      'a decision with equal answers',
      [judge('a', [to('end', '是'), to('b', '是')]), one('b', ['end'])],
      ['decision-one-way a'],
    ],
    [
      'a decision with an answer missing',
      [judge('a', [to('end', '是'), to('b')]), one('b', ['end'])],
      ['decision-one-way a'],
    ],
    ['an action with two ways', [one('a', ['end', 'b']), one('b', ['end'])], ['action-many-exits a 2']],
  ])('%s', (_name, children, expected) => expect(found(children).toSorted()).toEqual(expected))
})

describe('nothing is found in', () => {
  it.each<readonly [string, readonly Step[]]>([
    ['a step of a department', [one('a', ['end'], { responsible: ['department.service'] })]],
    ['a loop with a way out', [one('a', ['b']), judge('b', [to('a', '返工'), to('end', '合格')])]],
    ['a decision with three answers', [judge('a', [to('b', '甲'), to('b', '乙'), to('end', '丙')]), one('b', ['end'])]],
    ['an action that names its way twice', [one('a', ['end', 'end'])]],
    ['two ends', [judge('a', [to('b', '是'), to('end', '否')]), one('b', ['end'])]],
  ])('%s', (_name, children) => expect(found(children)).toEqual([]))

  it('a step that leads to an unknown one, but that', () =>
    expect(found([one('a', ['gone'])])).toEqual(['step-unknown gone']))
})

describe('a promised record is found', () => {
  it.each([
    ['接听电话，填写顾客姓名和要求。', '填写'],
    ['逐项登记。', '逐项登记'],
    ['当场登记投诉。', '登记投诉'],
    ['处理完毕后应作好记录。', '应作好记录'],
    ['填写试机检查表。', '填写试机检查表'],
  ])('%s', (action, words) => expect(found([one('a', ['end'], { action })])).toEqual([`step-no-record a ${words}`]))

  it('where the process calls another paper than the step names', () =>
    expect(
      found([one('a', ['b'], { records: ['SR-14-01'] }), one('b', ['end'], { action: '填写试机检查表。' })]),
    ).toEqual(['step-no-record b 填写试机检查表']))
})

describe('no promised record is found', () => {
  it.each<readonly [string, Partial<Content>]>([
    ['the step lists one', { action: '登记投诉。', records: ['SR-14-01'] }],
    ['the text calls one', { action: [text('登记'), recordReference('SR-14-01')] }],
    ['a record is only read', { action: '核对记录是否齐全。' }],
    ['a record is the subject', { action: '记录齐全的，予以归档。' }],
    ['nothing is to be written', { action: '口头告知，无须填写。' }],
    ['a registered letter', { action: '以登记邮件寄出。' }],
  ])('%s', (_name, more) => expect(found([one('a', ['end'], more)])).toEqual([]))

  it('where the process has opened the paper', () =>
    expect(
      found([one('a', ['b'], { records: ['SR-18-01'] }), one('b', ['end'], { action: '配件和工时逐项填入工单。' })]),
    ).toEqual([]))

  it('in planning papers', () => expect(found([one('a', ['end'], { action: '登记投诉。' })], 'planning')).toEqual([]))
})
