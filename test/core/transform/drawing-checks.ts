import type { Drawing, DrawingBox, DrawingPath, DrawingText, Point } from '../../../core/transform/drawing.js'
import { lineHeight, measureText } from '../../../core/transform/text-measure.js'

const slack = 0.02

export const boxesOf = (drawing: Drawing): readonly DrawingBox[] => drawing.elements.filter((one) => one.kind === 'box')
export const pathsOf = (drawing: Drawing): readonly DrawingPath[] =>
  drawing.elements.filter((one) => one.kind === 'path')
export const textsOf = (drawing: Drawing): readonly DrawingText[] =>
  drawing.elements.filter((one) => one.kind === 'text')

type Area = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const areaOf = (box: DrawingBox): Area => ({
  left: box.x,
  top: box.y,
  right: box.x + box.width,
  bottom: box.y + box.height,
})

const textArea = (text: DrawingText): Area => {
  const [width, height] = [measureText(text.text, text.size), text.size]
  return { left: text.x - width / 2, right: text.x + width / 2, top: text.y - height / 2, bottom: text.y + height / 2 }
}

const meet = (one: Area, other: Area): boolean =>
  one.left < other.right - slack &&
  other.left < one.right - slack &&
  one.top < other.bottom - slack &&
  other.top < one.bottom - slack

const describeBox = (box: DrawingBox): string => box.lines.map((line) => line.text).join('/')

const segmentsOf = (path: DrawingPath): readonly (readonly [Point, Point])[] =>
  path.points.slice(1).map((to, index) => [path.points[index] ?? to, to])

/** Whether a point lies inside a shape or on its border, `grow` millimetres around it; a diamond is a diamond. */
const within = (point: Point, box: DrawingBox, grow: number): boolean => {
  const dx = Math.abs(point.x - box.x - box.width / 2)
  const dy = Math.abs(point.y - box.y - box.height / 2)
  if (box.shape !== 'diamond') return dx <= box.width / 2 + grow && dy <= box.height / 2 + grow
  return dx / (box.width / 2 + grow) + dy / (box.height / 2 + grow) <= 1
}

const onBorder = (point: Point, box: DrawingBox): boolean => within(point, box, slack) && !within(point, box, -slack)

const onSegment = (point: Point, [from, to]: readonly [Point, Point]): boolean =>
  point.x >= Math.min(from.x, to.x) - slack &&
  point.x <= Math.max(from.x, to.x) + slack &&
  point.y >= Math.min(from.y, to.y) - slack &&
  point.y <= Math.max(from.y, to.y) + slack

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const))

/** Corners of the lines of text of a box, glyph height only. */
const textCorners = (box: DrawingBox): readonly Point[] => {
  const total = box.lines.reduce((sum, line) => sum + line.size * lineHeight, 0)
  let top = box.y + (box.height - total) / 2
  return box.lines.flatMap((line) => {
    const half = measureText(line.text, line.size) / 2
    const middle = top + (line.size * lineHeight) / 2
    top += line.size * lineHeight
    return [-1, 1].flatMap((x) =>
      [-1, 1].map((y) => ({ x: box.x + box.width / 2 + x * half, y: middle + y * line.size * 0.5 })),
    )
  })
}

/**
 * Everything that a reader would call broken in a drawing: overlaps, lines through shapes, loose ends, lost text.
 * A line may end on another one; in a tree (`branching`) it may begin there too.
 */
