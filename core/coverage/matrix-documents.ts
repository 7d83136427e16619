import type { CheckReport, ReportDocument } from './report.js'

/** A column of the clause–document matrix; the title of a record form or stranger is not known. */
export type MatrixDocument = Pick<ReportDocument, 'code' | 'title'>

/**
 * The columns of the clause–document matrix: the manual and the procedures, which are meant to answer clauses, and
 * whatever else answers one; record forms and strangers come last.
 */
export const matrixDocuments = ({ requirements, documents }: CheckReport): readonly MatrixDocument[] => {
  const quoted = requirements.flatMap(({ expectations }) => expectations.flatMap(({ witness }) => witness ?? []))
  const answering = new Set(quoted.map(({ document }) => document))
  const known = new Set(documents.map(({ code }) => code))
  return [
    ...documents.filter(({ code, kind }) => answering.has(code) || kind === 'manual' || kind === 'procedure'),
    ...[...answering]
      .filter((code) => !known.has(code))
      .sort()
      .map((code) => ({ code, title: '' })),
  ]
}
