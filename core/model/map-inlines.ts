import type { Block, Step, Steps, Table, TableCell, TableRow } from './block.js'
import type { Inline } from './inline.js'

/** Changes one line of text. */
export type LineChange = (inlines: readonly Inline[]) => readonly Inline[]

/** A block with every line of text in it changed (cells and steps too). What does not change keeps its identity. */
export const mapInlines = (block: Block, change: LineChange): Block => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'guide':
      return withLine(block, change)
    case 'table':
      return withChildren<TableRow, Table>(block, (row) =>
        withChildren<TableCell, TableRow>(row, (cell) => withLine(cell, change)),
      )
    case 'steps':
      return withChildren<Step, Steps>(block, (step) => mapStep(step, change))
    case 'figure':
    case 'form':
    case 'pageBreak':
    case 'generated':
      return block
  }
}

const mapStep = (step: Step, change: LineChange): Step => {
  const [action, limit] = step.children
  const newAction = withLine(action, change)
  const newLimit = withLine(limit, change)
  return newAction === action && newLimit === limit ? step : { ...step, children: [newAction, newLimit] }
}

const withLine = <T extends { readonly children: readonly Inline[] }>(node: T, change: LineChange): T => {
  const children = change(node.children)
  return children === node.children ? node : { ...node, children }
}

const withChildren = <C, T extends { readonly children: readonly C[] }>(node: T, change: (child: C) => C): T => {
  const children = node.children.map(change)
  return children.every((child, index) => child === node.children[index]) ? node : { ...node, children }
}
