import { describe, expect, it } from 'vitest'
import type { KitDocumentCard } from '../../../core/api/reference.js'
import type { Matcher } from '../../../core/catalogue/expectation.js'
import { checkCoverage } from '../../../core/coverage/check-coverage.js'
import { heading, paragraph } from '../../../core/model/builders.js'
import type { Document } from '../../../core/model/document.js'
import { claimsOf, requirementsOf } from '../../../renderer/state/document-requirements.js'
import { documentStates } from '../../../renderer/state/document-states.js'
import { catalogue, document, expectation, fieldsOf, project, requirement } from '../../support/builders.js'

const topic = (...terms: string[]): Matcher => ({ type: 'topic', all: terms.map((term) => [term]) })
const standard = catalogue([
  requirement('5.3.2.1', [expectation('channel', topic('渠道', '公布'), ['procedure'])]),
  requirement('5.3.2.2', [expectation('book', topic('登记', '台账'), ['procedure'])]),
  requirement('5.3.3.1', [expectation('call', topic('回访'), ['manual'])]),
  requirement('5.3.3.2', [expectation('proof', { type: 'evidence' })]),
])
const card = (code: string, ...clauses: string[]): KitDocumentCard => ({
  code,
  title: code,
  kind: 'procedure',
  owner: 'department.a',
  clauses,
})
const kit = [card('SP-14', '5.3'), card('SI-03', '5.3.2.1')]

const full = document(
  'SP-14',
  [
    heading('h', 1, '渠道', { clauses: ['5.3.2.1'] }),
    paragraph('p', '渠道公布。'),
    heading('i', 1, '登记', { clauses: ['5.3.2.2'] }),
    paragraph('q', '登记台账。'),
  ],
  'procedure',
)
const without = (id: string): Document => ({ ...full, content: full.content.filter((block) => block.id !== id) })

const check = (...documents: Document[]) => {
  const subject = project(documents)
  const coverage = checkCoverage({ project: subject, catalogue: standard, fields: fieldsOf(subject) })
  return { catalogue: standard, coverage, findings: [], commitments: [] }
}
const listed = (subject: Document, ...others: Document[]): readonly string[] =>
  requirementsOf(claimsOf(subject, kit), check(subject, ...others)).map(
    ({ verdict, isLost }) => `${verdict.id} ${verdict.status}${isLost ? ' lost' : ''}`,
  )

describe('the requirements of a document', () => {
  it('are those that it claims', () => {
    expect(listed(full)).toEqual(['5.3.2.1 covered', '5.3.2.2 covered'])
  })

  it('stay as gaps when the claims are cleared away with the text', () => {
    expect(listed({ ...full, content: [] })).toEqual(['5.3.2.1 gap lost', '5.3.2.2 gap lost'])
  })

  it('stay as gaps when one section goes with its heading', () => {
    const cut = { ...full, content: full.content.slice(2) }
    expect(listed(cut)).toEqual(['5.3.2.1 gap lost', '5.3.2.2 covered'])
    expect(listed(without('p'))).toEqual(['5.3.2.1 gap', '5.3.2.2 covered'])
  })

  it('leave out what another document answers, what only other kinds are asked, and what is not of the kit', () => {
    expect(listed({ ...full, content: [] }, { ...full, code: 'SP-15' })).toEqual([])
    expect(listed({ ...full, code: 'SI-03', kind: 'instruction', content: [] })).toEqual([])
    expect(listed({ ...full, code: 'SP-22', content: [] })).toEqual([])
  })

  it('count in the badges of a cleared document', () => {
    const cleared = { ...full, content: [] }
    expect(documentStates([cleared], check(cleared), kit).get('SP-14')).toMatchObject({ open: 2, gaps: 2 })
    expect(documentStates([full], check(full), kit).get('SP-14')).toMatchObject({ open: 0, gaps: 0 })
    expect(documentStates([cleared], check(cleared), []).get('SP-14')).toMatchObject({ open: 0 })
  })
})
