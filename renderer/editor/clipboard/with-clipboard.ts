import type { Descendant, Editor } from 'slate'
import { Element } from 'slate'
import type { Block } from '../../../core/model/block.js'
import { blockSchema } from '../../../core/model/schema-block.js'
import { inlinesSchema } from '../../../core/model/schema-inline.js'
import { tableSelection } from '../table/table-cells.js'
import { parseHtml } from './parse-html.js'
import { cellsOfText, isTabText, paragraphsOfText, parseTabs, tableOfCells } from './parse-text.js'
import { completeGrid, contentOfOneLine } from './complete-fragment.js'
import { cellsAsTabs, pasteBlocks, pasteCells, selectedTable } from './paste.js'

/** Copy and paste: our own fragments with their fields, HTML of Word, WPS and Excel, cells of text, plain text. */
export const withClipboard = (editor: Editor): Editor => {
  const { getFragment, setFragmentData } = editor
  editor.getFragment = () => {
    const table = selectedTable(editor)
    if (table !== undefined) return [table]
    const fragment = getFragment()
    return contentOfOneLine(fragment) ?? fragment.map(completeGrid)
  }
  editor.setFragmentData = (data, event) => {
    setFragmentData(data, event)
    const table = selectedTable(editor)
    if (table === undefined) return
    data.setData('text/plain', cellsAsTabs(table))
    data.setData('text/html', tableHtml(cellsAsTabs(table)))
  }
  editor.insertFragment = (fragment) => pasteBlocks(editor, blocksOfFragment(fragment as Descendant[], editor.newId))
  editor.insertData = (data) => {
    if (editor.insertFragmentData(data)) return
    const html = data.getData('text/html')
    const text = data.getData('text/plain')
    // A text editor's HTML is its colours: where only text was meant, the text is better.
    const blocks = html === '' || /data-vscode|vscode-/i.test(html) ? [] : parseHtml(html, editor.newId)
    if (blocks.length > 0) pasteBlocks(editor, blocks)
    else if (text !== '') pasteText(editor, text)
  }
  return editor
}

/** Pastes plain text: cells into cells or as a table, lines as paragraphs, a piece of a line into the line. */
export const pasteText = (editor: Editor, text: string): void => {
  const isCells = isTabText(text)
  if (isCells && tableSelection(editor) !== undefined) return pasteCells(editor, cellsOfText(parseTabs(text)))
  if (isCells) return pasteBlocks(editor, [tableOfCells(cellsOfText(parseTabs(text)), editor.newId)])
  if (!/[\r\n]/.test(text)) {
    editor.splitUndo()
    editor.insertText(text)
    editor.splitUndo()
    return
  }
  pasteBlocks(editor, paragraphsOfText(text, editor.newId))
}

/** Blocks of a copied piece of a document; what the format would refuse is left out. */
const blocksOfFragment = (fragment: readonly Descendant[], newId: () => string): Block[] => {
  const blocks: Block[] = []
  const loose: Descendant[] = []
  const flush = (): void => {
    const line = inlinesSchema.safeParse(loose.splice(0))
    if (line.success && line.data.length > 0) blocks.push({ type: 'paragraph', id: newId(), children: line.data })
  }
  for (const node of fragment) {
    const isBlock = Element.isElement(node) && 'id' in node
    if (!isBlock) {
      // A piece of a cell or a step comes without the table around it.
      if (Element.isElement(node) && (node.type === 'cell' || node.type === 'stepAction' || node.type === 'stepLimit'))
        loose.push(...node.children)
      else loose.push(node)
      continue
    }
    flush()
    const block = blockSchema.safeParse(completeGrid(node))
    if (block.success) blocks.push(block.data)
  }
  flush()
  return blocks
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

const tableHtml = (tabs: string): string => {
  const rows = parseTabs(tabs).map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`)
  return `<table border="1">${rows.join('')}</table>`
}
