import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkProject } from '../../main/checking/check-project.js'
import { instantiate } from '../../core/kit/instantiate.js'
import type { Kit } from '../../core/kit/kit.js'
import { fieldContext } from '../../core/project/fields.js'
import type { Project } from '../../core/project/project.js'
import { compilationPrintSet } from '../../core/transform/prepare-print-set.js'
import type { PrintBlock } from '../../core/transform/print-set.js'
import { readCompany } from '../../main/kit-store/read-company.js'
import { readKit } from '../../main/kit-store/read-kit.js'
import { templatesFolder } from '../../main/kit-store/templates-folder.js'

const samples = await readdir(join(templatesFolder(), 'samples'))
let kit: Kit

beforeAll(async () => {
  kit = (await readKit(join(templatesFolder(), 'kits', 'gbt27922'))).kit!
})

const draft = async (sample: string): Promise<Project> => {
  const file = join(templatesFolder(), 'samples', sample, 'profile.yml')
  const { company, diagnostics } = await readCompany(file)
  expect(diagnostics).toEqual([])
  const drafted = instantiate(kit, company!, file)
  expect(drafted.diagnostics).toEqual([])
  return drafted.project!
}

/** All that a block prints, as text. */
const printed = (block: PrintBlock): string => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'table':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map((line) => line.map((run) => run.text).join('')))).join('\n')
    case 'drawing':
      return block.alt
    default:
      return ''
  }
}
const compiled = (project: Project): string => {
  const fields = fieldContext(project, kit.profile)
  const set = compilationPrintSet({ project, catalogue: kit.catalogue, fields, images: new Map(), flowcharts: new Map() })
  return set.documents.flatMap((document) => document.blocks.map(printed)).join('\n')
}

test('there are companies of two trades', () => {
  expect(samples.sort()).toEqual(['anju', 'shuoli'])
})

describe.each(samples)('the sample %s', (sample) => {
  test('has no error, is warned only of what a company should write itself, and answers every requirement that is not deleted', async () => {
    const project = await draft(sample)
    const report = checkProject(project, sample, { profile: kit.profile, catalogue: kit.catalogue })
    expect(
      report.findings.filter(({ severity }) => severity !== 'info').map(({ code, document }) => [code, document]),
    ).toEqual([['kit-text-unchanged', 'SM']])
    const deleted = project.manifest.exclusions.map(({ clause }) => clause)
    for (const requirement of report.requirements) {
      expect(requirement.status, requirement.id).toBe(deleted.includes(requirement.id) ? 'excluded' : 'covered')
    }
    expect(report.score).toMatchObject({ certain: 0, documented: 100, possible: 100, level: '五星级', provisional: true })
  })

  test('prints no blank', async () => {
    const text = compiled(await draft(sample))
    expect(text.match(/【[^】]*】/g)).toBeNull()
  })
})

describe('a retailer without own production', () => {
  test('reads nothing that is untrue of it', async () => {
    const text = compiled(await draft('anju'))
    for (const words of ['本公司生产', '生产部', '出厂检验', '境外顾客', '生产线', '车间生产']) {
      expect(text.includes(words), words).toBe(false)
    }
  })

  test('says why a deleted clause does not apply', async () => {
    const project = await draft('anju')
    expect(project.manifest.exclusions.length).toBeGreaterThan(0)
    const text = compiled(project)
    for (const { reason } of project.manifest.exclusions) expect(text).toContain(`本条不适用于本公司。理由：${reason}`)
  })
})
