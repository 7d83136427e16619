import type { Block } from '../model/block.js'
import { isTextLeaf, type Inline } from '../model/inline.js'
import type { Kit, TemplateBlock } from './kit.js'

type WithContent = { readonly content: readonly Block[] }

/**
 * Leaves out the record forms that the kit's documents call only in what a company's documents do not contain, and with
 * them the rows and list items that merely name such a form (相关记录).
 */
export const withCalledRecords = <Drafted extends WithContent>(
  kit: Kit,
  documents: readonly Drafted[],
): { readonly documents: readonly Drafted[]; readonly records: Kit['records'] } => {
  const inKit = new Set(kit.documents.flatMap((document) => flatten(document.content)).flatMap(calls))
  const kept = new Set(documents.flatMap((document) => document.content).flatMap(calls))
  const dropped = new Set([...inKit].filter((code) => !kept.has(code)))
  if (dropped.size === 0) return { documents, records: kit.records }
  return {
    documents: documents.map((document) => ({ ...document, content: document.content.flatMap(unlisted(dropped)) })),
    records: kit.records.filter((form) => !dropped.has(form.code)),
  }
}

const flatten = (blocks: readonly TemplateBlock[]): Block[] =>
  blocks.flatMap((block) => (block.type === 'when' ? flatten(block.content) : [block]))

/** The forms that a block calls; a row or list item that only names a form is no call. */
const calls = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
      return block.list !== undefined && nameOnly(block.children) !== undefined ? [] : named(block.children)
    case 'table':
      return block.children.flatMap((row) =>
        nameOnly(row.children[0]?.children ?? []) !== undefined
          ? []
          : row.children.flatMap((cell) => named(cell.children)),
      )
    case 'steps':
      return block.children.flatMap((step) => [
        ...step.records,
        ...step.children.flatMap((part) => named(part.children)),
      ])
    case 'form':
      return [block.record]
    case 'heading':
      return named(block.children)
    case 'guide':
    case 'figure':
    case 'generated':
    case 'pageBreak':
      return []
  }
}

const unlisted =
  (dropped: ReadonlySet<string>) =>
  (block: Block): Block[] => {
    const gone = (line: readonly Inline[]): boolean => {
      const code = nameOnly(line)
      return code !== undefined && dropped.has(code)
    }
    if (block.type === 'paragraph' && block.list !== undefined && gone(block.children)) return []
    if (block.type !== 'table' || block.spans !== undefined) return [block]
    return [{ ...block, children: block.children.filter((row) => !gone(row.children[0]?.children ?? [])) }]
  }

const named = (line: readonly Inline[]): string[] =>
  line.flatMap((inline) => ('type' in inline && inline.type === 'recordRef' ? [inline.code] : []))

/** The form that a line names and nothing else; undefined for every other line. */
const nameOnly = (line: readonly Inline[]): string | undefined => {
  const said = line.filter((inline) => !isTextLeaf(inline) || inline.text.trim() !== '')
  const [only] = said
  return said.length === 1 && only !== undefined && 'type' in only && only.type === 'recordRef' ? only.code : undefined
}