export const faultsIn = (drawing: Drawing, branching = false): readonly string[] => {
  const faults: string[] = []
  const [boxes, paths, texts] = [boxesOf(drawing), pathsOf(drawing), textsOf(drawing)]
  for (const [one, other] of pairs(boxes)) {
    if (meet(areaOf(one), areaOf(other))) faults.push(`boxes overlap: ${describeBox(one)} and ${describeBox(other)}`)
  }
  for (const path of paths) {
    const [first, last] = [path.points[0], path.points.at(-1)]
    if (first === undefined || last === undefined) continue
    const joinsAt = (point: Point): boolean =>
      paths.some((other) => other !== path && segmentsOf(other).some((one) => onSegment(point, one)))
    const begins = boxes.some((box) => onBorder(first, box)) || (branching && joinsAt(first))
    if (!begins) faults.push(`a line begins nowhere: ${JSON.stringify(path.points)}`)
    const touches = boxes.some((box) => onBorder(last, box))
    const joins = joinsAt(last)
    if (!touches && !joins) faults.push(`a line ends nowhere: ${JSON.stringify(path.points)}`)
    if (path.arrow && !touches) faults.push(`an arrow points at no box: ${JSON.stringify(path.points)}`)
    for (const [from, to] of segmentsOf(path)) {
      if (Math.abs(from.x - to.x) > 0.001 && Math.abs(from.y - to.y) > 0.001) faults.push('a slanting line')
      const steps = Math.ceil((Math.abs(from.x - to.x) + Math.abs(from.y - to.y)) / 0.2)
      for (const box of boxes) {
        const inside = Array.from({ length: steps + 1 }, (_, step) => ({
          x: from.x + ((to.x - from.x) * step) / steps,
          y: from.y + ((to.y - from.y) * step) / steps,
        })).some((point) => within(point, box, -0.1))
        if (inside) faults.push(`a line runs through ${describeBox(box)}`)
      }
    }
  }
  for (const box of boxes) {
    if (textCorners(box).some((corner) => !within(corner, box, slack))) faults.push(`text outside ${describeBox(box)}`)
    if (box.lines.some((line) => line.size < 2.2 - 1e-9)) faults.push(`text too small in ${describeBox(box)}`)
  }
  for (const [one, other] of pairs(texts)) {
    if (meet(textArea(one), textArea(other))) faults.push(`labels overlap: ${one.text} ${other.text}`)
  }
  const inBounds = (area: Area): boolean =>
    area.left >= -slack &&
    area.top >= -slack &&
    area.right <= drawing.width + slack &&
    area.bottom <= drawing.height + slack
  if (!boxes.every((box) => inBounds(areaOf(box)))) faults.push('a box outside the drawing')
  if (!texts.every((text) => inBounds(textArea(text)))) faults.push('a label outside the drawing')
  const points = paths.flatMap((path) => path.points)
  if (!points.every(({ x, y }) => inBounds({ left: x, right: x, top: y, bottom: y }))) {
    faults.push('a line outside the drawing')
  }
  return faults
}

const shared = (p: number, q: number, r: number, s: number): boolean =>
  Math.min(Math.max(p, q), Math.max(r, s)) - Math.max(Math.min(p, q), Math.min(r, s)) > slack

const overlaid = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean => {
  const close = (...values: readonly number[]): boolean => Math.max(...values) - Math.min(...values) < 0.3
  if (close(a.x, b.x, c.x, d.x)) return shared(a.y, b.y, c.y, d.y)
  return close(a.y, b.y, c.y, d.y) && shared(a.x, b.x, c.x, d.x)
}

/** Pairs of lines from different places that lie on one another for more than a moment. */
export const overlaidLines = (drawing: Drawing): number =>
  pairs(pathsOf(drawing)).filter(([one, other]) => {
    const [start, second] = [one.points[0], other.points[0]]
    if (start?.x === second?.x && start?.y === second?.y) return false
    return segmentsOf(one).some((first) => segmentsOf(other).some((last) => overlaid(first, last)))
  }).length

/** Labels that touch a box, a record or a line. */
export const coveredLabels = (drawing: Drawing): readonly string[] =>
  textsOf(drawing)
    .filter((text) => {
      const area = textArea(text)
      const onLine = pathsOf(drawing)
        .flatMap(segmentsOf)
        .some(([a, b]) =>
          meet(area, {
            left: Math.min(a.x, b.x) - 0.1,
            right: Math.max(a.x, b.x) + 0.1,
            top: Math.min(a.y, b.y) - 0.1,
            bottom: Math.max(a.y, b.y) + 0.1,
          }),
        )
      return onLine || boxesOf(drawing).some((box) => box.shape !== 'diamond' && meet(area, areaOf(box)))
    })
    .map((text) => text.text)
