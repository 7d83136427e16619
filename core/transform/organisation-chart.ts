import type { Drawing } from './drawing.js'
import { arrange, spacingFor } from './organisation-chart/arrange.js'
import { canStandUpright, styleLevel, type LevelMode } from './organisation-chart/level-style.js'
import {
  levelsOf,
  readOrganisation,
  type OrganisationNode,
  type OrganisationUnit,
} from './organisation-chart/organisation-tree.js'
import { boundsOf, joinParts, movePart, packSideways, type Part } from './organisation-chart/part.js'

/** Space for an organisation chart in millimetres: 155 × 225 on a portrait A4 page, 240 × 150 on a landscape one. */
export type OrganisationChartOptions = { readonly maxWidth?: number; readonly maxHeight?: number }

const margin = 0.5
const scales = [1, 0.9, 0.8, 0.72]
/** Levels that may take any mode, and levels that may still be rows; below, units are stacked. */
const freeLevels = 3
const rowLevels = 5

const prices = { row: 0, upright: 6, stack: 4, rows2: 14, rows3: 20 } satisfies Record<LevelMode, number>

/** Every sensible choice of a mode for each level. Under a stack everything is stacked. */
const modeChoices = (levels: readonly (readonly OrganisationNode[])[]): readonly (readonly LevelMode[])[] => {
  const roots = levels[0] ?? []
  let choices: readonly (readonly LevelMode[])[] =
    roots.length > 3 && roots.every(canStandUpright) ? [['row'], ['upright']] : [['row']]
  levels.slice(1).forEach((level, index) => {
    const parents = levels[index] ?? []
    const widest = Math.max(...parents.map((parent) => parent.children.length))
    const modes: LevelMode[] = index < rowLevels ? ['row'] : []
    if (widest > 1 || index >= rowLevels) modes.push('stack')
    if (index < freeLevels && widest > 1) {
      if (level.every(canStandUpright)) modes.push('upright')
      if (widest > 3) modes.push('rows2')
      if (widest > 6) modes.push('rows3')
    }
    choices = choices.flatMap((choice) => {
      if (choice.at(-1) === 'stack') return [[...choice, 'stack' as const]]
      const wrapped = choice.includes('rows2') || choice.includes('rows3')
      return modes.filter((mode) => !wrapped || (mode !== 'rows2' && mode !== 'rows3')).map((mode) => [...choice, mode])
    })
  })
  return choices
}

/** The middle between the first and the last root. */
const headOf = (trees: readonly Part[]): number => {
  const [first, last] = [trees[0], trees.at(-1)]
  return ((first?.anchor.x ?? 0) + (last?.anchor.x ?? 0)) / 2
}

/** Several trees stand side by side, on as many shelves as their widths need. */
const together = (trees: readonly Part[], width: number, gap: number): Part => {
  const shelves: (readonly Part[])[] = []
  for (const tree of trees) {
    const shelf = packSideways([...(shelves.at(-1) ?? []), tree], gap)
    const bounds = boundsOf(joinParts(shelf, { x: 0, y: 0 }))
    if (shelves.length > 0 && bounds.right - bounds.left <= width) shelves[shelves.length - 1] = shelf
    else shelves.push([tree])
  }
  let y = 0
  const placed = shelves.flatMap((shelf) => {
    const { left, right, bottom } = boundsOf(joinParts(shelf, { x: 0, y: 0 }))
    const moved = shelf.map((tree) => movePart(tree, -(left + right) / 2, y))
    y += bottom + gap
    return moved
  })
  const first = placed.slice(0, shelves[0]?.length)
  return joinParts(placed, { x: headOf(first), y: 0 })
}

/**
 * Lays out an organisation chart from the top down. Wide levels get upright text, stacks or several rows, whichever
 * gives the clearest chart within the space; several roots and circles in the reporting lines are allowed.
 */
export const layoutOrganisationChart = (
  units: readonly OrganisationUnit[],
  options: OrganisationChartOptions = {},
): Drawing => {
  const maxWidth = options.maxWidth ?? 155
  const maxHeight = options.maxHeight ?? 225
  const roots = readOrganisation(units)
  const levels = levelsOf(roots)
  const choices = modeChoices(levels)
  let best: { readonly part: Part; readonly price: number; readonly fits: boolean } | undefined
  // Where a chart fits, the next smaller text may still be better if it needs no turned or broken rows.
  for (let index = 0, further = 2; roots.length > 0 && index < scales.length && further > 0; index += 1) {
    const scale = scales[index] ?? 1
    const spacing = spacingFor(scale)
    for (const modes of choices) {
      const styles = levels.map((level, depth) => styleLevel(level, modes[depth] ?? 'row', scale))
      const trees = roots.map((root) => arrange(root, styles, spacing))
      const part = together(trees, maxWidth - 2 * margin, spacing.level)
      const { left, right, top, bottom } = boundsOf(part)
      const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin]
      const over =
        (width > maxWidth ? 200 : 0) + Math.max(0, width - maxWidth) * 20 + Math.max(0, height - maxHeight) * 10
      const shape = modes.reduce((sum, mode) => sum + prices[mode], 0)
      // A head far from the middle of the page looks like a mistake.
      const lean = Math.abs(part.anchor.x - (left + right) / 2)
      const price = over + shape + lean * 0.4 + height * 0.2 + width * 0.02 + (1 - scale) * 60
      const fits = width <= maxWidth && height <= maxHeight
      if (best === undefined || price < best.price) best = { part, price, fits }
    }
    if (best?.fits) further -= 1
  }
  if (best === undefined) return { width: 2 * margin, height: 2 * margin, elements: [] }
  const { left, right, top, bottom } = boundsOf(best.part)
  const { boxes, paths } = movePart(best.part, margin - left, margin - top)
  return { width: right - left + 2 * margin, height: bottom - top + 2 * margin, elements: [...paths, ...boxes] }
}
