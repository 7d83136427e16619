import type { FlowEdge, FlowGraph } from './flow-graph.js'

/** A place in the grid of rows and columns. */
export type Cell = { readonly row: number; readonly column: number }

/** A cell for every vertex of the graph. */
export type Placement = { readonly cells: readonly Cell[]; readonly rows: number; readonly columns: number }

/** A way of placing; several are tried and the best drawing wins. */
export type PlacementStyle = {
  readonly columns: 1 | 2 | 3
  /** What stands in the main column: the longest way to the end, or the way of the first exits. */
  readonly spine: 'longest' | 'first'
  /** A branch begins beside its decision, not under it. */
  readonly beside: boolean
  readonly side: 1 | -1
}

type Board = { readonly cells: Map<number, Cell>; readonly forward: readonly FlowEdge[] }

/** The longest way from every vertex over forward exits within `inside`; ways that reach `goal` come first. */
const longestWays = (
  forward: readonly FlowEdge[],
  inside: (node: number) => boolean,
  goal: number | undefined,
  firstExit: boolean,
) => {
  const known = new Map<number, readonly number[]>()
  const way = (node: number): readonly number[] => {
    const found = known.get(node)
    if (found !== undefined) return found
    let best: readonly number[] = []
    for (const edge of forward) {
      if (edge.from !== node || !inside(edge.to)) continue
      const rest = way(edge.to)
      const reaches = rest.at(-1) === goal
      const bestReaches = best.length > 0 && best.at(-1) === goal
      const longer = rest.length > best.length && !(firstExit && best.length > 0)
      if (best.length === 0 || (reaches && !bestReaches) || (reaches === bestReaches && longer)) best = rest
    }
    const result = [node, ...best]
    known.set(node, result)
    return result
  }
  return way
}

const cellOf = (board: Board, node: number): Cell => board.cells.get(node) ?? { row: 0, column: 0 }

const lastRow = (board: Board): number => Math.max(-1, ...[...board.cells.values()].map((cell) => cell.row))

const putDown = (board: Board, nodes: readonly number[], row: number, column: number): void =>
  nodes.forEach((node, index) => board.cells.set(node, { row: row + index, column }))

type Proposal = {
  readonly column: number
  readonly rows: readonly number[]
  /** Rows to open up before `at`, so that the branch ends above the step that it leads to. */
  readonly at: number
  readonly opened: number
  readonly cost: number
}

/** Places a branch in a column with its first step in row `start`; `clear` opens rows for the whole branch. */
const propose = (board: Board, chain: readonly number[], column: number, start: number, clear: boolean): Proposal => {
  const rows: number[] = []
  let at = Number.POSITIVE_INFINITY
  let opened = 0
  chain.forEach((node, index) => {
    const above = board.forward
      .filter((edge) => edge.to === node && index > 0 && board.cells.has(edge.from))
      .map((edge) => cellOf(board, edge.from).row + 1)
    rows.push(Math.max((rows.at(-1) ?? start - 1) + 1, ...above))
  })
  chain.forEach((node, index) => {
    for (const edge of board.forward) {
      if (edge.from !== node || !board.cells.has(edge.to)) continue
      const target = cellOf(board, edge.to).row
      at = Math.min(at, target)
      opened = Math.max(opened, (rows[index] ?? 0) + 1 - target)
    }
  })
  if (clear && Number.isFinite(at)) opened = Math.max(opened, (rows.at(-1) ?? 0) + 1 - at)
  return { column, rows, at, opened, cost: 0 }
}

const shifted = (row: number, proposal: Proposal): number => (row >= proposal.at ? row + proposal.opened : row)

/** Whether the branch finds its cells free, and how much of its way down to the next step is free. */
const room = (board: Board, proposal: Proposal): { readonly fits: boolean; readonly blocked: number } => {
  const first = proposal.rows[0] ?? 0
  const last = proposal.rows.at(-1) ?? 0
  const taken = [...board.cells.values()]
    .filter((cell) => cell.column === proposal.column)
    .map((cell) => shifted(cell.row, proposal))
  const until = Number.isFinite(proposal.at) ? proposal.at + proposal.opened : last + 1
  return {
    fits: !taken.some((row) => row >= first && row <= last),
    blocked: taken.filter((row) => row > last && row < until).length,
  }
}

