import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockReference, heading, paragraph, text } from '../../../core/model/builders.js'
import type { Block } from '../../../core/model/block.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import { fieldContext } from '../../../core/project/fields.js'
import type { Project } from '../../../core/project/project.js'
import { createReader } from '../../../core/project/reader.js'
import type { DocumentReading, PassageContext } from '../../../core/project/reading.js'
import { document, fieldsOf, project } from '../../support/builders.js'
import { applyEdit, edits } from '../../support/random-edits.js'
import { smallProject, smallReference, smallVocabulary, smallWords } from '../../support/small-project.js'

const contextOf = (subject: Project, former?: PassageContext): PassageContext => {
  const { profile, organisation } = former?.fields ?? {}
  const isKnown = profile === subject.profile && organisation === subject.organisation
  const fields = isKnown ? former?.fields : undefined
  return passageContext(subject, fields ?? fieldContext(subject, smallReference.profile), former)
}

const content: readonly Block[] = [
  heading('a', 1, '甲', { clauses: ['5.1'] }),
  paragraph('p', '一。二。'),
  heading('b', 1, '乙', { clauses: ['5.2'] }),
  paragraph('q', '三。'),
]
const subject = project([document('SM', content)])
const context = passageContext(subject, fieldsOf(subject))

/** The first reading, and the one after the content was replaced. */
const readTwice = (next: readonly Block[]): readonly [DocumentReading, DocumentReading] => {
  const read = createReader()
  const [before] = read([document('SM', content)], context)
  const [after] = read([document('SM', next)], context)
  return [before!, after!]
}

describe('a reader', () => {
  it('reads after random changes what a fresh reader reads', () => {
    fc.assert(
      fc.property(edits(smallWords, 12), (changes) => {
        const read = createReader()
        let [before, now] = [smallProject, smallProject]
        let known = contextOf(now)
        read(now.documents, known)
        changes.forEach((edit, serial) => {
          const next = applyEdit(now, edit, serial, before, smallVocabulary)
          ;[before, now] = [now, next]
          known = contextOf(now, known)
          expect(read(now.documents, known)).toEqual(createReader()(now.documents, contextOf(now)))
        })
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same reading for the same document', () => {
    const read = createReader()
    expect(read(subject.documents, context)[0]).toBe(read(subject.documents, context)[0])
  })

  it('hands out the passages of unchanged blocks, and of unchanged sentences in a changed block', () => {
    const [before, after] = readTwice(content.with(1, paragraph('p', '一。另一。')))
    expect(after.passages.map((passage) => before.passages.includes(passage))).toEqual([true, true, false, true, true])
  })

  it('hands out all passages where only formats have changed', () => {
    const [before, after] = readTwice(content.with(1, paragraph('p', [text('一。', { bold: true }), text('二。')])))
    after.passages.forEach((passage, index) => expect(passage).toBe(before.passages[index]))
    expect(after.claims[0]).toBe(before.claims[0])
  })

  it('hands out the claims of sections that hold the same passages, and no others', () => {
    const [before, after] = readTwice(content.with(1, paragraph('p', '一。')))
    expect(after.claims.map((claim) => before.claims.includes(claim))).toEqual([false, true])
  })

  it('reads a section anew when its heading claims another clause', () => {
    const [before, after] = readTwice(content.with(2, heading('b', 1, '乙', { clauses: ['5.3'] })))
    expect(after.passages.map((passage) => before.passages.includes(passage))).toEqual([true, true, true, false, false])
    expect(after.passages.at(-1)?.claims).toEqual(['5.3'])
  })

  it('reads a block anew when what it refers to is called otherwise', () => {
    const referring = [...content, paragraph('r', [text('见'), blockReference('b')])]
    const read = createReader()
    read([document('SM', referring)], context)
    const [after] = read([document('SM', referring.with(2, heading('b', 1, '丙', { clauses: ['5.2'] })))], context)
    expect(after!.passages.at(-1)?.quote).toBe('见「丙」')
  })

  it('gives equal sentences of a block passages of their own', () => {
    const [, after] = readTwice(content.with(1, paragraph('p', '一。一。')))
    expect(new Set(after.passages).size).toBe(after.passages.length)
  })
})
