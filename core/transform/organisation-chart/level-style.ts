import type { DrawingLine } from '../drawing.js'
import { lineHeight, measureText, wrapText } from '../text-measure.js'
import type { OrganisationNode } from './organisation-tree.js'

/**
 * How the units under one head stand: side by side, side by side with upright text, under one another on a spine, or
 * side by side in two or three rows.
 */
export type LevelMode = 'row' | 'upright' | 'stack' | 'rows2' | 'rows3'

/** Boxes of one level are equally large. */
export type LevelStyle = {
  readonly mode: LevelMode
  readonly width: number
  readonly height: number
  readonly lines: (node: OrganisationNode) => readonly DrawingLine[]
}

const smallestText = 2.2
const widestBox = 34
const uprightLength = 10

/** Upright text is for short names in Chinese characters alone. */
export const canStandUpright = (node: OrganisationNode): boolean =>
  /^\p{Script=Han}+$/u.test(node.unit.name) &&
  [...node.unit.name].length <= uprightLength &&
  (node.unit.lines ?? []).length === 0

const heightOf = (lines: readonly DrawingLine[]): number => lines.reduce((sum, line) => sum + line.size * lineHeight, 0)

/** Text and box size of a level in a mode. */
export const styleLevel = (nodes: readonly OrganisationNode[], mode: LevelMode, scale: number): LevelStyle => {
  const size = Math.max(smallestText, (nodes.some((node) => node.depth < 2) ? 3.2 : 3) * scale)
  const small = Math.max(smallestText, 2.5 * scale)
  const padding = { x: 1.8 * scale, y: 1.3 * scale }
  const linesOf = (node: OrganisationNode): readonly DrawingLine[] => {
    const bold = node.depth < 2
    if (mode === 'upright') return [...node.unit.name].map((text) => ({ text, size, bold }))
    const room = widestBox * scale - 2 * padding.x
    const names = wrapText(node.unit.name, size, room, 3).map((text) => ({ text, size, bold }))
    const others = (node.unit.lines ?? []).flatMap((line) => wrapText(line, small, room, 2))
    return [...names, ...others.map((text) => ({ text, size: small, bold: false }))]
  }
  const all = nodes.map(linesOf)
  const text = Math.max(0, ...all.flat().map((line) => measureText(line.text, line.size)))
  const width = mode === 'upright' ? size + 2 * padding.x : Math.max(text + 2 * padding.x, size * 5)
  const height = Math.max(size * lineHeight, ...all.map(heightOf)) + 2 * padding.y
  return { mode, width, height, lines: linesOf }
}
