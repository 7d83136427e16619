import { Editor, Element, Node, Path, type NodeEntry, type Point } from 'slate'
import type { Block } from '../../core/model/block.js'
import type { BlockNode, EditorElement, NodeOf } from './slate-types.js'

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'heading',
  'paragraph',
  'table',
  'figure',
  'steps',
  'form',
  'guide',
  'pageBreak',
  'generated',
])

const inlineTypes: ReadonlySet<string> = new Set(['field', 'documentRef', 'recordRef', 'clauseRef', 'blockRef', 'link'])

const textBlockTypes: ReadonlySet<string> = new Set(['heading', 'paragraph', 'guide'])

/** True for a top-level block of the model. */
export const isBlockNode = (node: Node): node is BlockNode => Element.isElement(node) && blockTypes.has(node.type)

/** True for a heading, a paragraph or a guide: a block that is one line of text. */
export const isTextBlock = (node: Node | undefined): node is NodeOf<'heading' | 'paragraph' | 'guide'> =>
  node !== undefined && Element.isElement(node) && textBlockTypes.has(node.type)

/** True for any inline element. */
export const isInlineElement = (element: EditorElement): boolean => inlineTypes.has(element.type)

/** An inline void: a field or a reference. */
export type TokenNode = NodeOf<'field' | 'documentRef' | 'recordRef' | 'clauseRef' | 'blockRef'>

/** True for a field or a reference. */
export const isToken = (node: Node): node is TokenNode =>
  Element.isElement(node) && inlineTypes.has(node.type) && node.type !== 'link'

/** True for a block without text of its own. */
export const isVoidBlock = (node: Node | undefined): node is NodeOf<'figure' | 'form' | 'pageBreak' | 'generated'> =>
  node !== undefined &&
  Element.isElement(node) &&
  (node.type === 'figure' || node.type === 'form' || node.type === 'pageBreak' || node.type === 'generated')

/** A line of text inside a grid: a cell of a table, the action or the limit of a step. */
export type GridLine = NodeOf<'cell' | 'stepAction' | 'stepLimit'>

/** True for a line of text inside a table or a process. */
export const isGridLine = (node: Node): node is GridLine =>
  Element.isElement(node) && (node.type === 'cell' || node.type === 'stepAction' || node.type === 'stepLimit')

/** True for a table or a process. */
export const isGrid = (node: Node | undefined): node is NodeOf<'table' | 'steps'> =>
  node !== undefined && Element.isElement(node) && (node.type === 'table' || node.type === 'steps')

/** The top-level block at a place, with its path. */
export const blockAt = (editor: Editor, at: Point | Path): readonly [BlockNode, Path] | undefined => {
  const index = (Path.isPath(at) ? at : at.path)[0]
  const node = index === undefined ? undefined : editor.children[index]
  return node !== undefined && index !== undefined && isBlockNode(node) ? [node, [index]] : undefined
}

/** The line of a grid around a place. */
export const gridLineAt = (editor: Editor, at: Point | Path): NodeEntry<GridLine> | undefined =>
  Editor.above(editor, { at, match: isGridLine, voids: true })

/** The content of an editor as the model sees it; no copy. */
export const contentOf = (editor: Editor): readonly Block[] => editor.children as unknown as readonly Block[]

/** Values of the model as nodes of the editor; no copy. */
export const asNodes = (blocks: readonly unknown[]): BlockNode[] => blocks as BlockNode[]

/** The index of a block by id; -1 where there is none. */
export const indexOfBlock = (editor: Editor, id: string): number =>
  editor.children.findIndex((node) => isBlockNode(node) && node.id === id)

/** True where a line holds neither text nor elements. */
export const isEmptyLine = (node: Node): boolean =>
  Element.isElement(node) && node.children.every((child) => !Element.isElement(child) && Node.string(child) === '')
