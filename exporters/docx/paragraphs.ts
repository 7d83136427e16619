import type { Alignment } from '../../core/model/block.js'
import type { NumberingPlace } from './numbering/numbering-registry.js'
import type { ParagraphStyle } from './styles.js'
import { element, setting, type Xml } from './xml.js'

/** What a paragraph sets beside its style; lengths in twips. */
export type ParagraphLook = {
  readonly style: ParagraphStyle
  readonly keepNext?: boolean | undefined
  readonly pageBreakBefore?: boolean | undefined
  /** A place in a list; null takes the paragraph out of the list of its style. */
  readonly numbering?: NumberingPlace | null | undefined
  readonly before?: number | undefined
  readonly after?: number | undefined
  readonly indent?: { readonly left: number; readonly hanging: number } | undefined
  /** Left is the style's own alignment. */
  readonly align?: Alignment | undefined
}

const numberingProperties = (place: NumberingPlace | null): Xml =>
  element('w:numPr', {}, [setting('w:ilvl', place?.level ?? 0), setting('w:numId', place?.numId ?? 0)])

/** The settings in the order of the schema. */
const properties = (look: ParagraphLook): Xml => {
  const { style, keepNext, pageBreakBefore, numbering, before, after, indent, align } = look
  const parts: Xml[] = [setting('w:pStyle', style)]
  if (keepNext) parts.push(setting('w:keepNext'))
  if (pageBreakBefore) parts.push(setting('w:pageBreakBefore'))
  if (numbering !== undefined) parts.push(numberingProperties(numbering))
  if (indent !== undefined)
    parts.push(element('w:tabs', {}, [element('w:tab', { 'w:val': 'left', 'w:pos': indent.left })]))
  if (before !== undefined || after !== undefined)
    parts.push(element('w:spacing', { 'w:before': before, 'w:after': after }))
  if (indent !== undefined) parts.push(element('w:ind', { 'w:left': indent.left, 'w:hanging': indent.hanging }))
  if (align === 'center' || align === 'right') parts.push(setting('w:jc', align))
  return element('w:pPr', {}, parts)
}

/** A paragraph of a style. */
export const paragraph = (look: ParagraphLook, content: readonly Xml[]): Xml =>
  element('w:p', {}, [properties(look), ...content])
