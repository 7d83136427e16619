import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCatalogue } from '../../../core/catalogue/load-catalogue.js'
import { wordedCatalogue } from '../../../core/catalogue/worded-catalogue.js'
import { ruleWords } from '../../../core/coverage/rule-words.js'
import type { RequirementVerdict } from '../../../core/coverage/report.js'
import { wordedVerdict, type VerdictWording } from '../../../core/coverage/worded-verdicts.js'
import { catalogue, expectation, fieldsOf, project, requirement } from '../../support/builders.js'

const source = new URL('../../../templates/kits/gbt27922/standard.yml', import.meta.url)
const standard = loadCatalogue(parse(readFileSync(source, 'utf8')), 'standard.yml').catalogue
const fields = fieldsOf(project([]))

describe('verdicts in English', () => {
  const asked = requirement('5.1.1.1', [
    { ...expectation('5.1.1.1-a', { type: 'record', codes: ['SR-01-01'] }), en: { text: 'A record is made' } },
  ])
  const plain = catalogue([{ ...asked, en: { title: 'Department' } }])
  const wording: VerdictWording = { language: 'en', catalogue: wordedCatalogue(plain, 'en'), fields }
  const witness = { document: 'SM', block: 'p', quote: '填写记录。' }
  const verdict: RequirementVerdict = {
    id: '5.1.1.1',
    title: asked.title,
    status: 'covered',
    points: asked.points,
    expectations: [{ id: '5.1.1.1-a', text: '形成记录', met: true, witness, rule: '须有步骤' }],
  }

  it('say title, text and rule in English, and the witness as it stands', () => {
    const worded = wordedVerdict(verdict, wording)
    expect(worded).toMatchObject({ title: 'Department', status: 'covered' })
    expect(worded.expectations[0]).toMatchObject({ text: 'A record is made', met: true, witness })
    expect(worded.expectations[0]?.rule).toContain('makes the record SR-01-01')
  })

  it('are the same value for the same verdict and wording', () => {
    expect(wordedVerdict(verdict, wording)).toBe(wordedVerdict(verdict, wording))
    expect(wordedVerdict({ ...verdict, status: 'gap' }, wording).status).toBe('gap')
  })

  it('stay as they are in Chinese, and where the catalogue does not know them', () => {
    expect(wordedVerdict(verdict, { ...wording, language: 'zh-CN' })).toBe(verdict)
    expect(wordedVerdict({ ...verdict, id: '5.9.9.9' }, wording).title).toBe(asked.title)
  })
})

describe('every rule of the kit', () => {
  const all = (standard?.requirements ?? []).flatMap(({ expectations }) => expectations)

  it.each(all.map((each) => [each.id, each] as const))('%s says the same things in both languages', (_id, each) => {
    const chinese = ruleWords(each.match, each.in, fields)
    const english = ruleWords(each.match, each.in, fields, 'en')
    const { match } = each
    const terms = 'all' in match ? (match.all ?? []).flat() : []
    const codes = 'codes' in match ? match.codes : []
    for (const told of [...terms, ...codes]) {
      expect(chinese).toContain(told)
      expect(english).toContain(told)
    }
    expect(english).toMatch(each.in === undefined ? /^[a-z“]/ : /^In the /)
    expect(english).not.toMatch(/[，。；：（）]/)
  })
})
