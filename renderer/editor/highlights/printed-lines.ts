import type { Node } from 'slate'
import { Element, Text, type Path } from 'slate'
import { blankQuote } from '../../../core/project/line-text.js'
import { resolveField } from '../../../core/project/fields.js'
import { isToken, type TokenNode } from '../node-types.js'
import type { EditorView } from '../session.js'
import type { PrintedPiece } from './highlight.js'

/** What fields and references print. `captionOf` knows the headings and captions of the document, by block id. */
export type PrintSource = Pick<EditorView, 'fields' | 'titles'> & {
  readonly captionOf?: (block: string) => string | undefined
}

/** What a field or a reference prints, as quotes have it. */
export const printToken = (token: TokenNode, view: PrintSource): string => {
  switch (token.type) {
    case 'field': {
      const { text, filled } = resolveField(token.field, view.fields)
      return filled ? text : blankQuote
    }
    case 'documentRef':
    case 'recordRef': {
      const title = view.titles.get(token.code)
      return title === undefined ? `（${token.code}）` : `《${title}》（${token.code}）`
    }
    case 'clauseRef':
      return token.clause
    case 'blockRef':
      return `「${view.captionOf?.(token.target) ?? token.target}」`
  }
}

/** The lines of a block or a step as printed, each piece with its path inside the node. */
export const printedLines = (node: Node, view: PrintSource): readonly PrintedPiece<Path>[][] => {
  const lines: PrintedPiece<Path>[][] = []
  const visit = (element: Element, path: Path): void => {
    const isLine = element.children.some((child) => Text.isText(child))
    if (!isLine) {
      if (element.type === 'step') lines.push([])
      element.children.forEach((child, index) => Element.isElement(child) && visit(child, [...path, index]))
      return
    }
    const line: PrintedPiece<Path>[] = []
    addPieces(element, path, line, view)
    lines.push(line)
  }
  if (Element.isElement(node)) visit(node, [])
  return lines
}

const addPieces = (element: Element, path: Path, line: PrintedPiece<Path>[], view: PrintSource): void =>
  element.children.forEach((child, index) => {
    const at = [...path, index]
    if (Text.isText(child)) line.push({ text: child.text, at, isWhole: false })
    else if (isToken(child)) line.push({ text: printToken(child, view), at, isWhole: true })
    else addPieces(child as Element, at, line, view)
  })
