import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingToSvg } from '../../../core/transform/drawing-to-svg.js'
import { layoutOrganisationChart } from '../../../core/transform/organisation-chart.js'
import type { OrganisationUnit } from '../../../core/transform/organisation-chart/organisation-tree.js'
import { boxesOf, faultsIn, overlaidLines, pathsOf } from './drawing-checks.js'

const unit = (id: string, name: string, parent?: string, lines?: readonly string[]): OrganisationUnit => ({
  id,
  name,
  ...(parent === undefined ? {} : { parent }),
  ...(lines === undefined ? {} : { lines }),
})

const departments =
  '市场部 客户服务部 质量管理部 技术部 生产部 采购部 仓储物流部 财务部 人力资源部 法务部 监督室'.split(' ')
const offices = ['华北', '华东', '华南', '西南', '西北'].map((region) => `${region}区域办事处`)

const company: readonly OrganisationUnit[] = [
  unit('committee', '管理委员会'),
  unit('group', '领导小组', 'committee'),
  ...departments.map((name) => unit(name, name, 'group')),
  ...offices.map((name) => unit(name, name, '客户服务部')),
]

const withPosts: readonly OrganisationUnit[] = [
  ...company.filter(({ name }) => !offices.includes(name)),
  ...departments.flatMap((name, index) =>
    ['部门经理', '主管', '专员']
      .slice(0, 1 + (index % 3))
      .map((post) => unit(`${name}.${post}`, post, name, index === 1 ? ['1 人'] : undefined)),
  ),
]

/** Names as they read in a box, upright or not. */
const namesIn = (units: readonly OrganisationUnit[]): readonly string[] =>
  boxesOf(layoutOrganisationChart(units)).map((box) => box.lines.map((line) => line.text).join(''))

const randomUnits: fc.Arbitrary<readonly OrganisationUnit[]> = fc.array(
  fc.record(
    {
      id: fc.integer({ min: 0, max: 18 }).map((number) => `unit-${number}`),
      name: fc.string({ unit: fc.constantFrom(...'市场客户服务质量技术部A1 （）'), minLength: 1, maxLength: 14 }),
      parent: fc.integer({ min: 0, max: 20 }).map((number) => `unit-${number}`),
      lines: fc.array(fc.constantFrom('经理：张三', '12 人'), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'name'] },
  ),
  { maxLength: 24 },
)

describe('layoutOrganisationChart', () => {
  it('draws every unit of any organisation, circles too, without overlaps, loose ends or lost text', () => {
    fc.assert(
      fc.property(randomUnits, (units) => {
        const drawing = layoutOrganisationChart(units)
        expect(faultsIn(drawing, true)).toEqual([])
        expect(overlaidLines(drawing)).toBe(0)
        expect(boxesOf(drawing)).toHaveLength(units.length)
        expect(drawing.width).toBeLessThanOrEqual(155)
        expect(layoutOrganisationChart(structuredClone(units))).toEqual(drawing)
      }),
      { numRuns: 80, seed: 27922 },
    )
  })

  it.each([
    ['company', company, 155],
    ['company-landscape', company, 240],
    ['company-with-posts', withPosts, 155],
  ] as const)('%s is fit to print', async (name, units, maxWidth) => {
    const drawing = layoutOrganisationChart(units, { maxWidth, maxHeight: 150 })
    expect(faultsIn(drawing, true)).toEqual([])
    expect(drawing.width).toBeLessThanOrEqual(maxWidth)
    expect(drawing.height).toBeLessThanOrEqual(150)
    await expect(drawingToSvg(drawing)).toMatchFileSnapshot(`golden/${name}.svg`)
  })

  it('puts units under their head and in their written order', () => {
    const boxes = new Map(
      boxesOf(layoutOrganisationChart(company)).map((box) => [box.lines.map((line) => line.text).join(''), box]),
    )
    const service = boxes.get('客户服务部')
    for (const office of offices)
      expect(boxes.get(office)?.y).toBeGreaterThan((service?.y ?? 0) + (service?.height ?? 0))
    const across = departments.map((name) => boxes.get(name)?.x ?? 0)
    expect(across).toEqual([...across].sort((one, other) => one - other))
    expect(new Set(departments.map((name) => boxes.get(name)?.y)).size).toBe(1)
  })

  it('sets names on a wide level upright, and names with Latin letters never', () => {
    const upright = boxesOf(layoutOrganisationChart(company)).find(
      (box) => box.lines.map((one) => one.text).join('') === '市场部',
    )
    expect(upright?.lines.map((line) => line.text)).toEqual(['市', '场', '部'])
    const latin = company.map((one) => (one.name === '市场部' ? { ...one, name: 'IT 部' } : one))
    expect(boxesOf(layoutOrganisationChart(latin)).some((box) => box.lines[0]?.text === 'IT 部')).toBe(true)
  })

  it('stands several roots beside each other and treats an unknown head as none', () => {
    const drawing = layoutOrganisationChart([
      unit('a', '总经理'),
      unit('b', '管理者代表', 'nobody'),
      unit('c', '内审组', 'b'),
    ])
    const roots = boxesOf(drawing).filter((box) => box.fill === 'medium')
    expect(roots).toHaveLength(2)
    expect(new Set(roots.map((box) => box.y)).size).toBe(1)
    expect(pathsOf(drawing)).toHaveLength(1)
  })

  it('cuts a circle at the first unit that was written down', () => {
    const circle = [unit('a', '甲', 'c'), unit('b', '乙', 'a'), unit('c', '丙', 'b'), unit('d', '丁', 'd')]
    expect(namesIn(circle)).toEqual(expect.arrayContaining(['甲', '乙', '丙', '丁']))
    const roots = boxesOf(layoutOrganisationChart(circle)).filter((box) => box.fill === 'medium')
    expect(roots.map((box) => box.lines[0]?.text)).toEqual(['甲', '丁'])
  })

  it('draws nothing for no units', () => {
    expect(layoutOrganisationChart([]).elements).toEqual([])
  })
})
