import type { Witness } from '../../core/coverage/report.js'
import type { Block, Step, Table } from '../../core/model/block.js'
import { lineText, lineSentences, type LinePrinter } from '../../core/project/line-text.js'
import { isTextLeaf, type Inline } from '../../core/model/inline.js'
import { passageContext } from '../../core/project/collect-passages.js'
import { blockCaptions } from '../../core/project/block-captions.js'
import type { FieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'

/**
 * The project without the sentence that a witness quotes, as somebody would delete it by hand: the sentence of a
 * paragraph, the words of a step (the step itself stays), the row of a table, a generated block. Throws where the quote
 * is not found.
 */
export const removeWitness = (project: Project, witness: Witness, fields: FieldContext): Project => {
  let found = false
  const documents = project.documents.map((document) => {
    if (document.code !== witness.document) return document
    const captions = blockCaptions(document.content)
    const printer: LinePrinter = { ...passageContext(project, fields), captionOf: (block) => captions.get(block) }
    const content = document.content.flatMap((block) => {
      const changed = withoutQuote(block, witness, printer)
      if (changed !== block) found = true
      return changed === undefined ? [] : [changed]
    })
    return { ...document, content }
  })
  if (!found) throw new Error(`No “${witness.quote}” in ${witness.document} ${witness.block}`)
  return { ...project, documents }
}

const withoutQuote = (block: Block, { block: id, quote }: Witness, printer: LinePrinter): Block | undefined => {
  if (block.type === 'generated' && block.id === id) return undefined
  if (block.type === 'paragraph' && block.id === id) {
    const children = withoutSentence(block.children, quote, printer)
    return children === undefined ? block : { ...block, children }
  }
  if (block.type === 'table' && block.id === id) return withoutRow(block, quote, printer)
  if (block.type === 'steps' && block.children.some((step) => step.id === id))
    return { ...block, children: block.children.map((step) => (step.id === id ? emptied(step) : step)) }
  return block
}

/** Cuts the line at its sentence ends and leaves out the one that is quoted. */
const withoutSentence = (inlines: readonly Inline[], quote: string, printer: LinePrinter): Inline[] | undefined => {
  const pieces: Inline[][] = [[]]
  for (const inline of inlines) {
    if (!isTextLeaf(inline)) {
      pieces.at(-1)?.push(inline)
      continue
    }
    const parts = lineSentences([inline], printer)
    let rest = inline.text
    for (const { quote: sentence } of parts) {
      const end = rest.indexOf(sentence) + sentence.length
      const words = rest.slice(0, end)
      rest = rest.slice(end)
      pieces.at(-1)?.push({ ...inline, text: words })
      if (/[。！？][」』”’）)】》]*$/.test(words)) pieces.push([])
    }
  }
  const kept = pieces.filter((piece) => lineText(piece, printer).quote !== quote)
  return kept.length === pieces.length ? undefined : kept.flat()
}

const withoutRow = (table: Table, quote: string, printer: LinePrinter): Table => {
  const printed = (cells: Table['children'][number]): string =>
    cells.children
      .map((cell) => lineText(cell.children, printer).quote)
      .filter((words) => words !== '')
      .join(' | ')
  const children = table.children.filter((row) => printed(row) !== quote)
  return children.length === table.children.length ? table : { ...table, children }
}

const emptied = (step: Step): Step => {
  const [action, limit] = step.children
  return {
    ...step,
    children: [
      { ...action, children: [{ text: '' }] },
      { ...limit, children: [{ text: '' }] },
    ],
  }
}
