import type { Heading as MarkdownHeading, List, Paragraph as MarkdownParagraph, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Condition, TemplateBlock } from '../../../core/kit/kit.js'
import { ownWordsDigest } from '../../../core/kit/own-words.js'
import { generatedKinds, type GeneratedKind, type ListPlace } from '../../../core/model/block.js'
import { report, type ParseContext } from './context.js'
import { parseInlines, textOf } from './parse-inlines.js'
import { parseSteps } from './parse-steps.js'
import { parseTable } from './parse-table.js'

const blank = [{ text: '' }] as const

/** `document-register` for `documentRegister`: how a generated block is written. */
const generatedByName: ReadonlyMap<string, GeneratedKind> = new Map(
  generatedKinds.map((kind) => [kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), kind]),
)

const containerNames = ['table', 'steps', 'guide', 'own', 'when']
const leafNames = ['form', 'figure', 'page-break', ...generatedByName.keys()]

/** Maps the flow content of a kit document to template blocks. */
export const parseBlocks = (nodes: readonly RootContent[], context: ParseContext): TemplateBlock[] =>
  nodes.flatMap((node): TemplateBlock[] => {
    switch (node.type) {
      case 'yaml':
        return []
      case 'heading':
        return [parseHeading(node, context)]
      case 'paragraph':
        return [parseParagraph(node, undefined, context)]
      case 'list':
        return parseList(node, 0, context)
      case 'table':
        return [parseTable(node, {}, context.takeId(node), [], context)]
      case 'containerDirective':
        return parseContainer(node, context)
      case 'leafDirective':
        return parseLeaf(node, context)
      default:
        report(context, node, 'kit-markdown-unsupported', { what: node.type })
        return []
    }
  })

const parseHeading = (node: MarkdownHeading, context: ParseContext): TemplateBlock => {
  const line = parseInlines(node.children, context)
  if (node.depth > 4) report(context, node, 'kit-markdown-unsupported', { what: '五级以上标题' })
  return {
    type: 'heading',
    id: context.takeId(node, line.id),
    level: Math.min(node.depth, 4) as 1 | 2 | 3 | 4,
    ...(line.unnumbered ? { numbered: false as const } : {}),
    ...(line.clauses.length > 0 ? { clauses: line.clauses } : {}),
    children: line.inlines,
  }
}

/** A line of colons that closed nothing: the container around it has ended too early. */
const strayFence = /^:{3,}\s*$/

const parseParagraph = (node: MarkdownParagraph, list: ListPlace | undefined, context: ParseContext): TemplateBlock => {
  if (strayFence.test(textOf(node))) {
    report(context, node, 'kit-directive-invalid', {
      name: ':::',
      problem: '没有可结束的容器；嵌套时外层的冒号须多于内层',
    })
  }
  const line = parseInlines(node.children, context)
  return {
    type: 'paragraph',
    id: context.takeId(node, line.id),
    ...(list === undefined ? {} : { list }),
    ...(line.align === undefined ? {} : { align: line.align }),
    ...(line.clauses.length > 0 ? { clauses: line.clauses } : {}),
    children: line.inlines,
  }
}

const parseList = (node: List, level: number, context: ParseContext): TemplateBlock[] => {
  if (level > 2) report(context, node, 'kit-markdown-unsupported', { what: '三层以上的列表' })
  return node.children.flatMap((item, index) =>
    item.children.flatMap((child, position): TemplateBlock[] => {
      if (child.type === 'list') return parseList(child, level + 1, context)
      if (child.type !== 'paragraph' || position > 0) {
        report(context, child, 'kit-markdown-unsupported', { what: `列表项中的 ${child.type}` })
        return []
      }
      const place: ListPlace = {
        kind: node.ordered ? 'ordered' : 'bullet',
        level: Math.min(level, 2) as 0 | 1 | 2,
        ...(index === 0 && level === 0 ? { restart: true as const } : {}),
      }
      return [parseParagraph(child, place, context)]
    }),
  )
}