const bestProposal = (board: Board, parent: number, chain: readonly number[], style: PlacementStyle): Proposal => {
  const from = cellOf(board, parent)
  const columns = [...board.cells.values()].map((cell) => cell.column)
  const [low, high] = [Math.min(...columns), Math.max(...columns)]
  const proposals: Proposal[] = []
  for (let column = low - 1; column <= high + 1; column += 1) {
    if (column === from.column || Math.max(high, column) - Math.min(low, column) >= style.columns) continue
    const away = Math.abs(column - from.column)
    const begin = from.row + (style.beside && away === 1 && from.row > 0 ? 0 : 1)
    for (let start = begin, found = 0; found < 3; start += 1) {
      const proposal = [false, true]
        .map((clear) => propose(board, chain, column, start, clear))
        .find((one) => room(board, one).fits)
      if (proposal === undefined) continue
      found += 1
      const { blocked } = room(board, proposal)
      const otherSide = Math.sign(column - from.column) === style.side ? 0 : 0.8
      const cost = proposal.opened * 3 + (start - begin) * 1.2 + (away - 1) * 2 + blocked * 1.5 + otherSide
      proposals.push({ ...proposal, cost })
    }
  }
  return proposals.reduce((best, one) => (one.cost < best.cost ? one : best))
}

const accept = (board: Board, chain: readonly number[], proposal: Proposal): void => {
  for (const [node, cell] of [...board.cells]) {
    board.cells.set(node, { ...cell, row: shifted(cell.row, proposal) })
  }
  chain.forEach((node, index) => board.cells.set(node, { row: proposal.rows[index] ?? 0, column: proposal.column }))
}

/** The next branch: the highest placed step with an exit to a step without a place. */
const nextBranch = (board: Board): FlowEdge | undefined =>
  board.forward
    .filter((edge) => board.cells.has(edge.from) && !board.cells.has(edge.to))
    .reduce<FlowEdge | undefined>((best, edge) => {
      if (best === undefined) return edge
      return cellOf(board, edge.from).row < cellOf(board, best.from).row ? edge : best
    }, undefined)

/** All steps under one another, every step below those that lead to it. */
const placeInOneColumn = (graph: FlowGraph, forward: readonly FlowEdge[]): readonly number[] => {
  const order: number[] = []
  const seen = new Set<number>()
  const visit = (node: number): void => {
    seen.add(node)
    const exits = forward.filter((edge) => edge.from === node)
    for (const edge of [...exits].reverse()) if (!seen.has(edge.to)) visit(edge.to)
    order.unshift(node)
  }
  visit(0)
  const rest = graph.nodes.map((_, node) => node).filter((node) => !seen.has(node))
  return [...order, ...rest]
}

/** Gives every vertex a cell: the main way down one column, branches beside it, unreachable steps at the end. */
export const placeNodes = (graph: FlowGraph, style: PlacementStyle): Placement => {
  const forward = graph.edges.filter((edge) => !edge.back)
  const board: Board = { cells: new Map(), forward }
  const end = graph.nodes.findIndex((node) => node.kind === 'end')
  const goal = end > 0 ? end : undefined
  if (style.columns === 1) putDown(board, placeInOneColumn(graph, forward), 0, 0)
  else putDown(board, longestWays(forward, () => true, goal, style.spine === 'first')(0), 0, 0)
  for (;;) {
    const branch = nextBranch(board)
    if (branch !== undefined) {
      const chain = longestWays(forward, (node) => !board.cells.has(node), undefined, false)(branch.to)
      accept(board, chain, bestProposal(board, branch.from, chain, style))
      continue
    }
    const orphan = graph.nodes.findIndex((_, node) => !board.cells.has(node))
    if (orphan < 0) break
    const chain = longestWays(forward, (node) => !board.cells.has(node), undefined, false)(orphan)
    putDown(board, chain, lastRow(board) + 1, 0)
  }
  const low = Math.min(...[...board.cells.values()].map((cell) => cell.column))
  const cells = graph.nodes.map((_, node) => {
    const cell = cellOf(board, node)
    return { row: cell.row, column: cell.column - low }
  })
  return { cells, rows: lastRow(board) + 1, columns: Math.max(...cells.map((cell) => cell.column)) + 1 }
}
