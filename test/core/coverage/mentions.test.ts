import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import type { Expectation } from '../../../core/catalogue/expectation.js'
import { checkCoverage, listWitnesses } from '../../../core/coverage/check-coverage.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Block } from '../../../core/model/block.js'
import { guide, heading, paragraph, recordReference, table, text } from '../../../core/model/builders.js'
import { isTextLeaf } from '../../../core/model/inline.js'
import { blockCaptions } from '../../../core/project/block-captions.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import { fieldContext, type FieldContext } from '../../../core/project/fields.js'
import type { Project } from '../../../core/project/project.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit } from '../../../main/kit-store/read-kit.js'
import { document } from '../../support/builders.js'
import { asHeading, framed, leadingForms, sayingOf, trailingForms, type Saying } from '../../support/mention-forms.js'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

type Statement = {
  readonly requirement: string
  readonly expectation: string
  readonly code: string
  readonly saying: Saying
}

let catalogue: Catalogue
let sample: Project
let fields: FieldContext
let statements: readonly Statement[]

beforeAll(async () => {
  const { kit, diagnostics } = await readKit(at('templates/kits/gbt27922'))
  const { company } = await readCompany(at('templates/samples/shuoli/profile.yml'))
  if (kit === undefined || company === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
  const { project } = instantiate(kit, company, 'profile.yml')
  if (project === undefined) throw new Error('the sample does not fit the kit')
  sample = project
  catalogue = kit.catalogue
  fields = fieldContext(project, kit.profile)
  statements = statementsOf(project)
})

/** The sentences and steps that meet the expectations in the sample. */
const statementsOf = (project: Project): readonly Statement[] => {
  const context = passageContext(project, fields)
  return checkCoverage({ project, catalogue, fields }).requirements.flatMap(({ id, expectations }) =>
    expectations.flatMap(({ id: expectation, witness }): Statement[] => {
      if (witness === null) return []
      const source = project.documents.find(({ code }) => code === witness.document)
      if (source === undefined) return []
      const captions = blockCaptions(source.content)
      const printer = { ...context, captionOf: (block: string) => captions.get(block) }
      return source.content.flatMap((block): Statement[] => {
        const saying = sayingOf(block, witness.block, witness.quote, printer)
        return saying === undefined ? [] : [{ requirement: id, expectation, code: source.code, saying }]
      })
    }),
  )
}

/** The expectations that are met by blocks made from the statements, each in a section that claims its requirement. */
const metAfter = (
  change: (statement: Statement, id: string) => Block,
  from: readonly Statement[] = statements,
): readonly string[] => {
  const codes = [...new Set(from.map(({ code }) => code))]
  const documents = codes.map((code) =>
    document(
      code,
      from
        .filter((statement) => statement.code === code)
        .flatMap((statement) => [
          heading(`claim-${statement.expectation}`, 1, '章', { clauses: [statement.requirement] }),
          change(statement, `block-${statement.expectation}`),
        ]),
    ),
  )
  const found = listWitnesses({ project: { ...sample, documents }, catalogue, fields })
  return from.flatMap(({ expectation }) => (found.get(expectation) ?? []).map(({ quote }) => `${expectation} ${quote}`))
}

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
    const single = statements.filter(
      ({ saying }) => !saying.line.some((leaf) => isTextLeaf(leaf) && /；/.test(leaf.text)),
    )
    expect(single.length).toBeGreaterThan(100)
    expect(metAfter(({ saying }, id) => saying.block(id, framed(saying.line, form)), single)).toEqual([])
  })
})

describe('the words that an expectation asks for', () => {
  const expectations = (): readonly (Expectation & { readonly requirement: string })[] =>
    catalogue.requirements.flatMap(({ id, expectations }) =>
      expectations.map((expectation) => ({ ...expectation, requirement: id })),
    )
  const metIn = (blocks: readonly { readonly requirement: string; readonly block: Block }[]): readonly string[] => {
    const content = blocks.flatMap(({ requirement, block }, index) => [
      heading(`claim-${index}`, 1, '章', { clauses: [requirement] }),
      block,
    ])
    const documents = [document('SM', content), document('SP-01', content)]
    const found = listWitnesses({ project: { ...sample, documents }, catalogue, fields })
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
