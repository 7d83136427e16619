import type { Nodes, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Inline, Marks, TextLeaf } from '../../../core/model/inline.js'
import { normaliseInlines } from '../../../core/model/normalise-inlines.js'
import { report, type ParseContext } from './context.js'

/** A line of text and what its trailing directives say about its block. */
export type ParsedLine = {
  readonly inlines: readonly Inline[]
  readonly clauses: readonly string[]
  readonly id?: string
  readonly unnumbered: boolean
  readonly align?: 'center' | 'right'
}

const blank = [{ text: '' }] as const

/** Text directives that become inlines, by name. */
const inlineDirectives: Readonly<Record<string, (content: string) => Inline>> = {
  field: (content) => ({ type: 'field', field: content, children: blank }),
  department: (content) => ({ type: 'field', field: `department.${content}`, children: blank }),
  post: (content) => ({ type: 'field', field: `post.${content}`, children: blank }),
  doc: (content) => ({ type: 'documentRef', code: content, children: blank }),
  record: (content) => ({ type: 'recordRef', code: content, children: blank }),
  clause: (content) => ({ type: 'clauseRef', clause: content, children: blank }),
  see: (content) => ({ type: 'blockRef', target: content, children: blank }),
}

/** Names of all text directives, for messages. */
export const textDirectiveNames = [...Object.keys(inlineDirectives), 'claims', 'id', 'unnumbered', 'right', 'center']

/** Maps the phrasing content of a paragraph, heading or cell to model inlines. */
export const parseInlines = (nodes: readonly PhrasingContent[], context: ParseContext): ParsedLine => {
  const inlines: Inline[] = []
  const clauses: string[] = []
  let id: string | undefined
  let unnumbered = false
  let align: 'center' | 'right' | undefined

  const visit = (node: PhrasingContent, marks: Marks): void => {
    switch (node.type) {
      case 'text':
        if (/\*\*|__/.test(node.value)) {
          report(context, node, 'kit-markdown-unsupported', { what: '强调符号 ** 未能识别；请让 ** 内外不紧邻标点' })
        }
        inlines.push({ ...marks, text: joinLines(node.value) })
        return
      case 'strong':
        node.children.forEach((child) => visit(child, { ...marks, bold: true }))
        return
      case 'emphasis':
        node.children.forEach((child) => visit(child, { ...marks, italic: true }))
        return
      case 'delete':
        node.children.forEach((child) => visit(child, { ...marks, strike: true }))
        return
      case 'link':
        inlines.push({ type: 'link', url: node.url, children: [{ ...marks, text: textOf(node) } satisfies TextLeaf] })
        return
      case 'textDirective':
        visitDirective(node)
        return
      default:
        report(context, node, 'kit-markdown-unsupported', { what: node.type })
    }
  }

  const visitDirective = (node: TextDirective): void => {
    const content = textOf(node).trim()
    if (node.name === 'claims') clauses.push(...content.split(/[\s,，、]+/).filter((clause) => clause !== ''))
    else if (node.name === 'id') id = content
    else if (node.name === 'unnumbered') unnumbered = true
    else if (node.name === 'right' || node.name === 'center') align = node.name
    else {
      const make = inlineDirectives[node.name]
      if (make === undefined) {
        report(context, node, 'kit-directive-unknown', { name: node.name, available: textDirectiveNames.join(' ') })
      } else if (content === '') {
        report(context, node, 'kit-directive-invalid', { name: node.name, problem: '方括号中缺少内容' })
      } else inlines.push(make(content))
    }
  }

  nodes.forEach((node) => visit(node, {}))
  return {
    inlines: trimEnds(normaliseInlines(inlines)),
    clauses,
    unnumbered,
    ...(id === undefined ? {} : { id }),
    ...(align === undefined ? {} : { align }),
  }
}

/** The text of a node and its children. */
export const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : ''
}

/** A line break of the source is no space between Chinese characters, and one space elsewhere. */
const joinLines = (value: string): string =>
  value.replace(/(.)?[ \t]*\r?\n[ \t]*(.)?/gu, (_whole, before: string = '', after: string = '') =>
    isWide(before) || isWide(after) ? before + after : `${before} ${after}`,
  )

const isWide = (character: string): boolean => /[\u2e80-\u9fff\uff00-\uffef“”‘’…—]/u.test(character)

const trimEnds = (inlines: readonly Inline[]): Inline[] =>
  inlines.map((inline, index) => {
    if ('type' in inline) return inline
    let text = inline.text
    if (index === 0) text = text.trimStart()
    if (index === inlines.length - 1) text = text.trimEnd()
    return { ...inline, text }
  })
