import { Element, type Descendant } from 'slate'
import { isGridLine } from '../node-types.js'
import { emptyCell } from '../plugins/repair-grid.js'
import { validSpans } from '../table/spans.js'
import type { NodeOf } from '../slate-types.js'

/** A copied piece of a table or a process made whole again: short rows and halved steps get what is missing. */
export const completeGrid = (node: Descendant): Descendant => {
  if (!Element.isElement(node)) return node
  if (node.type === 'table') return completeTable(node)
  return node.type === 'steps' ? completeSteps(node) : node
}

/** The words of a fragment that lies within one line of a grid; undefined where it reaches further. */
export const contentOfOneLine = (fragment: readonly Descendant[]): Descendant[] | undefined => {
  let nodes = fragment
  for (;;) {
    const [only] = nodes
    if (nodes.length !== 1 || !Element.isElement(only)) return undefined
    if (isGridLine(only)) return only.children
    if (only.type !== 'table' && only.type !== 'row' && only.type !== 'steps' && only.type !== 'step') return undefined
    nodes = only.children
  }
}

const completeTable = (table: NodeOf<'table'>): NodeOf<'table'> => {
  const columns = Math.max(1, ...table.children.map((row) => row.children.length))
  const { widths, spans, ...rest } = table
  const isWhole = table.children.every((row) => row.children.length === columns)
  const kept = isWhole && spans !== undefined ? validSpans(spans, table.children.length, columns) : []
  return {
    ...rest,
    headerRows: Math.min(table.headerRows, table.children.length),
    ...(widths?.length === columns ? { widths } : {}),
    ...(kept.length === spans?.length ? { spans } : {}),
    children: table.children.map((row) => ({
      ...row,
      children: [...row.children, ...Array.from({ length: columns - row.children.length }, emptyCell)],
    })),
  }
}

const completeSteps = (steps: NodeOf<'steps'>): NodeOf<'steps'> => ({
  ...steps,
  children: steps.children.map((step) => {
    const parts: readonly Descendant[] = step.children
    const action = parts.find((part) => Element.isElement(part) && part.type === 'stepAction')
    const limit = parts.find((part) => Element.isElement(part) && part.type === 'stepLimit')
    return {
      ...step,
      children: [
        (action ?? { type: 'stepAction', children: [{ text: '' }] }) as NodeOf<'stepAction'>,
        (limit ?? { type: 'stepLimit', children: [{ text: '' }] }) as NodeOf<'stepLimit'>,
      ],
    }
  }),
})
