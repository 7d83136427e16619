import type { Block, Step, Table } from '../model/block.js'
import { resolveField } from './fields.js'
import { joinLines, lineSentences, lineText, type LinePrinter, type LineText } from './line-text.js'
import type { Passage } from './passage.js'

/** A passage before it is known where in the document it stands. */
export type PassagePiece = Omit<Passage, 'document' | 'kind' | 'claims' | 'suspended'>

/**
 * What a block says, piece by piece. It depends on nothing but the block and the printer, so that it may be kept while
 * the block is unchanged. Figures, guides, forms, page breaks and generated blocks say nothing.
 */
export const readBlock = (block: Block, printer: LinePrinter): readonly PassagePiece[] => {
  switch (block.type) {
    case 'heading': {
      const line = lineText(block.children, printer)
      return line.quote === '' ? [] : [piece(block.id, 'heading', line)]
    }
    case 'paragraph':
      return lineSentences(block.children, printer).map((line) => piece(block.id, 'sentence', line))
    case 'table':
      return readTable(block, printer)
    case 'steps':
      return block.children.map((step) => readStep(step, printer))
    case 'figure':
    case 'form':
    case 'guide':
    case 'pageBreak':
    case 'generated':
      return []
  }
}

const readTable = (table: Table, printer: LinePrinter): PassagePiece[] =>
  table.children.flatMap((row, index) => {
    const line = joinLines(row.children.map((cell) => lineText(cell.children, printer)))
    return line.quote === '' ? [] : [piece(table.id, index < table.headerRows ? 'header' : 'row', line)]
  })

/** A step says what its action says; name, responsible units and limit stand beside it. */
const readStep = (step: Step, printer: LinePrinter): PassagePiece => {
  const [action, limit] = step.children
  const done = lineText(action.children, printer)
  const by = lineText(limit.children, printer)
  const units = step.responsible.map((key) => resolveField(key, printer.fields).text)
  const whole = joinLines([done, by])
  const line = { ...whole, text: done.text, records: [...new Set([...step.records, ...whole.records])] }
  return {
    ...piece(step.id, 'step', line, [step.name, ...units, by.text]),
    fields: [...new Set([...whole.fields, ...step.responsible])],
  }
}

const piece = (
  block: string,
  form: Passage['form'],
  line: LineText,
  context: readonly string[] = [],
): PassagePiece => ({ block, form, context: context.filter((words) => words !== '').join('\n'), ...line })
