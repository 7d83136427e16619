import type { DrawingLine } from '../drawing.js'
import { lineHeight, measureText, wrapText } from '../text-measure.js'
import type { FlowchartNode } from './flowchart-node.js'

/** Height of lines of text set under one another. */
export const blockHeight = (lines: readonly DrawingLine[]): number =>
  lines.reduce((sum, line) => sum + line.size * lineHeight, 0)

/** Lines of one size. */
export const toLines = (texts: readonly string[], size: number, bold: boolean): readonly DrawingLine[] =>
  texts.map((text) => ({ text, size, bold }))

/** Whether wrapping had to leave something out. */
export const isCut = (lines: readonly DrawingLine[]): boolean => lines.some((line) => line.text.endsWith('…'))

/** Who and by when in one text. */
export const detailText = (step: FlowchartNode): string => {
  const who = step.responsible.trim()
  const when = step.limit.trim()
  return who !== '' && when !== '' ? `${who}（${when}）` : who + when
}

/** Who and by when, on one line where it fits, else the limit on a line of its own. */
export const detailLines = (step: FlowchartNode, size: number, width: number): readonly DrawingLine[] => {
  const both = detailText(step)
  const who = step.responsible.trim()
  const when = step.limit.trim()
  if (measureText(both, size) <= width || who === '' || when === '') {
    return toLines(wrapText(both, size, width, 2), size, false)
  }
  return toLines([...wrapText(who, size, width, 2), ...wrapText(when, size, width, 2)], size, false)
}
