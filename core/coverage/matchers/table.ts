import type { TableMatcher } from '../../catalogue/expectation.js'
import type { Generated } from '../../model/block.js'
import type { Passage } from '../../project/passage.js'
import { normaliseText } from '../../text/normalise-text.js'
import type { DocumentScope } from '../document-scope.js'
import { claimedGenerated, hasData } from '../generated-data.js'
import type { MatchContext } from '../match-context.js'
import type { Witness } from '../report.js'
import { holdsAny } from '../terms.js'
import { findInDocument, type Finder } from './finder.js'

/** A table with such columns and filled rows; its witness is the header row. Generated tables count by their data. */
export const findTable = (matcher: TableMatcher, context: MatchContext): Finder => {
  const columns = matcher.columns.map((group) => group.map(normaliseText))
  const kinds = (matcher.generated ?? []).filter((kind) => hasData(kind, context))
  return findInDocument(function* (scope) {
    for (const passages of tables(scope)) {
      const header = passages.filter(({ form }) => form === 'header')
      const [first] = header
      if (first === undefined || !namesColumns(header, columns)) continue
      const filled = passages.filter((passage) => isFilledRow(passage, columns.length))
      if (filled.length >= (matcher.rows ?? 1)) yield witnessAt(first)
    }
    if (kinds.length === 0) return
    for (const block of claimedGenerated(scope)) if (kinds.includes(block.kind)) yield generatedWitness(scope, block)
  })
}

const tables = ({ reading, isClaimed }: DocumentScope): Iterable<readonly Passage[]> => {
  const byBlock = new Map<string, Passage[]>()
  for (const passage of reading.passages) {
    if ((passage.form !== 'header' && passage.form !== 'row') || passage.suspended || !isClaimed(passage.claims))
      continue
    const others = byBlock.get(passage.block)
    if (others === undefined) byBlock.set(passage.block, [passage])
    else others.push(passage)
  }
  return byBlock.values()
}

/** Every wanted column is a cell of its own in the header rows. */
const namesColumns = (header: readonly Passage[], columns: readonly (readonly string[])[]): boolean => {
  const cells = header.flatMap(({ text }) => normaliseText(text).split('\n'))
  const taken = new Set<number>()
  return columns.every((group) => {
    const index = cells.findIndex((cell, place) => !taken.has(place) && holdsAny(cell, group))
    if (index >= 0) taken.add(index)
    return index >= 0
  })
}

/** Blank cells and unfilled fields leave nothing in a row's text; a placeholder is as good as blank. */
const isFilledRow = ({ form, text }: Passage, cells: number): boolean =>
  form === 'row' && text.split('\n').filter(isFilledCell).length >= cells

const isFilledCell = (cell: string): boolean =>
  /[\p{L}\p{N}\uFFFB\uFFFC]/u.test(cell) && !placeholder.test(normaliseText(cell))

/** What stands in a cell until somebody fills it in. */
const placeholder =
  /^[([【]?(?:待(?:定|补充?|填写?|完善|确[定认]|讨论|议)|暂(?:无|缺|未确定|不填)|略|尚未(?:确定|填写)|未定|请?填写|此处填写|tbd|todo|n\/a|x{2,}|×{2,})[)\]】]?$/

const witnessAt = ({ document, block, quote }: Passage): Witness => ({ document, block, quote })

const generatedWitness = ({ reading }: DocumentScope, { id, caption, kind }: Generated): Witness => ({
  document: reading.document.code,
  block: id,
  quote: caption ?? kind,
})
