import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue } from '../../core/catalogue/catalogue.js'
import { checkSetting, type CheckReference } from '../../core/checking/setting.js'
import { startCoverage } from '../../core/checking/coverage-session.js'
import { checkCoverage, listWitnesses, type Coverage } from '../../core/coverage/check-coverage.js'
import type { RequirementVerdict } from '../../core/coverage/report.js'
import { instantiate } from '../../core/kit/instantiate.js'
import { passageContext } from '../../core/project/collect-passages.js'
import { fieldContext, type FieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { createReader } from '../../core/project/reader.js'
import { readCompany } from '../../main/kit-store/read-company.js'
import { readKit } from '../../main/kit-store/read-kit.js'
import { removeWitness } from '../support/remove-witness.js'

const templates = (path: string): string => fileURLToPath(new URL(`../../templates/${path}`, import.meta.url))

describe.each([
  ['shuoli', []],
  ['anju', ['5.2.1.1', '5.2.4.6']],
] as const)('the sample company %s', (sample, deleted) => {
  let project: Project
  let catalogue: Catalogue
  let fields: FieldContext
  let reference: CheckReference

  beforeAll(async () => {
    const { kit, diagnostics } = await readKit(templates('kits/gbt27922'))
    const { company } = await readCompany(templates(`samples/${sample}/profile.yml`))
    if (kit === undefined || company === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 5)))
    const drafted = instantiate(kit, company, 'profile.yml').project
    if (drafted === undefined) throw new Error('the sample does not fit the kit')
    project = drafted
    catalogue = kit.catalogue
    fields = fieldContext(project, kit.profile)
    reference = kit
  })

  const check = (subject: Project): Coverage => checkCoverage({ project: subject, catalogue, fields })
  const open = ({ requirements }: Coverage): readonly RequirementVerdict[] =>
    requirements.filter(({ status }) => status !== 'covered')

  it('answers everything that applies to it, in the manual and in the procedures', () => {
    const coverage = check(project)
    expect(open(coverage).map(({ id, status }) => [id, status])).toEqual(deleted.map((id) => [id, 'excluded']))
    expect(coverage.score.documented).toBe(100)
  })

  it('is asked three things or more of almost every requirement', () => {
    const few = catalogue.requirements.filter(({ expectations }) => expectations.length < 3)
    expect(few.map(({ id }) => id)).toEqual([])
  })

  it('leaves a gap, and names what is missing, where no document answers', () => {
    const alone = { ...project, documents: project.documents.filter(({ code }) => code === 'SP-14') }
    const repair = check(alone).requirements.find(({ id }) => id === '5.2.4.5')
    expect(repair?.status).toBe('gap')
    expect(repair?.expectations.map(({ witness }) => witness)).toEqual(repair?.expectations.map(() => null))
    expect(repair?.expectations.map(({ text }) => text)).toContain('手册承诺维修超过多长时间提供代用品')
  })

  it('says each expected thing in one place, so that deleting it shows', () => {
    const twice = [...listWitnesses({ project, catalogue, fields })].filter(([, witnesses]) => witnesses.length > 1)
    expect(
      twice.map(([id, witnesses]) => [id, ...witnesses.map(({ document, quote }) => `${document}: ${quote}`)]),
    ).toEqual([])
  })

  it('turns partial or open where the witness of one expectation is deleted, and nothing else changes', () => {
    const read = createReader()
    const judge = startCoverage()
    const { setting } = checkSetting(project, reference)
    const context = passageContext(project, setting.fields)
    const recheck = (subject: Project): Coverage => judge(read(subject.documents, context), setting)
    const before = recheck(project)
    const witnesses = before.requirements.flatMap(({ id, status, expectations }) =>
      status === 'excluded' ? [] : expectations.map((expectation) => ({ id, expectation })),
    )
    expect(witnesses.length).toBeGreaterThan(170)
    for (const { id, expectation } of witnesses) {
      const { witness } = expectation
      if (witness === null) throw new Error(`${expectation.id} has no witness`)
      const after = recheck(removeWitness(project, witness, fields))
      const changed = after.requirements.filter(({ status }, index) => status !== before.requirements[index]?.status)
      const own = changed.find((entry) => entry.id === id)
      expect(['partial', 'gap'], `${expectation.id} ${witness.quote}`).toContain(own?.status)
      expect(own?.expectations.find((entry) => entry.id === expectation.id)?.met, expectation.id).toBe(false)
      for (const other of changed) {
        const others = before.requirements.find((entry) => entry.id === other.id)?.expectations ?? []
        const shared = others.some((entry) => entry.witness?.block === witness.block)
        expect(shared, `${other.id} changes with ${expectation.id}`).toBe(true)
      }
    }
  })
})
