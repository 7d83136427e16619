import type { Editor } from 'slate'
import { Element, Node, Transforms, type Path } from 'slate'
import type { NodeOf } from '../slate-types.js'
import { isCovered, validSpans } from '../table/spans.js'

/** An empty cell. */
export const emptyCell = () => ({ type: 'cell' as const, children: [{ text: '' }] })

/** Repairs one fault of a table, a row, a process or a step; true where something was changed. */
export const repairGrid = (editor: Editor, node: NodeOf<'table' | 'steps' | 'row' | 'step'>, path: Path): boolean => {
  switch (node.type) {
    case 'table':
      return repairTable(editor, node, path)
    case 'row':
      return onlyChildren(editor, node, path, 'cell')
    case 'steps':
      return repairSteps(editor, node, path)
    case 'step':
      return repairStep(editor, node, path)
  }
}

const repairTable = (editor: Editor, table: NodeOf<'table'>, path: Path): boolean => {
  if (table.children.every((row) => Element.isElement(row) && row.type === 'row' && row.children.length === 0)) {
    Transforms.removeNodes(editor, { at: path })
    return true
  }
  if (onlyChildren(editor, table, path, 'row')) return true
  const columns = Math.max(1, ...table.children.map((row) => row.children.length))
  const short = table.children.findIndex((row) => row.children.length < columns)
  if (short >= 0) {
    const count = columns - (table.children[short]?.children.length ?? 0)
    const at = [...path, short, columns - count]
    Transforms.insertNodes(editor, Array.from({ length: count }, emptyCell), { at, select: false })
    return true
  }
  if (table.headerRows > table.children.length || !(table.headerRows >= 0)) {
    Transforms.setNodes(editor, { headerRows: Math.min(1, table.children.length) }, { at: path })
    return true
  }
  if (table.widths !== undefined && table.widths.length !== columns) {
    Transforms.unsetNodes(editor, ['widths'] as never, { at: path })
    return true
  }
  return repairSpans(editor, table, path, columns)
}

const repairSpans = (editor: Editor, table: NodeOf<'table'>, path: Path, columns: number): boolean => {
  if (table.spans === undefined) return false
  const fitting = validSpans(table.spans, table.children.length, columns)
  // A covered cell that holds text would hide it: the area is split again.
  const spans = fitting.filter((span) => !hidesText(table, span))
  if (spans.length === table.spans.length && spans.length > 0) return false
  if (spans.length === 0) Transforms.unsetNodes(editor, ['spans'] as never, { at: path })
  else Transforms.setNodes(editor, { spans: spans.map((span) => ({ ...span })) }, { at: path })
  return true
}

const hidesText = (table: NodeOf<'table'>, span: NonNullable<NodeOf<'table'>['spans']>[number]): boolean => {
  for (let row = span.row; row < span.row + span.rows; row += 1)
    for (let column = span.column; column < span.column + span.columns; column += 1) {
      const cell = table.children[row]?.children[column]
      if (cell === undefined || !isCovered([span], row, column)) continue
      if (Node.string(cell) !== '' || cell.children.some((child) => Element.isElement(child))) return true
    }
  return false
}

const onlyChildren = (editor: Editor, node: Element, path: Path, type: 'row' | 'cell'): boolean => {
  const index = node.children.findIndex((child) => !Element.isElement(child) || child.type !== type)
  if (index < 0) return false
  const child = node.children[index]
  const at = [...path, index]
  if (child !== undefined && type === 'cell' && !(Element.isElement(child) && child.type === 'row'))
    Transforms.wrapNodes(editor, { type: 'cell', children: [] }, { at })
  else Transforms.removeNodes(editor, { at })
  return true
}

const repairSteps = (editor: Editor, steps: NodeOf<'steps'>, path: Path): boolean => {
  const stray = steps.children.findIndex((child) => !Element.isElement(child) || child.type !== 'step')
  if (stray >= 0 || steps.children.length === 0) {
    Transforms.removeNodes(editor, { at: stray >= 0 && steps.children.length > 1 ? [...path, stray] : path })
    return true
  }
  const keys = new Set<string>()
  for (const [index, step] of steps.children.entries()) {
    if (step.key !== 'end' && step.key && !keys.has(step.key)) keys.add(step.key)
    else {
      Transforms.setNodes(editor, { key: editor.newId() }, { at: [...path, index] })
      return true
    }
  }
  return false
}

const repairStep = (editor: Editor, step: NodeOf<'step'>, path: Path): boolean => {
  if (!step.id) {
    Transforms.setNodes(editor, { id: editor.newId() }, { at: path })
    return true
  }
  const wanted = ['stepAction', 'stepLimit'] as const
  for (const [index, type] of wanted.entries()) {
    const child = step.children[index]
    if (child !== undefined && Element.isElement(child) && child.type === type) continue
    Transforms.insertNodes(editor, { type, children: [{ text: '' }] }, { at: [...path, index], select: false })
    return true
  }
  if (step.children.length === (wanted.length as number)) return false
  Transforms.removeNodes(editor, { at: [...path, wanted.length] })
  return true
}
