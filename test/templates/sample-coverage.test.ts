import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import { checkCoverage, listWitnesses, type Coverage } from '../../core/coverage/check-coverage.js'
import { instantiate } from '../../core/kit/instantiate.js'
import { fieldContext, type FieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { readCompany } from '../../main/kit-store/read-company.js'
import { readKit } from '../../main/kit-store/read-kit.js'
import { removeWitness } from '../support/remove-witness.js'

const templates = (path: string): string => fileURLToPath(new URL(`../../templates/${path}`, import.meta.url))

let project: Project
let catalogue: Catalogue
let fields: FieldContext

beforeAll(async () => {
  const { kit, diagnostics } = await readKit(templates('kits/gbt27922'))
  const { company } = await readCompany(templates('samples/shuoli/profile.yml'))
  if (kit === undefined || company === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
  const drafted = instantiate(kit, company, 'profile.yml').project
  if (drafted === undefined) throw new Error('the sample does not fit the kit')
  project = drafted
  catalogue = kit.catalogue
  fields = fieldContext(project, kit.profile)
})

const check = (subject: Project): Coverage => checkCoverage({ project: subject, catalogue, fields })
const open = ({ requirements }: Coverage): string[] =>
  requirements.filter(({ status }) => status !== 'covered').map(({ id }) => id)

describe('the sample company', () => {
  it('answers every requirement in the scope of SP-08, SP-14 and SP-18', () => {
    const scope = /^(5\.1\.5\.2|5\.1\.7\.3|5\.2\.4\.\d|5\.3\.2\.\d)$/
    expect(open(check(project)).filter((id) => scope.test(id))).toEqual([])
  })

  it('has a witness from the manual for every requirement that expects one', () => {
    const expected = new Map(
      catalogue.requirements.flatMap(({ expectations }) => expectations.map((entry) => [entry.id, entry.in?.includes('manual')])),
    )
    const missing = check(project).requirements.flatMap(({ status, expectations }) =>
      status === 'excluded' ? [] : expectations.filter(({ id, met }) => expected.get(id) === true && !met),
    )
    expect(missing.map(({ id, text }) => `${id} ${text}`)).toEqual([])
  })

  it('leaves a gap, and names what is missing, where no document answers', () => {
    const alone = { ...project, documents: project.documents.filter(({ code }) => code === 'SP-14') }
    const repair = check(alone).requirements.find(({ id }) => id === '5.2.4.6')
    expect(repair?.status).toBe('gap')
    expect(repair?.expectations.map(({ text, witness }) => [text, witness])).toEqual([
      ['手册写明对重点或涉安全商品定期巡检的间隔', null],
      ['程序规定巡检计划覆盖重点和涉安全的商品', null],
      ['程序规定填写巡检保养记录', null],
    ])
  })

  it('says each expected thing in one place, so that deleting it shows', () => {
    const twice = [...listWitnesses({ project, catalogue, fields })].filter(([, witnesses]) => witnesses.length > 1)
    expect(twice.map(([id, witnesses]) => [id, ...witnesses.map(({ document, quote }) => `${document}: ${quote}`)])).toEqual([])
  })

  it('is no longer covered where a witness sentence is deleted, and nothing else changes', () => {
    const before = check(project)
    const quotesOf = (id: string): readonly (string | undefined)[] =>
      before.requirements.find((entry) => entry.id === id)?.expectations.map(({ witness }) => witness?.quote) ?? []
    const witnesses = before.requirements.flatMap(({ id, status, expectations }) =>
      status === 'covered' ? expectations.flatMap(({ witness }) => (witness === null ? [] : [{ id, witness }])) : [],
    )
    expect(witnesses.length).toBeGreaterThan(40)
    for (const { id, witness } of witnesses) {
      const after = check(removeWitness(project, witness, fields))
      const changed = after.requirements.filter(({ status }, index) => status !== before.requirements[index]?.status)
      expect(changed.map((entry) => entry.id), witness.quote).toContain(id)
      for (const other of changed) expect(quotesOf(other.id), other.id).toContain(witness.quote)
    }
  })
})
