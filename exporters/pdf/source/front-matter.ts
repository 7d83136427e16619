import type { PrintDocument, PrintSet } from '../../../core/transform/print-set.js'
import type { Emission } from './emission.js'
import { array, literal, longCall, named } from './literal.js'

const pairs = (values: readonly { readonly label: string; readonly value: string }[]): string =>
  array(values.map(({ label, value }) => array([literal(label), literal(value)])))

const revisions = (document: PrintDocument): string =>
  array(
    document.revisions.map(({ version, date, description, author, approver }) =>
      array([version, date, description, author, approver].map(literal)),
    ),
  )

const identity = (document: PrintDocument, set: PrintSet, emission: Emission): readonly string[] => {
  const bookmark = emission.bookmarks.of(document)
  return named({
    company: literal(set.company),
    title: literal(document.title),
    code: literal(document.code),
    version: literal(document.version),
    bookmark: bookmark === null ? null : literal(bookmark),
    approval: document.approval.length === 0 ? null : pairs(document.approval),
    revisions: document.revisions.length === 0 ? null : revisions(document),
  })
}

/** The cover of a compilation. */
export const emitSetCover = (set: PrintSet): string =>
  longCall(
    'set-cover',
    ...named({
      company: literal(set.company),
      title: literal(set.title),
      standard: literal(set.standard),
      lines: array(set.coverLines.map(literal)),
    }),
  )

/** A page of its own for a document's title, approval and revision history; `lines` stand in place of the version. */
export const emitTitlePage = (
  document: PrintDocument,
  set: PrintSet,
  lines: readonly string[],
  emission: Emission,
): string =>
  longCall(
    'title-page',
    ...identity(document, set, emission),
    ...named({ standard: literal(set.standard), lines: lines.length === 0 ? null : array(lines.map(literal)) }),
  )

/** The same facts as a block above the text. */
export const emitTitleBlock = (document: PrintDocument, set: PrintSet, emission: Emission): string =>
  longCall('title-block', ...identity(document, set, emission))
