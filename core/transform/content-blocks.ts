import type { Block, Figure, Generated, Heading, Paragraph, Steps, Table } from '../model/block.js'
import { blockBookmark } from './bookmarks.js'
import { cleanText } from './clean-text.js'
import { formBlocks } from './form-blocks.js'
import { approvalTable, revisionTable } from './generated/approval.js'
import { certificateList } from './generated/certificate-list.js'
import { contentsOf } from './generated/contents.js'
import { commitmentTable } from './generated/commitment-table.js'
import { exclusionTable, selfEvaluationTable } from './generated/evaluation-tables.js'
import { flowchartDrawing, organisationDrawing } from './generated/drawings.js'
import { clauseMatrix, responsibilityMatrix } from './generated/matrices.js'
import {
  documentRegister,
  lawRegister,
  outletList,
  productTable,
  recordRegister,
  targetTable,
} from './generated/registers.js'
import { listLabels, type ListLabels } from './list-labels.js'
import type { PrintContext } from './print-context.js'
import type { PrintBlock, PrintCell, PrintRow } from './print-set.js'
import { resolveRuns, splitLines } from './resolve-runs.js'
import { stepsTable } from './steps-table.js'
import { cellOf, fractions } from './table-parts.js'
import { turnSections } from './turn-sections.js'

/** The printable blocks of a document's content, in order; guides print nothing. */
export const contentBlocks = (context: PrintContext): PrintBlock[] => {
  const labels = listLabels(context.document)
  return turnSections(context.document.content.flatMap((block) => printBlock(block, context, labels)))
}

const printBlock = (block: Block, context: PrintContext, labels: ListLabels): PrintBlock[] => {
  const bookmark = blockBookmark(context.document.code, block.id)
  switch (block.type) {
    case 'heading':
      return [headingBlock(block, bookmark, context)]
    case 'paragraph':
      return paragraphBlocks(block, bookmark, context, labels)
    case 'table':
      return [tableBlock(block, bookmark, context)]
    case 'figure':
      return figureBlocks(block, bookmark, context)
    case 'steps':
      return [stepsTable(block, context)]
    case 'form': {
      const form = context.project.records.find((candidate) => candidate.code === block.record)
      return form === undefined ? [] : formBlocks(form, context, false)
    }
    case 'generated':
      return generatedBlocks(block, bookmark, context)
    case 'pageBreak':
      return [{ type: 'pageBreak', orientation: 'portrait' }]
    case 'guide':
      return []
  }
}

const headingBlock = (block: Heading, bookmark: string, context: PrintContext): PrintBlock => ({
  type: 'heading',
  level: block.level,
  number: context.numbering.headings.get(block.id) ?? null,
  runs: resolveRuns(block.children, context),
  bookmark,
  orientation: 'portrait',
})

/** One paragraph a line: a multi-line field brings several. */
const paragraphBlocks = (
  block: Paragraph,
  bookmark: string,
  context: PrintContext,
  labels: ListLabels,
): PrintBlock[] => {
  const list = labels.get(block.id)
  const align = block.align ?? 'left'
  return splitLines(resolveRuns(block.children, context)).map((runs, index) => ({
    type: 'paragraph',
    runs,
    indent: list === undefined && align === 'left',
    align,
    style: 'body',
    orientation: 'portrait',
    ...(list !== undefined && index === 0 ? { list } : {}),
    ...(block.clauses !== undefined && index === 0 ? { bookmark } : {}),
  }))
}

const tableBlock = (block: Table, bookmark: string, context: PrintContext): PrintBlock => {
  const columns = block.children[0]?.children.length ?? 1
  const spans = block.spans ?? []
  const rows = block.children.map((row, rowIndex): PrintRow => {
    const header = rowIndex < block.headerRows
    return {
      cells: row.children.flatMap((cell, column): PrintCell[] => {
        const span = spans.find(
          (area) =>
            rowIndex >= area.row &&
            rowIndex < area.row + area.rows &&
            column >= area.column &&
            column < area.column + area.columns,
        )
        if (span !== undefined && (span.row !== rowIndex || span.column !== column)) return []
        return [
          cellOf(splitLines(resolveRuns(cell.children, context)), {
            columnSpan: span?.columns ?? 1,
            rowSpan: span?.rows ?? 1,
            align: header ? 'center' : (cell.align ?? 'left'),
            shade: header,
            bold: header,
          }),
        ]
      }),
    }
  })
  return {
    type: 'table',
    caption: context.numbering.captions.get(block.id) ?? null,
    headerRows: block.headerRows,
    widths: fractions(block.widths ?? Array.from({ length: columns }, () => 1)),
    rows,
    bookmark,
    orientation: 'portrait',
    density: columns > 5 ? 'compact' : 'normal',
  }
}

const figureBlocks = (block: Figure, bookmark: string, context: PrintContext): PrintBlock[] => {
  const image = context.images.get(block.asset)
  if (image === undefined) return []
  return [
    {
      type: 'figure',
      caption: context.numbering.captions.get(block.id) ?? null,
      alt: cleanText(block.alt),
      image,
      widthMillimetres: Math.min(block.widthMillimetres ?? 120, 160),
      bookmark,
      orientation: 'portrait',
    },
  ]
}

const generatedBlocks = (block: Generated, bookmark: string, context: PrintContext): PrintBlock[] => {
  const caption = context.numbering.captions.get(block.id)
  const place = { bookmark, caption }
  switch (block.kind) {
    case 'contents':
      return [contentsOf(context)]
    case 'approval':
      return [approvalTable(context, place)]
    case 'revisionHistory':
      return [revisionTable(context, place)]
    case 'documentRegister':
      return [documentRegister(context, place)]
    case 'recordRegister':
      return [recordRegister(context, place)]
    case 'lawRegister':
      return [lawRegister(context, place)]
    case 'outletList':
      return [outletList(context, place)]
    case 'targetTable':
      return [targetTable(context, place)]
    case 'commitmentTable':
      return [commitmentTable(context, place)]
    case 'productTable':
      return [productTable(context, place)]
    case 'certificateList':
      return [certificateList(context, place)]
    case 'exclusionTable':
      return [exclusionTable(context, place)]
    case 'selfEvaluationTable':
      return [selfEvaluationTable(context, place)]
    case 'organisationChart':
      return [organisationDrawing(context, place)]
    case 'responsibilityMatrix':
      return [responsibilityMatrix(context, place)]
    case 'clauseMatrix':
      return [clauseMatrix(context, place)]
    case 'flowchart': {
      const steps: Steps | undefined = context.document.content.find(
        (candidate): candidate is Steps => candidate.type === 'steps' && candidate.id === block.of,
      )
      return steps === undefined ? [] : [flowchartDrawing(steps, context, place)]
    }
  }
}
