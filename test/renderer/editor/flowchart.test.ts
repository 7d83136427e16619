import { describe, expect, it } from 'vitest'
import {
  blockReference,
  clauseReference,
  documentReference,
  field,
  generated,
  heading,
  link,
  recordReference,
  step,
  steps,
  table,
  text,
} from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import { numberDocument } from '../../../core/transform/numbering.js'
import { compilationPrintSet } from '../../../core/transform/prepare-print-set.js'
import { nodesOf } from '../../../renderer/editor/blocks/flowchart.js'
import { source } from '../../support/print-source.js'

const process = steps('process', [
  step('s1', 'take', {
    name: '受理',
    action: '办理',
    responsible: ['post.agent', 'department.nowhere'],
    limit: [text('按'), blockReference('times'), text('与'), blockReference('h1'), text('到达')],
    next: [{ to: 'judge' }],
  }),
  step('s2', 'judge', {
    name: '判断\t责任',
    action: '办理',
    kind: 'decision',
    limit: [field('promise.reply'), text('内，见'), field('hotline.number'), documentReference('SP-14')],
    next: [
      { to: 'take', label: '否' },
      { to: 'end', label: '是' },
    ],
  }),
  step('s3', 'file', {
    name: '归档',
    action: '办理',
    limit: [recordReference('SR-14-01'), recordReference('SR-99'), clauseReference('5.1'), link('https://a.b', '网址')],
    next: [{ to: 'end' }],
  }),
])
const document: Document = {
  code: 'SP-14',
  title: '程序',
  kind: 'procedure',
  version: 'A/0',
  content: [
    heading('h1', 1, '要求'),
    table(
      'times',
      [
        ['等级', '时限'],
        ['一般', '2小时'],
      ],
      { caption: '响应时限' },
    ),
    process,
    generated('chart', 'flowchart', { of: 'process' }),
  ],
}

describe('the flowchart beside the text', () => {
  it('shows the same words as the exported one, references by their numbers', () => {
    const printed = source([document])
    compilationPrintSet(printed)
    const { labels } = numberDocument(document)
    const nodes = nodesOf(process, {
      fields: printed.fields,
      titles: new Map(printed.project.manifest.register.map(({ code, title }) => [code, title] as const)),
      captionOf: (block) => labels.get(block),
    })
    expect([...printed.flowcharts.keys()]).toEqual([JSON.stringify(nodes)])
    expect(nodes.map(({ limit }) => limit)).toEqual([
      '按表 1与1到达',
      '4小时内，见【服务热线】《程序》（SP-14）',
      '《投诉台账》（SR-14-01）SR-995.1网址',
    ])
  })
})
