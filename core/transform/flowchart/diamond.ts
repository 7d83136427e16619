import type { DrawingLine } from '../drawing.js'
import { breakableText, breakPrice, lineHeight, measureText } from '../text-measure.js'
import type { FlowchartNode } from './flowchart-node.js'
import type { Metrics } from './metrics.js'
import { blockHeight, isCut, toLines } from './shape-text.js'

/** A question written into a diamond of a given width. */
export type Diamond = { readonly lines: readonly DrawingLine[]; readonly height: number; readonly losses: number }

/** Lower diamonds look squashed. */
const lowest = 0.27
/** How much height the post in the diamond is worth, for names of 1 mm. */
const postWorth = 2.5
/** How much height a torn word is worth. */
const tornPrice = 8

/** The lowest diamond of a width in which every corner of every line lies inside; infinite where none does. */
const diamondHeight = (lines: readonly DrawingLine[], width: number): number => {
  let top = -blockHeight(lines) / 2
  let height = 0
  for (const line of lines) {
    const bottom = top + line.size * lineHeight
    // The glyphs themselves are lower than their line.
    const far = Math.max(Math.abs(top), Math.abs(bottom)) - line.size * 0.12
    const used = (measureText(line.text, line.size) + 1) / width
    height = Math.max(height, used >= 1 ? Number.POSITIVE_INFINITY : (2 * far) / (1 - used))
    top = bottom
  }
  return height
}

/** The posts as they may stand in a diamond: all, the first of several with 等, or none. */
const postTexts = (who: string): readonly string[] => {
  const [first, ...others] = who.split('、')
  if (who === '') return ['']
  return others.length > 0 ? [who, `${first}等`, ''] : [who, '']
}

/** Writes a question into a diamond: the lowest shape, with the post under the question where it has room. */
export const fitDiamond = (step: FlowchartNode, metrics: Metrics, width: number): Diamond => {
  const wrapName = breakableText(step.name, metrics.name)
  const texts = postTexts(step.responsible.trim()).map((text) => breakableText(text, metrics.detail))
  const candidates = [0.85, 0.7, 0.6, 0.5, 0.42, 0.34].flatMap((share) => {
    const room = width * share
    const names = toLines(wrapName(room, 4), metrics.name, true)
    const torn = breakPrice(names.map((line) => line.text)) * tornPrice
    return texts.flatMap((wrapPosts, index) => {
      const posts = toLines(wrapPosts(room, 1), metrics.detail, false)
      if (isCut(posts)) return []
      const lines = [...names, ...posts]
      const height = Math.max(diamondHeight(lines, width), width * lowest)
      const worth = posts.length > 0 ? metrics.name * postWorth : 0
      const losses = Math.max(0, names.length - 1) + index
      return [{ lines, height, losses, price: height + torn + index + (isCut(names) ? 100 : 0) - worth }]
    })
  })
  return candidates.reduce((best, one) => (one.price < best.price ? one : best))
}
