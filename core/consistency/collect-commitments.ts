import { passageContext } from '../project/collect-passages.js'
import type { FieldContext } from '../project/fields.js'
import type { Project } from '../project/project.js'
import { createReader } from '../project/reader.js'
import type { DocumentReading } from '../project/reading.js'
import { entryTopic, readLedger } from './ledger/ledger.js'

/** A promise to customers, or a period, where the text makes it: what a check report lists as a commitment. */
export type CommitmentUse = {
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly document: string
  readonly block: string
  readonly quote: string
  readonly condition: string | null
  readonly origin: 'field' | 'text'
}

/** Every promise that a document makes through filled fields, or in plain words on a topic that is known. */
export const commitmentsIn = (reading: DocumentReading, fields: FieldContext): CommitmentUse[] =>
  readLedger(reading, fields).flatMap((entry): CommitmentUse[] => {
    const { document, block, quote } = entry
    if (entry.source === 'field') {
      const { topic, value, unit, condition } = entry
      return [{ topic, value, unit, document, block, quote, condition, origin: 'field' }]
    }
    const topic = entry.figure.standing ? entryTopic(entry, fields) : null
    if (topic === null) return []
    const { amount: value, unit } = entry.quantity
    const condition = entry.conditions.length === 0 ? null : conditionWords(entry.figure.clause, entry.figure.sentence)
    return [{ topic, value, unit, document, block, quote, condition, origin: 'text' }]
  })

/** The same for a whole project that nobody has read yet. */
export const collectCommitments = (project: Project, fields: FieldContext): CommitmentUse[] =>
  createReader()(project.documents, passageContext(project, fields)).flatMap((reading) =>
    commitmentsIn(reading, fields),
  )

/** A typed condition in the words of its clause, or of its sentence where the clause is nothing but the figure. */
const conditionWords = (clause: string, sentence: string): string =>
  (clause.trim().length > 12 ? clause : sentence).replaceAll('\uFFFC', '').trim()
