import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingToSvg } from '../../../../core/transform/drawing-to-svg.js'
import type { FlowchartNode, FlowchartSteps } from '../../../../core/transform/flowchart/flowchart-node.js'
import { layoutFlowchart } from '../../../../core/transform/flowchart/layout-flowchart.js'
import { boxesOf, coveredLabels, faultsIn, overlaidLines, pathsOf, textsOf } from '../drawing-checks.js'
import { complaintHandling, repairService, yearlyTargets } from './processes.js'
import { randomSteps } from './random-steps.js'

const processes = {
  'complaint-handling': complaintHandling,
  'repair-service': repairService,
  'yearly-targets': yearlyTargets,
}

const plain = (key: string, ...targets: readonly string[]): FlowchartNode => ({
  key,
  kind: 'action',
  name: `步骤${key}`,
  responsible: '客服专员',
  limit: '',
  records: [],
  next: targets.map((to) => ({ to })),
})

/** Distinct ways that the chart has to show: the start's, and one for every known target of a step. */
const waysOf = (steps: FlowchartSteps): number => {
  const known = new Set(['end', ...steps.map((step) => step.key)])
  return steps.reduce((sum, step) => sum + new Set(step.next.map(({ to }) => to).filter((to) => known.has(to))).size, 1)
}

const namesIn = (steps: FlowchartSteps): readonly string[] =>
  boxesOf(layoutFlowchart(steps)).map((box) => box.lines.map((line) => line.text).join(''))

describe('layoutFlowchart on any process', () => {
  it('draws no overlap, no line through a box, no loose end and no lost text, within the width', () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const drawing = layoutFlowchart(steps)
        expect(faultsIn(drawing)).toEqual([])
        expect(overlaidLines(drawing)).toBe(0)
        expect(drawing.width).toBeLessThanOrEqual(155)
      }),
      { numRuns: 80, seed: 27922 },
    )
  })

  it('draws every step, every known exit and every sheet of records', () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        const drawing = layoutFlowchart(steps)
        const sheets = boxesOf(drawing).filter((box) => box.shape === 'document').length
        expect(sheets).toBe(steps.filter((step) => step.records.length > 0).length)
        expect(pathsOf(drawing)).toHaveLength(waysOf(steps) + sheets)
        const drawn = boxesOf(drawing).filter((box) => box.shape === 'rectangle' || box.shape === 'diamond')
        expect(drawn).toHaveLength(steps.length)
      }),
      { numRuns: 30, seed: 5 },
    )
  })

  it('is the same for the same steps', () => {
    fc.assert(
      fc.property(randomSteps, (steps) => {
        expect(layoutFlowchart(structuredClone(steps))).toEqual(layoutFlowchart(steps))
      }),
      { numRuns: 15, seed: 7 },
    )
  })
})

