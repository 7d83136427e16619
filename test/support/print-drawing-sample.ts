import type { Drawing, DrawingBox, DrawingLine, Point } from '../../core/transform/drawing.js'

const line = (text: string, bold = false): DrawingLine => ({ text, size: 3.7, bold })

const box = (
  shape: DrawingBox['shape'],
  x: number,
  y: number,
  width: number,
  height: number,
  lines: readonly DrawingLine[],
  fill: DrawingBox['fill'] = 'none',
): DrawingBox => ({ kind: 'box', shape, x, y, width, height, lines, fill })

const arrow = (...points: readonly Point[]) => ({ kind: 'path', points, arrow: true }) as const

/** A flowchart of a complaint: every shape, a decision with two exits, a way back. */
export const sampleFlowchart = (): Drawing => ({
  width: 130,
  height: 133,
  elements: [
    box('rounded', 35, 2, 50, 12, [line('顾客投诉', true)], 'medium'),
    arrow({ x: 60, y: 14 }, { x: 60, y: 22 }),
    box('rectangle', 30, 22, 60, 16, [line('登记投诉并告知受理编号', true), line('客户服务部 · 30 分钟内')], 'light'),
    box('document', 102, 22, 26, 16, [line('SR-14-01'), line('投诉登记表')]),
    {
      kind: 'path',
      points: [
        { x: 90, y: 30 },
        { x: 102, y: 30 },
      ],
      arrow: false,
    },
    arrow({ x: 60, y: 38 }, { x: 60, y: 46 }),
    box('diamond', 30, 46, 60, 26, [line('是否属于', true), line('产品质量问题？', true)]),
    arrow({ x: 60, y: 72 }, { x: 60, y: 82 }),
    { kind: 'text', x: 64, y: 77, text: '是', size: 3.5 },
    arrow({ x: 30, y: 59 }, { x: 13, y: 59 }, { x: 13, y: 82 }),
    { kind: 'text', x: 20, y: 56, text: '否', size: 3.5 },
    box('rectangle', 1, 82, 24, 16, [line('解释说明', true), line('客户服务部')]),
    box('rectangle', 35, 82, 50, 16, [line('判定责任并制定方案', true), line('质量管理部')], 'light'),
    arrow({ x: 60, y: 98 }, { x: 60, y: 107 }),
    arrow({ x: 13, y: 98 }, { x: 13, y: 113 }, { x: 35, y: 113 }),
    arrow({ x: 85, y: 90 }, { x: 110, y: 90 }, { x: 110, y: 38 }),
    { kind: 'text', x: 97, y: 87, text: '信息不足', size: 3.2 },
    box('rounded', 35, 107, 50, 12, [line('回访并关闭', true)], 'medium'),
    arrow({ x: 60, y: 119 }, { x: 60, y: 131 }),
  ],
})
