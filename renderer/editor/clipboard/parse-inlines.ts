import type { Inline, LinkInline, Marks, TextLeaf } from '../../../core/model/inline.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { isLeftOut, isListMarker, isTracked } from './word-marks.js'

/** The text, formats and links of nodes that stand in one line. */
export const parseInlines = (nodes: readonly Node[]): Inline[] => {
  const line: Inline[] = []
  for (const node of nodes) readNode(node, {}, line)
  return [...normaliseInlines(line)]
}

/** A line without blanks at its ends: indents are a matter of style here. */
export const trimLine = (line: readonly Inline[]): Inline[] => {
  const started = withoutBlanks(line, /^[\s\u3000]+/u)
  return [...normaliseInlines(withoutBlanks(started.reverse(), /[\s\u3000]+$/u).reverse())]
}

/** A line whose first leaves have lost their blanks, up to the first words. */
const withoutBlanks = (line: readonly Inline[], blanks: RegExp): Inline[] => {
  let isEdge = true
  return line.flatMap((inline): Inline[] => {
    if (!isEdge || !isLeaf(inline)) {
      isEdge = false
      return [inline]
    }
    const text = inline.text.replace(blanks, '')
    isEdge = text === ''
    return isEdge ? [] : [{ ...inline, text }]
  })
}

const isLeaf = (inline: Inline): inline is TextLeaf => 'text' in inline

const readNode = (node: Node, marks: Marks, line: Inline[]): void => {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = collapse(node.textContent ?? '')
    if (text !== '') line.push({ text, ...marks })
    return
  }
  if (!(node instanceof Element) || isListMarker(node) || isLeftOut(node)) return
  const tag = node.tagName.toUpperCase()
  if (tag === 'BR') line.push({ text: '\n', ...marks })
  if (tag === 'STYLE' || tag === 'SCRIPT' || tag === 'IMG') return
  const inside = marksOf(node, tag, marks)
  const address = tag === 'A' ? linkAddress(node) : undefined
  if (address === undefined) {
    for (const child of node.childNodes) readNode(child, inside, line)
    return
  }
  const words: Inline[] = []
  for (const child of node.childNodes) readNode(child, inside, words)
  const link: LinkInline = { type: 'link', url: address, children: words.filter(isLeaf) }
  if (link.children.some((leaf) => leaf.text !== '')) line.push(link)
}

const linkAddress = (node: Element): string | undefined => {
  const address = node.getAttribute('href') ?? ''
  return /^(https?:|mailto:|tel:)/i.test(address) ? address : undefined
}

/** Line ends in the source are blanks, or nothing between Chinese characters, where Word breaks its lines at will. */
const collapse = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/gu, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/\u00a0/g, ' ')

const tagMarks: Readonly<Record<string, Marks>> = {
  B: { bold: true },
  STRONG: { bold: true },
  I: { italic: true },
  EM: { italic: true },
  U: { underline: true },
  INS: { underline: true },
  S: { strike: true },
  STRIKE: { strike: true },
  DEL: { strike: true },
  SUP: { superscript: true },
  SUB: { subscript: true },
}

const marksOf = (node: Element, tag: string, outside: Marks): Marks => {
  const marks: { -readonly [K in keyof Marks]: Marks[K] } = { ...outside, ...(isTracked(node) ? {} : tagMarks[tag]) }
  const style = node instanceof HTMLElement ? node.style : undefined
  if (style === undefined) return marks
  if (/^(bold|bolder|[6-9]00)$/.test(style.fontWeight)) marks.bold = true
  else if (/^(normal|lighter|[1-5]00)$/.test(style.fontWeight)) delete marks.bold
  if (style.fontStyle === 'italic') marks.italic = true
  else if (style.fontStyle === 'normal') delete marks.italic
  const decoration = `${style.textDecoration} ${style.textDecorationLine}`
  if (decoration.includes('underline') && tag !== 'A') marks.underline = true
  if (decoration.includes('line-through')) marks.strike = true
  if (style.verticalAlign === 'super') marks.superscript = true
  if (style.verticalAlign === 'sub') marks.subscript = true
  return marks
}
