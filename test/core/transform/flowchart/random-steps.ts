import fc from 'fast-check'
import type {
  FlowchartExit,
  FlowchartNode,
  FlowchartSteps,
} from '../../../../core/transform/flowchart/flowchart-node.js'

const words = fc.string({
  unit: fc.constantFrom(...'受理登记客户服务质量技术备件维修A1（）'),
  minLength: 2,
  maxLength: 14,
})
const codes = fc.array(
  fc.integer({ min: 1, max: 9 }).map((number) => `SR-14-0${number}`),
  { maxLength: 3 },
)

/** Exits of a step: mostly on to the next, but loops, skips, the end and unknown steps too. */
const exitsFor = (index: number, count: number, decision: boolean): fc.Arbitrary<readonly FlowchartExit[]> => {
  const on = index + 1 < count ? `step-${index + 1}` : 'end'
  const anywhere = fc.integer({ min: 0, max: count }).map((to) => (to === count ? 'end' : `step-${to}`))
  const target = fc.oneof(
    { weight: 5, arbitrary: fc.constant(on) },
    { weight: 4, arbitrary: anywhere },
    { weight: 1, arbitrary: fc.constant('nowhere') },
  )
  if (!decision) return target.map((to) => [{ to }])
  const answer = fc.constantFrom('是', '否', '不合格', '超出权限须上报', '')
  return fc.array(fc.record({ to: target, label: answer }), { minLength: 2, maxLength: 3 })
}

const step = (index: number, count: number): fc.Arbitrary<FlowchartNode> =>
  fc.boolean().chain((decision) =>
    fc.record({
      key: fc.constant(`step-${index}`),
      kind: fc.constant(decision ? ('decision' as const) : ('action' as const)),
      name: words,
      responsible: fc.oneof(fc.constant(''), words),
      limit: fc.constantFrom('', '2小时内', '每月5日前'),
      records: codes,
      next: exitsFor(index, count, decision),
    }),
  )

/** Processes of 3 to 16 steps with decisions of up to three exits, loops, skips, dead ends and unreachable steps. */
export const randomSteps: fc.Arbitrary<FlowchartSteps> = fc
  .integer({ min: 3, max: 16 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => step(index, count))))
