import { Editor, Element, Range, Transforms, type NodeEntry } from 'slate'
import type { Alignment, Heading } from '../../../core/model/block.js'
import { blockAt, gridLineAt, isEmptyLine, isGridLine, isTextBlock } from '../node-types.js'
import type { BlockNode, NodeOf } from '../slate-types.js'
import { asOneStep } from '../table/table-commands.js'

/** The styles of the style list. */
export type BlockStyle = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'heading4' | 'guide'

type TextBlock = NodeOf<'heading' | 'paragraph' | 'guide'>

/** The text blocks that the selection touches; lines in tables are none. */
export const selectedTextBlocks = (editor: Editor): NodeEntry<TextBlock>[] => {
  const { selection } = editor
  if (selection === null) return []
  const [start, end] = Range.edges(selection)
  const found: NodeEntry<TextBlock>[] = []
  for (let index = start.path[0] ?? 0; index <= (end.path[0] ?? -1); index += 1) {
    const node = editor.children[index]
    if (isTextBlock(node)) found.push([node, [index]])
  }
  return found
}

/** The style of the block with the caret; before there is one, that of the first block, where it would go. */
export const currentStyle = (editor: Editor): BlockStyle | undefined => {
  const [block] = blockAt(editor, editor.selection?.focus ?? Editor.start(editor, [])) ?? []
  if (block?.type === 'heading') return `heading${block.level}`
  return block?.type === 'paragraph' || block?.type === 'guide' ? block.type : undefined
}

/** Gives the selected text blocks a style. Claims stay; what a style cannot hold is taken off. */
export const setStyle = (editor: Editor, style: BlockStyle): void =>
  asOneStep(editor, () => {
    for (const [, at] of selectedTextBlocks(editor)) {
      Transforms.unsetNodes(editor, ['list', 'align', 'ownWords', 'level', 'numbered'] as never, { at })
      if (style === 'paragraph' || style === 'guide') Transforms.setNodes(editor, { type: style }, { at })
      else Transforms.setNodes(editor, { type: 'heading', level: Number(style.slice(-1)) as Heading['level'] }, { at })
    }
  })

/** The list kind of the paragraph with the caret. */
export const currentList = (editor: Editor): NodeOf<'paragraph'>['list'] => {
  const [block] = (editor.selection === null ? undefined : blockAt(editor, editor.selection.focus)) ?? []
  return block?.type === 'paragraph' ? block.list : undefined
}

/** Makes the selected paragraphs a list, or body text where they are that list already. */
export const toggleList = (editor: Editor, kind: 'bullet' | 'ordered'): void => {
  const blocks = selectedTextBlocks(editor).filter(([block]) => block.type !== 'guide')
  const isList = blocks.length > 0 && blocks.every(([block]) => block.type === 'paragraph' && block.list?.kind === kind)
  asOneStep(editor, () => {
    for (const [block, at] of blocks) {
      if (isList) Transforms.unsetNodes(editor, ['list'] as never, { at })
      else {
        const level = block.type === 'paragraph' ? (block.list?.level ?? 0) : 0
        Transforms.unsetNodes(editor, ['level', 'numbered', 'align'] as never, { at })
        Transforms.setNodes(editor, { type: 'paragraph', list: { kind, level } }, { at })
      }
    }
  })
}

/** Moves the selected list items in or out by one level; true where one was a list item. */
export const indentList = (editor: Editor, by: 1 | -1): boolean => {
  const items = selectedTextBlocks(editor).flatMap(([block, at]) =>
    block.type === 'paragraph' && block.list !== undefined ? [{ list: block.list, at }] : [],
  )
  if (items.length === 0) return false
  asOneStep(editor, () => {
    for (const { list, at } of items) {
      const level = list.level + by
      if (level < 0) Transforms.unsetNodes(editor, ['list'] as never, { at })
      else if (level <= 2) Transforms.setNodes(editor, { list: { ...list, level: level as 0 | 1 | 2 } }, { at })
    }
  })
  return true
}

/** The alignment of the paragraph or cell with the caret. */
export const currentAlignment = (editor: Editor): Alignment | undefined => {
  if (editor.selection === null) return undefined
  const [line] = gridLineAt(editor, editor.selection.focus) ?? []
  if (line?.type === 'cell') return line.align
  const [block] = blockAt(editor, editor.selection.focus) ?? []
  return block?.type === 'paragraph' ? block.align : undefined
}

/** Aligns the selected paragraphs and cells; left is what they have without a word. */
export const setAlignment = (editor: Editor, align: Alignment): void => {
  if (editor.selection === null) return
  const lines = Editor.nodes(editor, {
    match: (node) =>
      Element.isElement(node) && (node.type === 'paragraph' || (isGridLine(node) && node.type === 'cell')),
  })
  const places = [...lines].map(([, path]) => path)
  asOneStep(editor, () => {
    for (const at of places)
      if (align === 'left') Transforms.unsetNodes(editor, ['align'] as never, { at })
      else Transforms.setNodes(editor, { align }, { at })
  })
}

/** Puts a block behind that of the selection, in place of an empty paragraph; the caret goes behind it. */
export const insertBlock = (editor: Editor, block: BlockNode): void => {
  const found = editor.selection === null ? undefined : blockAt(editor, editor.selection.focus)
  const index = found === undefined ? editor.children.length : (found[1][0] ?? 0) + 1
  asOneStep(editor, () => {
    Transforms.insertNodes(editor, block, { at: [index], select: false })
    const isReplaced = found !== undefined && found[0].type === 'paragraph' && isEmptyLine(found[0])
    if (isReplaced && index < editor.children.length - 1) Transforms.removeNodes(editor, { at: found[1] })
    const behind = isReplaced ? index : index + 1
    if (behind < editor.children.length) Transforms.select(editor, Editor.start(editor, [behind]))
  })
}

/** Sets the clauses that a block claims; none takes the claim off. */
export const setClaims = (editor: Editor, path: readonly number[], clauses: readonly string[]): void =>
  asOneStep(editor, () => {
    const at = [...path]
    if (clauses.length === 0) Transforms.unsetNodes(editor, ['clauses'] as never, { at })
    else Transforms.setNodes(editor, { clauses: [...clauses] }, { at })
  })

/** Sets the words and the width of an image; without a width it is as wide as its own pixels ask. */
export const setFigure = (
  editor: Editor,
  path: readonly number[],
  { alt, widthMillimetres }: { readonly alt: string; readonly widthMillimetres: number | undefined },
): void =>
  asOneStep(editor, () => {
    const at = [...path]
    Transforms.setNodes(editor, { alt }, { at, voids: true })
    if (widthMillimetres === undefined)
      Transforms.unsetNodes(editor, ['widthMillimetres'] as never, { at, voids: true })
    else Transforms.setNodes(editor, { widthMillimetres }, { at, voids: true })
  })
