import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectCommitments } from '../../../core/consistency/collect-commitments.js'
import type { Finding } from '../../../core/consistency/finding.js'
import type { ConsistencyRule, ProjectSetting } from '../../../core/consistency/rule.js'
import { commitments } from '../../../core/consistency/rules/commitments.js'
import { retentions } from '../../../core/consistency/rules/commitments-retention.js'
import { addresses, telephones } from '../../../core/consistency/rules/contact-literals.js'
import { ownRule } from '../../../core/consistency/rules/own-rule.js'
import { instantiate } from '../../../core/kit/instantiate.js'
import type { Block } from '../../../core/model/block.js'
import type { Document } from '../../../core/model/document.js'
import type { Inline } from '../../../core/model/inline.js'
import { mapInlines } from '../../../core/model/map-inlines.js'
import { normaliseDocument } from '../../../core/model/normalise-document.js'
import { isCommitmentValue } from '../../../core/model/profile-field.js'
import { blockLines } from '../../../core/model/walk.js'
import { fieldContext } from '../../../core/project/fields.js'
import { passageContext } from '../../../core/project/collect-passages.js'
import type { Project } from '../../../core/project/project.js'
import { createReader } from '../../../core/project/reader.js'
import { readCompany } from '../../../main/kit-store/read-company.js'
import { readKit } from '../../../main/kit-store/read-kit.js'
import { templatesFolder } from '../../../main/kit-store/templates-folder.js'

describe.each(['shuoli', 'anju'])('the sample %s', (name) => {
  let project: Project
  let setting: ProjectSetting

  beforeAll(async () => {
    const templates = templatesFolder()
    const { kit: read } = await readKit(join(templates, 'kits', 'gbt27922'))
    const file = join(templates, 'samples', name, 'profile.yml')
    const { company } = await readCompany(file)
    const kit = read!
    project = instantiate(kit, company!, file).project!
    setting = { project, catalogue: kit.catalogue, fields: fieldContext(project, kit.profile) }
  })

  const find = (documents: readonly Document[]): readonly Finding[] => {
    const readings = createReader()(documents, passageContext(project, setting.fields))
    const run = <Facts>({ read, judge }: ConsistencyRule<Facts>): readonly Finding[] =>
      judge(
        readings.map((reading) => ({ reading, facts: read(reading, setting) })),
        setting,
      )
    return [run(commitments), run(retentions), run(telephones), run(addresses), run(ownRule)].flat()
  }

  it('contradicts itself nowhere, types no promise in, and says once that nothing is proved', () => {
    expect(find(project.documents).map(({ code }) => code)).toEqual(['promises-unproven'])
    expect(collectCommitments(project, setting.fields).filter(({ origin }) => origin === 'text')).toEqual([])
  })

  it('with a promise typed in place of its field: that field or silence, and never another one', () => {
    let uses = 0
    const told = { literal: 0, contradiction: 0, silent: 0 }
    for (const document of project.documents)
      for (const [index, block] of document.content.entries())
        for (const key of commitmentsOf(block, project)) {
          // Every third use of a block: all of them say the same and take long.
          if (uses++ % 3 !== 0) continue
          const value = project.profile[key]
          if (!isCommitmentValue(value)) continue
          for (const factor of [1, 2]) {
            const typed = typedIn(document, index, key, `${value.value * factor}${value.unit}`)
            const findings = find([typed]).filter(({ code }) => /^(?:commitment|retention)-/.test(code))
            const expected = factor === 1 ? 'commitment-literal' : 'contradiction'
            for (const { code, fix } of findings) {
              const place = `${document.code} ${block.id} ${key} ×${factor}`
              expect([place, code]).toEqual([place, expect.stringContaining(expected)])
              if (fix?.type === 'text-to-field') expect([place, fix.field]).toEqual([place, key])
            }
            told[findings.length === 0 ? 'silent' : factor === 1 ? 'literal' : 'contradiction'] += 1
          }
        }
    expect(told.literal).toBe(told.contradiction)
    expect(told.literal / (told.literal + told.silent / 2)).toBeGreaterThan(0.5)
  })
})

const commitmentsOf = (block: Block, { profile }: Project): readonly string[] => {
  if (block.type === 'guide') return []
  const inlines = blockLines(block).flatMap((line) => line.inlines)
  return [...new Set(inlines.flatMap((one) => ('type' in one && one.type === 'field' ? [one.field] : [])))].filter(
    (key) => isCommitmentValue(profile[key]),
  )
}

/** The document with the first use of a field in a block typed in. */
const typedIn = (document: Document, index: number, key: string, words: string): Document => {
  let done = false
  const typed = (inline: Inline): readonly Inline[] => {
    if (done || !('type' in inline) || inline.type !== 'field' || inline.field !== key) return [inline]
    done = true
    return [{ text: words }]
  }
  const content = document.content.map((block, at) =>
    at === index ? mapInlines(block, (inlines) => inlines.flatMap(typed)) : block,
  )
  return normaliseDocument({ ...document, content })
}