describe('layoutFlowchart on real processes', () => {
  it.each(Object.entries(processes))('%s is fit to print', async (name, steps) => {
    const drawing = layoutFlowchart(steps)
    expect(faultsIn(drawing)).toEqual([])
    expect(coveredLabels(drawing)).toEqual([])
    expect(overlaidLines(drawing)).toBe(0)
    expect(drawing.width).toBeLessThanOrEqual(155)
    expect(drawing.height).toBeLessThanOrEqual(225)
    await expect(drawingToSvg(drawing)).toMatchFileSnapshot(`golden/${name}.svg`)
  })

  it('writes each answer right at the corner of its decision', () => {
    const drawing = layoutFlowchart(complaintHandling)
    const diamonds = boxesOf(drawing).filter((box) => box.shape === 'diamond')
    expect(textsOf(drawing)).toHaveLength(diamonds.length * 2)
    for (const text of textsOf(drawing)) {
      const distance = Math.min(
        ...diamonds.flatMap((box) => [
          Math.hypot(text.x - box.x, text.y - box.y - box.height / 2),
          Math.hypot(text.x - box.x - box.width, text.y - box.y - box.height / 2),
          Math.hypot(text.x - box.x - box.width / 2, text.y - box.y - box.height),
        ]),
      )
      expect(distance).toBeLessThan(4.5)
    }
  })

  it('writes the posts of a decision into its diamond, or the first of many', () => {
    const asked = (responsible: string): string | undefined => {
      const step: FlowchartNode = { ...plain('a', 'end'), kind: 'decision', name: '内容是否合规？', responsible }
      return boxesOf(layoutFlowchart([step]))
        .find((box) => box.shape === 'diamond')
        ?.lines.at(-1)?.text
    }
    expect(asked('法规专员')).toBe('法规专员')
    expect(asked('法规专员、质量工程师、技术部经理、售后服务管理者代表')).toBe('法规专员等')
  })

  it('keeps fourteen steps with records on a page', () => {
    const steps = Array.from({ length: 14 }, (_, index) => ({
      ...plain(String(index), index < 13 ? String(index + 1) : 'end'),
      name: '评审年度服务资源配置',
      limit: '5个工作日内',
      records: ['SR-01-01', 'SR-01-02'],
    }))
    const drawing = layoutFlowchart(steps)
    expect(faultsIn(drawing)).toEqual([])
    expect(drawing.height).toBeLessThanOrEqual(225)
  })

  it('keeps to a smaller area where it is asked to', () => {
    const drawing = layoutFlowchart(yearlyTargets, { maxWidth: 110, maxHeight: 140 })
    expect(faultsIn(drawing)).toEqual([])
    expect(drawing.width).toBeLessThanOrEqual(110)
    expect(drawing.height).toBeLessThanOrEqual(140)
  })
})

describe('layoutFlowchart on odd input', () => {
  it('leads from the start to the end when there is no step', () => {
    expect(namesIn([])).toEqual(['开始', '结束'])
    expect(faultsIn(layoutFlowchart([]))).toEqual([])
  })

  it('leaves out exits to unknown steps and an end that nothing leads to', () => {
    const steps = [plain('a', 'b', 'nowhere'), plain('b', 'a')]
    expect(namesIn(steps)).not.toContain('结束')
    expect(pathsOf(layoutFlowchart(steps))).toHaveLength(3)
  })

  it('draws unreachable steps under the process', () => {
    const drawing = layoutFlowchart([plain('a', 'end'), plain('lost', 'end')])
    const [end, lost] = ['结束', '步骤lost'].map((name) => boxesOf(drawing).find((box) => box.lines[0]?.text === name))
    expect(lost?.y).toBeGreaterThan((end?.y ?? Infinity) + (end?.height ?? 0))
    expect(faultsIn(drawing)).toEqual([])
  })

  it('draws a step that leads to itself, and joins answers with the same target', () => {
    const decision: FlowchartNode = {
      ...plain('a'),
      kind: 'decision',
      next: [
        { to: 'a', label: '未完成' },
        { to: 'end', label: '完成' },
        { to: 'end', label: '取消' },
      ],
    }
    const drawing = layoutFlowchart([decision])
    expect(faultsIn(drawing)).toEqual([])
    expect(pathsOf(drawing)).toHaveLength(3)
    expect(
      textsOf(drawing)
        .map((text) => text.text)
        .sort(),
    ).toEqual(['完成/取消', '未完成'].sort())
  })

  it('shortens what no box can hold and says so with an ellipsis', () => {
    const long = { ...plain('a', 'end'), name: '核对'.repeat(60), responsible: '区域办事处主任'.repeat(12) }
    expect(faultsIn(layoutFlowchart([long]))).toEqual([])
    expect(namesIn([long]).some((name) => name.includes('…'))).toBe(true)
  })

  it('uses the words of the terminals that it is given', () => {
    const drawing = layoutFlowchart([plain('a', 'end')], { startText: 'Start', endText: 'End' })
    const rounded = boxesOf(drawing).filter((box) => box.shape === 'rounded')
    expect(rounded.map((box) => box.lines[0]?.text)).toEqual(['Start', 'End'])
  })
})
