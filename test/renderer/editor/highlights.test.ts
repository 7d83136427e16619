import { describe, expect, it } from 'vitest'
import { asNodes } from '../../../renderer/editor/node-types.js'
import { findQuote } from '../../../renderer/editor/highlights/highlight.js'
import { printedLines } from '../../../renderer/editor/highlights/printed-lines.js'
import { sampleProcedure, sampleProject } from '../../support/sample-project.js'

const { profile, organisation } = sampleProject()
const source = {
  fields: { profile, organisation, definitions: new Map() },
  titles: new Map([['SR-14-01', '顾客投诉登记台账']]),
  captionOf: (block: string) => (block === 't1' ? '响应时限' : undefined),
}
const nodes = asNodes(sampleProcedure().content)
const linesOf = (id: string) => {
  const node = nodes.find((block) => block.id === id)
  if (node === undefined) throw new Error(id)
  return printedLines(node, source)
}
const found = (id: string, quote: string) =>
  findQuote(linesOf(id), quote).map(({ first, firstOffset, last, lastOffset }) => [
    first.at,
    firstOffset,
    last.at,
    lastOffset,
  ])

describe('finding a quote in the editor', () => {
  it('finds words, whole fields and references, and what spans them', () => {
    expect(found('p1', '适用于示例特种装备有限公司，依据5.3.2')).toEqual([[[0], 3, [3], 5]])
    expect(found('p1', '顾客投诉登记台账')).toEqual([[[7], 1, [7], 9]])
    expect(found('p1', '见「响应时限」公司网站')).toEqual([[[8], 1, [11, 0], 4]])
    expect(found('p1', '没有')).toEqual([])
  })

  it('finds each part of a quoted row in its own cell', () => {
    expect(found('t1', '一般投诉 | 2小时内 | 记录')).toEqual([
      [[1, 0, 0], 0, [1, 0, 0], 4],
      [[1, 1, 1], 0, [1, 1, 2], 1],
      [[1, 2, 0], 0, [1, 2, 0], 2],
    ])
  })

  it('finds the action of a step', () => {
    expect(found('s1', '查明原因。')).toEqual([[[1, 0, 0], 0, [1, 0, 0], 5]])
  })
})
