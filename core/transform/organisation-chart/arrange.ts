import type { DrawingBox, DrawingPath } from '../drawing.js'
import type { LevelMode, LevelStyle } from './level-style.js'
import type { OrganisationNode } from './organisation-tree.js'
import { boundsOf, joinParts, line, movePart, packSideways, type Part } from './part.js'

/** White space of a chart in millimetres. */
export type Spacing = {
  readonly level: number
  readonly sibling: number
  readonly stack: number
  readonly indent: number
}

/** The spaces for a scale. */
export const spacingFor = (scale: number): Spacing => ({
  level: 7 * Math.max(scale, 0.8),
  sibling: 3 * scale,
  stack: 1.8 * scale,
  indent: 3.4 * scale,
})

/** Levels differ in shade; the lowest one of a deep chart is white. */
const fillOf = (depth: number, levels: number): DrawingBox['fill'] => {
  if (depth === 0) return 'medium'
  return depth === 1 || depth < levels - 1 ? 'light' : 'none'
}

const boxOf = (node: OrganisationNode, style: LevelStyle, levels: number): DrawingBox => ({
  kind: 'box',
  shape: 'rectangle',
  x: -style.width / 2,
  y: 0,
  width: style.width,
  height: style.height,
  lines: style.lines(node),
  fill: fillOf(node.depth, levels),
})

const below = (parts: readonly Part[], y: number): readonly Part[] => parts.map((part) => movePart(part, 0, y))

/** A comb from the bus at `y` down to every part; the outer teeth and the bus are one line. */
const comb = (parts: readonly Part[], y: number): readonly DrawingPath[] => {
  const tops = parts.map((part) => part.anchor)
  const [first, last] = [tops[0], tops.at(-1)]
  if (first === undefined || last === undefined) return []
  const teeth = tops.slice(1, -1).map((top) => line({ x: top.x, y }, top))
  return [line(first, { x: first.x, y }, { x: last.x, y }, last), ...teeth]
}

/** Side by side under the head, which stands over their middle. */
const row = (box: DrawingBox, parts: readonly Part[], spacing: Spacing): Part => {
  const packed = below(packSideways(parts, spacing.sibling), box.height + spacing.level)
  const [first, last] = [packed[0]?.anchor.x ?? 0, packed.at(-1)?.anchor.x ?? 0]
  const centred = packed.map((part) => movePart(part, -(first + last) / 2, 0))
  const bus = box.height + spacing.level / 2
  const head = { x: 0, y: box.height }
  const only = centred.length === 1 ? centred[0] : undefined
  const paths = only ? [line(head, only.anchor)] : [line(head, { x: 0, y: bus }), ...comb(centred, bus)]
  const anchor = { x: 0, y: 0 }
  return joinParts([{ boxes: [box], paths, anchor }, ...centred], anchor)
}

/** Under one another, to the right of a spine that leaves the head near its left end (a narrow head in its middle). */
const stack = (box: DrawingBox, parts: readonly Part[], spacing: Spacing): Part => {
  const spine = box.width > 4 * spacing.indent ? box.x + spacing.indent : 0
  const placed: Part[] = []
  const ticks: { readonly y: number; readonly x: number }[] = []
  let y = box.height + spacing.level / 2
  for (const part of parts) {
    const head = part.boxes[0]
    if (head === undefined) continue
    const moved = movePart(part, spine + spacing.indent - head.x, y)
    placed.push(moved)
    ticks.push({ x: spine + spacing.indent, y: y + head.height / 2 })
    y = boundsOf(moved).bottom + spacing.stack
  }
  const last = ticks.at(-1)
  const paths = ticks.slice(0, -1).map((tick) => line({ x: spine, y: tick.y }, tick))
  if (last !== undefined) paths.push(line({ x: spine, y: box.height }, { x: spine, y: last.y }, last))
  const anchor = { x: 0, y: 0 }
  return joinParts([{ boxes: [box], paths, anchor }, ...placed], anchor)
}

/** Side by side in several rows; a trunk on the left leads to the buses of the lower rows. */
const rows = (box: DrawingBox, parts: readonly Part[], count: number, spacing: Spacing): Part => {
  const size = Math.ceil(parts.length / count)
  const groups = Array.from({ length: Math.ceil(parts.length / size) }, (_, index) =>
    packSideways(parts.slice(index * size, (index + 1) * size), spacing.sibling),
  )
  let y = box.height + spacing.level
  const placed = groups.map((group) => {
    const left = Math.min(...group.map((part) => boundsOf(part).left))
    const moved = group.map((part) => movePart(part, -left, y))
    y = Math.max(...moved.map((part) => boundsOf(part).bottom)) + spacing.level
    return moved
  })
  const all = placed.flat()
  const width = Math.max(...all.map((part) => boundsOf(part).right))
  const trunk = -spacing.indent
  const paths = placed.flatMap((group, index) => {
    const bus = (group[0]?.anchor.y ?? 0) - spacing.level / 2
    const next = placed[index + 1]?.[0]?.anchor.y
    const lastTop = group.at(-1)?.anchor ?? { x: 0, y: bus }
    const teeth = group.slice(0, -1).map((part) => line({ x: part.anchor.x, y: bus }, part.anchor))
    const down = next === undefined ? [] : [line({ x: trunk, y: bus }, { x: trunk, y: next - spacing.level / 2 })]
    return [line({ x: trunk, y: bus }, { x: lastTop.x, y: bus }, lastTop), ...teeth, ...down]
  })
  const middle = Math.min(width / 2, placed[0]?.at(-1)?.anchor.x ?? 0)
  const head = line({ x: middle, y: box.height }, { x: middle, y: box.height + spacing.level / 2 })
  const anchor = { x: middle, y: 0 }
  const drawn = { boxes: [{ ...box, x: middle + box.x }], paths: [head, ...paths], anchor }
  return movePart(joinParts([drawn, ...all], anchor), -middle, 0)
}

/** Draws a unit and everything under it; the style of every level is given. */
export const arrange = (node: OrganisationNode, styles: readonly LevelStyle[], spacing: Spacing): Part => {
  const style = styles[node.depth]
  if (style === undefined) throw new Error('a level without a style')
  const box = boxOf(node, style, styles.length)
  const parts = node.children.map((child) => arrange(child, styles, spacing))
  const mode: LevelMode = styles[node.depth + 1]?.mode ?? 'row'
  if (parts.length === 0) return { boxes: [box], paths: [], anchor: { x: 0, y: 0 } }
  switch (mode) {
    case 'row':
    case 'upright':
      return row(box, parts, spacing)
    case 'stack':
      return stack(box, parts, spacing)
    case 'rows2':
    case 'rows3': {
      const count = mode === 'rows2' ? 2 : 3
      return parts.length <= count ? row(box, parts, spacing) : rows(box, parts, count, spacing)
    }
  }
}
