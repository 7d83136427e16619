import { beforeAll, describe, expect, it } from 'vitest'
import type { Expectation } from '../../../core/catalogue/expectation.js'
import { listWitnesses } from '../../../core/coverage/check-coverage.js'
import type { Block } from '../../../core/model/block.js'
import { guide, heading, paragraph, recordReference, table, text } from '../../../core/model/builders.js'
import { isTextLeaf } from '../../../core/model/inline.js'
import { document } from '../../support/builders.js'
import { asHeading, framed, leadingForms, trailingForms, type Saying } from '../../support/mention-forms.js'
import {
  readStatements,
  withoutSemicolon,
  witnessesAfter,
  type SampleStatements,
  type Statement,
} from '../../support/sample-statements.js'

let sample: SampleStatements
let statements: readonly Statement[]

beforeAll(async () => {
  sample = await readStatements('shuoli')
  statements = sample.statements
})

/** The expectations that are met by blocks made from the statements, each in a section that claims its requirement. */
const metAfter = (
  change: (statement: Statement, id: string) => Block,
  from: readonly Statement[] = statements,
): readonly string[] => witnessesAfter(sample, { from, change: (statement, id) => [change(statement, id)] })

describe('a statement of the sample', () => {
  it('meets its expectation by itself', () => {
    expect(statements.length).toBeGreaterThan(170)
    const met = metAfter(({ saying }, id) => saying.block(id, saying.line))
    const open = statements.filter(({ expectation }) => !met.some((entry) => entry.startsWith(`${expectation} `)))
    expect(open.map(({ expectation }) => expectation)).toEqual([])
  })

  it('meets nothing as a heading', () => {
    expect(metAfter(({ saying }, id) => asHeading(id, saying.line))).toEqual([])
  })

  it('meets nothing struck through', () => {
    const struck = (line: Saying['line']): Saying['line'] =>
      line.map((inline) => (isTextLeaf(inline) ? { ...inline, strike: true as const } : inline))
    expect(metAfter(({ saying }, id) => saying.block(id, struck(saying.line)))).toEqual([])
  })

  it('meets nothing in a guide', () => {
    expect(metAfter(({ saying }, id) => guide(id, saying.line))).toEqual([])
  })

  it.each(leadingForms.map((form) => [form.name, form] as const))('meets nothing as %s', (_name, form) => {
    expect(metAfter(({ saying }, id) => saying.block(id, framed(saying.line, form)))).toEqual([])
  })

  it.each(trailingForms.map((form) => [form.name, form] as const))('meets nothing as %s', (_name, form) => {
    const single = withoutSemicolon(statements)
    expect(single.length).toBeGreaterThan(100)
    expect(metAfter(({ saying }, id) => saying.block(id, framed(saying.line, form)), single)).toEqual([])
  })
})

describe('the words that an expectation asks for', () => {
  const expectations = (): readonly (Expectation & { readonly requirement: string })[] =>
    sample.catalogue.requirements.flatMap(({ id, expectations }) =>
      expectations.map((expectation) => ({ ...expectation, requirement: id })),
    )
  const metIn = (blocks: readonly { readonly requirement: string; readonly block: Block }[]): readonly string[] => {
    const content = blocks.flatMap(({ requirement, block }, index) => [
      heading(`claim-${index}`, 1, '章', { clauses: [requirement] }),
      block,
    ])
    const documents = [document('SM', content), document('SP-01', content)]
    const { project, catalogue, fields } = sample
    const found = listWitnesses({ project: { ...project, documents }, catalogue, fields })
    const asked = new Set(
      expectations()
        .filter(({ match }) => match.type !== 'evidence')
        .map(({ id }) => id),
    )
    return [...found].flatMap(([id, witnesses]) =>
      asked.has(id) ? witnesses.map(({ quote }) => `${id} ${quote}`) : [],
    )
  }

  it('are no evidence as a mere list of names', () => {
    const lists = expectations().flatMap(({ id, requirement, match }) => {
      if (!('all' in match) || match.all === undefined) return []
      const groups = match.all.length > 2 ? match.all.map(([term = '']) => [term]) : match.all
      const words = groups.flat().join('、')
      const refs = match.type === 'record' ? match.codes.flatMap((code) => [text('、'), recordReference(code)]) : []
      return [{ requirement, block: paragraph(`list-${id}`, [text(words), ...refs, text('。')]) }]
    })
    expect(lists.length).toBeGreaterThan(100)
    expect(metIn(lists)).toEqual([])
  })

  it('are no evidence in a table that nobody has filled in', () => {
    const tables = expectations().flatMap(({ id, requirement, match }) => {
      if (match.type !== 'table') return []
      const header = match.columns.map(([term = '']) => term)
      const rows = ['待定', '', '略', 'TBD', '暂无', '——'].map((word) => header.map(() => word))
      return [{ requirement, block: table(`table-${id}`, [header, ...rows]) }]
    })
    expect(tables.length).toBeGreaterThan(5)
    expect(metIn(tables)).toEqual([])
  })
})