const parseContainer = (node: ContainerDirective, context: ParseContext): TemplateBlock[] => {
  const attributes = node.attributes ?? {}
  const clauses = attributes['clauses']?.trim().split(/\s+/) ?? []
  const invalid = (problem: string): TemplateBlock[] => {
    report(context, node, 'kit-directive-invalid', { name: node.name, problem })
    return []
  }
  switch (node.name) {
    case 'table': {
      const [table, ...rest] = node.children
      if (table?.type !== 'table' || rest.length > 0) return invalid('容器中应只有一张表')
      return [parseTable(table, attributes, context.takeId(node, attributes['id']), clauses, context)]
    }
    case 'steps': {
      const source = stepsSource(node, context)
      if (source === undefined) return invalid('容器没有内容，或没有以 ::: 结束')
      const id = context.takeId(node, attributes['id'])
      const caption = attributes['caption']
      return [parseSteps(source, { id, clauses, ...(caption ? { caption } : {}) }, context)]
    }
    case 'guide':
      return node.children.flatMap((child): TemplateBlock[] => {
        if (child.type !== 'paragraph') return invalid('提示中只能有段落')
        const line = parseInlines(child.children, context)
        return [{ type: 'guide', id: context.takeId(child), children: line.inlines }]
      })
    case 'own': {
      const blocks = parseBlocks(node.children as RootContent[], context)
      const marked = blocks.map(withOwnWords)
      return marked.every((block) => block !== undefined) && marked.length > 0
        ? marked
        : invalid('其中只能有段落和列表')
    }
    case 'when': {
      const condition = conditionOf(attributes)
      if (condition === undefined) return invalid('应有 field="…" 或 not="…"')
      return [{ type: 'when', condition, content: parseBlocks(node.children as RootContent[], context) }]
    }
    default:
      report(context, node, 'kit-directive-unknown', { name: node.name, available: containerNames.join(' ') })
      return []
  }
}

/** A paragraph that the company should put in its own words; undefined for any other block. */
const withOwnWords = (block: TemplateBlock): TemplateBlock | undefined => {
  if (block.type !== 'paragraph') return undefined
  const { children, ...rest } = block
  return { ...rest, ownWords: ownWordsDigest(children), children }
}

/** The condition of `:::when{field="…" equals="…"}` or `{not="…"}`. */
const conditionOf = (attributes: Readonly<Record<string, string | null | undefined>>): Condition | undefined => {
  const negate = Boolean(attributes['not'])
  const field = attributes['field'] ?? attributes['not']
  if (!field) return undefined
  const equals = attributes['equals']
  return equals ? { field, negate, equals } : { field, negate }
}

/** The YAML between the container's fences, taken from the source: Markdown would read it as a list. */
const stepsSource = (
  node: ContainerDirective,
  context: ParseContext,
): { readonly value: string; readonly line: number } | undefined => {
  const { start, end } = node.position ?? {}
  if (start === undefined || end === undefined) return undefined
  const body = context.sourceLines.slice(start.line, end.line - 1)
  const closed = /^\s*:::+\s*$/.test(context.sourceLines[end.line - 1] ?? '')
  return closed && body.some((line) => line.trim() !== '')
    ? { value: body.join('\n'), line: start.line + 1 }
    : undefined
}

const parseLeaf = (node: LeafDirective, context: ParseContext): TemplateBlock[] => {
  const attributes = node.attributes ?? {}
  const required = (name: string): string => {
    const value = attributes[name]
    if (!value) report(context, node, 'kit-directive-invalid', { name: node.name, problem: `缺少 ${name}` })
    return value ?? ''
  }
  if (node.children.length > 0) {
    report(context, node, 'kit-directive-invalid', { name: node.name, problem: `不接受内容「${textOf(node)}」` })
  }
  const id = context.takeId(node, attributes['id'])
  if (node.name === 'page-break') return [{ type: 'pageBreak', id, children: blank }]
  if (node.name === 'form') return [{ type: 'form', id, record: required('record'), children: blank }]
  if (node.name === 'figure') {
    const width = attributes['width']
    return [
      {
        type: 'figure',
        id,
        asset: required('src'),
        alt: required('alt'),
        caption: required('caption'),
        ...(width ? { widthMillimetres: Number(width) } : {}),
        children: blank,
      },
    ]
  }
  const kind = generatedByName.get(node.name)
  if (kind === undefined) {
    report(context, node, 'kit-directive-unknown', { name: node.name, available: leafNames.join(' ') })
    return []
  }
  const of = attributes['of']
  const caption = attributes['caption']
  if (kind === 'flowchart') required('of')
  return [{ type: 'generated', id, kind, ...(of ? { of } : {}), ...(caption ? { caption } : {}), children: blank }]
}
