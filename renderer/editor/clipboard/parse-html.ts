import type { Alignment, Block, Heading, ListPlace } from '../../../core/model/block.js'
import type { Inline } from '../../../core/model/inline.js'
import { parseInlines, trimLine } from './parse-inlines.js'
import { isLeftOut, listNameOf, listPlaceOf, outlineLevelOf } from './word-marks.js'
import { parseTable } from './parse-html-table.js'

const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DIV DL DT FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN ' +
    'NAV OL P PRE SECTION TABLE UL'
  ).split(' '),
)

const dropped = new Set(['STYLE', 'SCRIPT', 'META', 'LINK', 'TITLE', 'HEAD', 'XML', 'TEMPLATE', 'SVG', 'OBJECT'])

/**
 * Blocks of copied HTML (Word, WPS, Excel, browsers): headings, lists, tables with merged cells, and the formats that
 * we know. Everything else leaves its text.
 */
export const parseHtml = (html: string, newId: () => string): Block[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const blocks: Block[] = []
  readBlocks(body, { blocks, newId, list: undefined, last: { name: undefined } })
  return blocks
}

/** What is read, the list of HTML around it, and the list of Word that the last item belonged to. */
type Reading = {
  readonly blocks: Block[]
  readonly newId: () => string
  readonly list: ListPlace | undefined
  readonly last: { name: string | undefined }
}

const readBlocks = (parent: Element, reading: Reading): void => {
  let line: Node[] = []
  const flush = (): void => {
    if (line.length > 0) addParagraph(parent, parseInlines(line), reading)
    line = []
  }
  for (const node of parent.childNodes) {
    const isElement = node instanceof Element
    if (isElement && (dropped.has(node.tagName.toUpperCase()) || isLeftOut(node))) continue
    if (!isElement || !isBlockLike(node)) {
      line.push(node)
      continue
    }
    flush()
    readElement(node, reading)
  }
  flush()
}

const isBlockLike = (element: Element): boolean =>
  blockTags.has(element.tagName.toUpperCase()) ||
  element.querySelector('p, div, table, li, h1, h2, h3, h4, h5, h6') !== null

const readElement = (element: Element, reading: Reading): void => {
  const tag = element.tagName.toUpperCase()
  if (tag === 'TABLE') {
    const table = parseTable(element as HTMLTableElement, reading.newId)
    if (table !== undefined) reading.blocks.push(table)
    return
  }
  if (tag === 'UL' || tag === 'OL') {
    const level = reading.list === undefined ? 0 : Math.min(2, reading.list.level + 1)
    const list: ListPlace = { kind: tag === 'OL' ? 'ordered' : 'bullet', level: level as ListPlace['level'] }
    readBlocks(element, { ...reading, list })
    return
  }
  if (tag === 'HR') return
  readBlocks(element, reading)
}

const addParagraph = (element: Element, children: readonly Inline[], reading: Reading): void => {
  const { blocks, newId } = reading
  const level = headingLevel(element)
  const line = trimLine(children)
  if (line.every((inline) => 'text' in inline && inline.text === '')) return
  if (level !== undefined) {
    const plain = line.map((inline) => ('text' in inline ? { text: inline.text } : inline))
    blocks.push({ type: 'heading', id: newId(), level, children: trimLine(plain) })
    return
  }
  const list = restarted(listPlaceOf(element), listNameOf(element), reading) ?? listOfHtml(element, reading)
  const align = list === undefined ? alignmentOf(element) : undefined
  blocks.push({
    type: 'paragraph',
    id: newId(),
    ...(list === undefined ? {} : { list }),
    ...(align === undefined ? {} : { align }),
    children: line,
  })
}

/** Word's numbers begin anew with every list; here a list goes on until other text comes, unless it says so. */
const restarted = (
  list: ListPlace | undefined,
  name: string | undefined,
  { blocks, last }: Reading,
): ListPlace | undefined => {
  const before = blocks.at(-1)
  const isBeside = before?.type === 'paragraph' && before.list !== undefined
  const isOther = isBeside && last.name !== undefined && last.name !== name
  last.name = name
  return list !== undefined && isOther ? { ...list, restart: true } : list
}

/** The list around an item; Word in a browser gives every item a list of its own and tells the level beside it. */
const listOfHtml = (element: Element, { list }: Reading): ListPlace | undefined => {
  const item = element.closest('li')
  if (item === null || list === undefined) return undefined
  const told = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level'))
  return told >= 1 ? { ...list, level: (Math.min(3, told) - 1) as ListPlace['level'] } : list
}

const headingLevel = (element: Element): Heading['level'] | undefined => {
  const match = /^H([1-6])$/i.exec(element.closest('h1, h2, h3, h4, h5, h6')?.tagName ?? '')
  const level = match === null ? outlineLevelOf(element) : Number(match[1])
  return level === undefined ? undefined : (Math.min(4, level) as Heading['level'])
}

const alignmentOf = (element: Element): Alignment | undefined => {
  const value = (element instanceof HTMLElement ? element.style.textAlign : '') || (element.getAttribute('align') ?? '')
  return value === 'center' || value === 'right' ? value : undefined
}
