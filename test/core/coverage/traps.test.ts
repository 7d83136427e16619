import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Catalogue } from '../../../core/catalogue/catalogue.js'
import { checkCoverage } from '../../../core/coverage/check-coverage.js'
import { evidenceOf, statedOf } from '../../../core/coverage/evidence.js'
import { normaliseText } from '../../../core/text/normalise-text.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Block } from '../../../core/model/block.js'
import { guide, heading, paragraph, step, steps, table } from '../../../core/model/builders.js'
import { collectPassages, passageContext } from '../../../core/project/collect-passages.js'
import { fieldContext, type FieldContext } from '../../../core/project/fields.js'
import type { Project } from '../../../core/project/project.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit } from '../../../main/kit-store/read-kit.js'
import { document } from '../../support/builders.js'

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const fixture = (path: string): unknown => parse(readFileSync(at(`test/fixtures/coverage/${path}`), 'utf8'))

type Case = {
  readonly requirement: string
  readonly kind?: string
  readonly block?: string
  readonly text: string
  readonly cut?: string
}
const isCase = (entry: unknown): entry is Case =>
  typeof entry === 'object' && entry !== null && 'requirement' in entry && 'text' in entry
const cases = (raw: unknown): readonly Case[] => (Array.isArray(raw) ? raw.filter(isCase) : [])

const traps = [
  ...readdirSync(at('test/fixtures/coverage/traps')).flatMap((file) => cases(fixture(`traps/${file}`))),
  ...cases(fixture('second-traps.yml')),
]
const statements = [...cases(fixture('true-statements.yml')), ...cases(fixture('second-true-statements.yml'))]

/** The block in which a passage stands; cells of a row are divided by bars. */
const blockOf = ({ block = 'paragraph', text }: Case): Block => {
  const cells = text.split(/\s*[|｜]\s*/)
  switch (block) {
    case 'heading':
      return heading('trap', 2, text)
    case 'header':
      return table('trap', [cells, cells.map(() => '')])
    case 'row':
      return table('trap', [cells.map(() => '项目'), cells])
    case 'step':
      return steps('trap', [step('trap-1', 'a', { name: '步骤', action: text, next: ['end'] })])
    case 'step-name':
      return steps('trap', [step('trap-1', 'a', { name: text, action: '', next: ['end'] })])
    case 'guide':
      return guide('trap', text)
    case 'list':
    case 'paragraph':
      return paragraph('trap', text)
    default:
      throw new Error(`Unknown block ${block}`)
  }
}

let catalogue: Catalogue
let sample: Project
let fields: FieldContext

beforeAll(async () => {
  const { kit, diagnostics } = await readKit(at('templates/kits/gbt27922'))
  const { company } = await readCompany(at('templates/samples/shuoli/profile.yml'))
  if (kit === undefined || company === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
  const { project } = instantiate(kit, company, 'profile.yml')
  if (project === undefined) throw new Error('the sample does not fit the kit')
  sample = project
  catalogue = kit.catalogue
  fields = fieldContext(project, kit.profile)
})

/** The expectations of the case's requirement that its text alone meets, in a manual and a procedure that claim it. */
const metBy = (entry: Case): readonly string[] => {
  const claim = heading('claim', 1, '章', { clauses: [entry.requirement] })
  const documents = [document('SM', [claim, blockOf(entry)]), document('SP-01', [claim, blockOf(entry)])]
  const { requirements } = checkCoverage({ project: { ...sample, documents }, catalogue, fields })
  const verdict = requirements.find(({ id }) => id === entry.requirement)
  if (verdict === undefined) throw new Error(`No requirement ${entry.requirement}`)
  return verdict.expectations.filter(({ met }) => met).map(({ id, text }) => `${id} ${text}`)
}

describe('text that only mentions a topic', () => {
  it('is gathered for every requirement, in many kinds', () => {
    expect(traps.length).toBeGreaterThanOrEqual(100)
    expect(new Set(traps.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(6)
    expect(
      catalogue.requirements.map(({ id }) => id).filter((id) => !traps.some((trap) => trap.requirement === id)),
    ).toEqual([])
  })

  it.each(traps.map((trap) => [trap.requirement, trap.kind, trap.text, trap] as const))(
    'is no evidence for %s (%s): %s',
    (_requirement, _kind, _text, trap) => expect(metBy(trap)).toEqual([]),
  )
})

describe('a real statement that looks like a mention', () => {
  it.each(statements.map((entry) => [entry.requirement, entry.text, entry] as const))(
    'is evidence for %s as a whole: %s',
    (_requirement, _text, entry) => {
      const subject = { ...sample, documents: [document('SP-01', [blockOf(entry)])] }
      const { passages } = collectPassages(subject.documents, passageContext(subject, fields))
      expect(passages.length).toBeGreaterThan(0)
      for (const passage of passages) {
        const evidence = evidenceOf(passage)
        expect(evidence).toBeDefined()
        const cut = normaliseText(entry.cut ?? '')
        if (evidence !== undefined)
          expect(statedOf(evidence)).toBe(cut === '' ? evidence.text : evidence.text.replace(cut, '\n'))
      }
    },
  )
})
