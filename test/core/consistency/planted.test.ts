import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkConsistency } from '../../../core/consistency/check-consistency.js'
import type { Finding } from '../../../core/consistency/finding.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Kit } from '../../../core/kit/kit.js'
import type { Block } from '../../../core/model/block.js'
import { paragraph, step, steps } from '../../../core/model/builders.js'
import { fieldContext } from '../../../core/project/fields.js'
import type { Project } from '../../../core/project/project.js'
import { emptyReview } from '../../../core/project/review.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit } from '../../../main/kit-store/read-kit.js'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'

/** One mistake planted in a whole sample: what is told besides is that mistake and nothing else. */

let kit: Kit
beforeAll(async () => {
  kit = (await readKit(join(templatesFolder(), 'kits', 'gbt27922'))).kit!
})

const check = (project: Project): readonly Finding[] =>
  checkConsistency({ project, catalogue: kit.catalogue, fields: fieldContext(project, kit.profile) })

type Plant = (project: Project) => Project

const says =
  (words: string): Plant =>
  (project) =>
    withBlock(project, paragraph('planted', words))

const withBlock = (project: Project, block: Block): Project => ({
  ...project,
  documents: project.documents.map((document) =>
    document.code === 'SP-14' ? { ...document, content: [...document.content, block] } : document,
  ),
})

const flow = (...children: Parameters<typeof step>[2][]): Plant => {
  const by = { responsible: ['post.complaint-handler'] }
  const all = children.map((content, index) => step(`x-${index}`, `x${index}`, { ...by, ...content }))
  return (project) => withBlock(project, steps('planted', all))
}

const profile =
  (values: Project['profile']): Plant =>
  (project) => ({ ...project, profile: { ...project.profile, ...values } })

const mistakes: readonly (readonly [string, Plant, readonly string[]])[] = [
  ['a code that is typed and unknown', says('按SP-99办理。'), ['document-unknown']],
  ['a title of last year', says('按《投诉程序》（SP-14）办理。'), ['reference-title-differs']],
  ['a table that is not there', says('时限见表 38。'), ['block-reference-dangling']],
  ['an appendix that is not there', says('见手册附录K。'), ['block-reference-dangling']],
  ['a clause that is not there', says('对应条款5.3.9的要求。'), ['clause-unknown']],
  ['a department under another name', says('顾客的意见由售后服务部受理。'), ['organisation-synonym']],
  ['an unknown department', says('赔偿由审计部复核。'), ['department-unknown']],
  ['an unknown post', says('由焊接工程师复核。'), ['post-unknown']],
  ['a standard that is replaced', says('评价执行GB/T 27922-2008。'), ['law-replaced']],
  ['a law that nobody registered', says('依据《中华人民共和国海商法》办理。'), ['law-unknown']],
  ['another company', says('宏图远山重工股份有限公司承诺如此。'), ['foreign-name']],
  ['a placeholder', says('由×××承办。'), ['placeholder-left']],
  ['a step of nobody', flow({ name: '办', action: '办理。', next: ['end'], responsible: [] }), ['step-no-post']],
  ['a step without its record', flow({ name: '办', action: '填写接待单。', next: ['end'] }), ['step-no-record']],
  ['a loop', flow({ name: '办', action: '办理。', next: ['x0'] }), ['step-loop']],
  [
    'a decision without choice',
    flow({ name: '判', action: '判断。', kind: 'decision', next: [{ to: 'end', label: '是' }] }),
    ['decision-one-way'],
  ],
  [
    'an application too early',
    profile({ 'system.effective-date': '2026-05-01', 'system.application-date': '2026-07-31' }),
    ['chronology-short-run'],
  ],
  ['a day that does not exist', profile({ 'company.founded': '2005-06-31' }), ['date-invalid']],
  [
    'one name too often',
    (project) => profile({ 'approval.procedure-approver': project.profile['approval.author'] ?? '' })(project),
    ['same-author-approver'],
  ],
  [
    'a name of the list',
    (project) => ({
      ...says('远山的顾客满意。')(project),
      review: { ...emptyReview, foreignNames: ['远山'] },
    }),
    ['foreign-name'],
  ],
  [
    'a form without owner',
    (project) => ({
      ...project,
      records: project.records.map((form, index) => (index === 0 ? { ...form, owner: 'company.name' } : form)),
    }),
    ['record-owner-missing'],
  ],
]

describe.each(['shuoli', 'anju'])('in the sample %s', (sample) => {
  let project: Project
  let known: ReadonlySet<string>
  const keyOf = ({ code, parameters, document, block, file }: Finding): string =>
    JSON.stringify([code, parameters, document, block, file])

  beforeAll(async () => {
    const file = join(templatesFolder(), 'samples', sample, 'profile.yml')
    const { company } = await readCompany(file)
    project = instantiate(kit, company!, file).project!
    known = new Set(check(project).map(keyOf))
  })

  test.each(mistakes)('%s is told, and nothing else', (_name, plant, expected) => {
    const told = check(plant(project)).filter((finding) => !known.has(keyOf(finding)))
    expect(told.map(({ code }) => code)).toEqual(expected)
  })
})
