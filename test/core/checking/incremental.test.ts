import { join } from 'node:path'
import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createChecker } from '../../../core/checking/checker.js'
import type { CheckReference } from '../../../core/checking/setting.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Block } from '../../../core/model/block.js'
import { paragraph } from '../../../core/model/builders.js'
import type { Project } from '../../../core/project/project.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit } from '../../../main/kit-store/read-kit.js'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'
import { applyEdit, edits, type Edit, type Vocabulary } from '../../support/random-edits.js'
import { smallProject, smallReference, smallVocabulary, smallWords } from '../../support/small-project.js'

/**
 * One checker sees all states of a project one after the other; then each is checked by one that has seen nothing, on
 * values that no check has seen.
 */
const replay = (start: Project, reference: CheckReference, changes: readonly Edit[], own: Vocabulary): void => {
  const projects = [start]
  changes.forEach((edit, serial) => {
    const [before, now] = [projects.at(-2) ?? start, projects.at(-1) ?? start]
    projects.push(applyEdit(now, edit, serial, before, own))
  })
  const checker = createChecker(reference)
  const results = projects.map((project) => checker.check(project))
  projects.forEach((project, index) =>
    expect(results[index]).toEqual(createChecker(reference).check(structuredClone(project))),
  )
}

describe('a check after random changes is the check of a fresh checker', () => {
  it('on small documents with every kind of block', () => {
    fc.assert(
      fc.property(edits(smallWords, 10), (changes) => replay(smallProject, smallReference, changes, smallVocabulary)),
      { numRuns: 150 },
    )
  })

  describe('on the sample', () => {
    let sample: Project
    let reference: CheckReference
    let own: Vocabulary

    beforeAll(async () => {
      const templates = templatesFolder()
      const { kit } = await readKit(join(templates, 'kits', 'gbt27922'))
      const file = join(templates, 'samples', 'shuoli', 'profile.yml')
      const { company } = await readCompany(file)
      sample = instantiate(kit!, company!, file).project!
      reference = { catalogue: kit!.catalogue, profile: kit!.profile }
      own = {
        clauses: kit!.catalogue.requirements.map(({ id }) => id),
        fields: kit!.profile.flatMap((group) => group.fields.map(({ key }) => key)),
        values: ['', '400-111-2222', true, { value: 3, unit: '小时' }, { value: 48, unit: '小时' }],
      }
    })

    const words = [
      '投诉',
      '24小时',
      '二十四小时',
      '不设热线',
      '7天内',
      '售后部',
      '由专人受理',
      '，',
      '。',
      '《手册》',
      '2026年3月1日',
    ]

    it('cut to a few documents', () => {
      const codes = ['SP-04', 'SP-14', 'SP-18', 'SI-01']
      const cut = { ...sample, documents: sample.documents.filter(({ code }) => codes.includes(code)) }
      fc.assert(
        fc.property(edits(words, 8), (changes) => replay(cut, reference, changes, own)),
        { numRuns: 12 },
      )
    })

    it('proposes clauses for a document as it was checked last, and none for one that it has not', () => {
      const checker = createChecker(reference)
      expect(checker.propose('SP-14')).toEqual([])
      checker.check(sample)
      const claimed = checker.propose('SP-14')
      const documents = sample.documents.map((document) => ({
        ...document,
        content: document.content.map(({ clauses: _none, ...block }) => block as Block),
      }))
      checker.check({ ...sample, documents })
      const proposed = checker.propose('SP-14')
      expect(proposed.length).toBeGreaterThan(claimed.length)
      expect(new Set(proposed.map(({ document }) => document))).toEqual(new Set(['SP-14']))
      expect(checker.propose('SP-99')).toEqual([])
    })

    it('as a whole', () => {
      fc.assert(
        fc.property(edits(words, 4), (changes) => replay(sample, reference, changes, own)),
        { numRuns: 3 },
      )
    })
  })
})

describe('a checker', () => {
  const retyped = (words: string): Project => ({
    ...smallProject,
    documents: smallProject.documents.map((document) =>
      document.code === 'SP-15' ? { ...document, content: document.content.with(1, paragraph('b2', words)) } : document,
    ),
  })

  it('gives the same values for what an edit does not touch', () => {
    const checker = createChecker(smallReference)
    const before = checker.check(retyped('标识清楚。'))
    const after = checker.check(retyped('标识醒目。'))
    for (const part of ['catalogue', 'coverage', 'findings', 'commitments'] as const)
      expect(after[part], part).toBe(before[part])
  })

  it('tells at once what an edit brings', () => {
    const checker = createChecker(smallReference)
    const codes = (project: Project) => checker.check(project).findings.map(({ code }) => code)
    expect(codes(retyped('标识清楚。'))).not.toContain('control-character')
    expect(codes(retyped('标识\u0007清楚。'))).toContain('control-character')
    expect(codes(retyped('标识清楚。'))).not.toContain('control-character')
  })
})
