import type { Table as MarkdownTable } from 'mdast'
import type { Alignment, Span, Table } from '../../../core/model/block.js'
import { report, type ParseContext } from './context.js'
import { parseInlines } from './parse-inlines.js'

/** Attributes of a `:::table` container. */
export type TableAttributes = Readonly<Record<string, string | null | undefined>>

/** Maps a GFM table, with the attributes of its container, to a model table; the grid is made rectangular. */
export const parseTable = (
  node: MarkdownTable,
  attributes: TableAttributes,
  id: string,
  clauses: readonly string[],
  context: ParseContext,
): Table => {
  const columns = Math.max(...node.children.map((row) => row.children.length))
  const alignments = alignmentsOf(node, attributes, columns, context)
  const rows = node.children.map((row) => ({
    type: 'row' as const,
    children: Array.from({ length: columns }, (_, column) => {
      const cell = row.children[column]
      const align = alignments[column]
      return {
        type: 'cell' as const,
        ...(align === undefined ? {} : { align }),
        children: cell === undefined ? [{ text: '' }] : parseInlines(cell.children, context).inlines,
      }
    }),
  }))
  const widths = numbers(attributes['widths'])
  if (widths !== undefined && widths.length !== columns) {
    report(context, node, 'kit-directive-invalid', {
      name: 'table',
      problem: `widths 有 ${widths.length} 个，表有 ${columns} 列`,
    })
  }
  const spans = spansOf(node, attributes, columns, context)
  return {
    type: 'table',
    id,
    ...(clauses.length > 0 ? { clauses } : {}),
    ...(attributes['caption'] ? { caption: attributes['caption'] } : {}),
    headerRows: Number(attributes['header'] ?? 1),
    ...(widths === undefined || widths.length !== columns ? {} : { widths }),
    ...(spans.length > 0 ? { spans } : {}),
    children: rows,
  }
}

const numbers = (value: string | null | undefined): number[] | undefined => {
  if (!value) return undefined
  const list = value.trim().split(/\s+/).map(Number)
  return list.every((item) => Number.isFinite(item) && item > 0) ? list : []
}

const alignmentsOf = (
  node: MarkdownTable,
  attributes: TableAttributes,
  columns: number,
  context: ParseContext,
): (Alignment | undefined)[] => {
  const given = attributes['align']?.trim().split(/\s+/)
  return Array.from({ length: columns }, (_, column) => {
    const value = given?.[column] ?? node.align?.[column] ?? undefined
    if (value === undefined || value === 'left' || value === 'center' || value === 'right') return value
    report(context, node, 'kit-directive-invalid', {
      name: 'table',
      problem: `align 中的「${value}」应为 left、center 或 right`,
    })
    return undefined
  })
}

const spansOf = (node: MarkdownTable, attributes: TableAttributes, columns: number, context: ParseContext): Span[] =>
  (attributes['spans']?.trim().split(/\s+/) ?? []).flatMap((text) => {
    const match = /^(\d+):(\d+):(\d+):(\d+)$/.exec(text)
    const [row, column, rowCount, columnCount] = (match ?? []).slice(1).map(Number)
    const valid =
      row !== undefined &&
      column !== undefined &&
      rowCount !== undefined &&
      columnCount !== undefined &&
      rowCount * columnCount > 1 &&
      row + rowCount <= node.children.length &&
      column + columnCount <= columns
    if (valid) return [{ row, column, rows: rowCount, columns: columnCount }]
    report(context, node, 'kit-directive-invalid', {
      name: 'table',
      problem: `spans 中的「${text}」应为 行:列:行数:列数，且在表内`,
    })
    return []
  })
