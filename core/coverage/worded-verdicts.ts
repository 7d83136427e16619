import type { Catalogue } from '../catalogue/catalogue.js'
import { requirementById } from '../catalogue/lookup.js'
import type { Language } from '../diagnostics/language.js'
import { keepInContext } from '../project/keep.js'
import type { FieldContext } from '../project/fields.js'
import type { RequirementVerdict } from './report.js'
import { ruleWords } from './rule-words.js'

/** The language of verdicts, the catalogue worded in it, and the fields that rules name. */
export type VerdictWording = {
  readonly language: Language
  readonly catalogue: Catalogue
  readonly fields: FieldContext
}

/** A verdict with titles, texts and rules in a language; the same value while verdict and wording are the same. */
export const wordedVerdict = (verdict: RequirementVerdict, wording: VerdictWording): RequirementVerdict =>
  wording.language === 'zh-CN' ? verdict : reword(verdict, wording)

const reword = keepInContext((verdict: RequirementVerdict, wording: VerdictWording): RequirementVerdict => {
  const requirement = requirementById(wording.catalogue, verdict.id)
  if (requirement === undefined) return verdict
  return {
    ...verdict,
    title: requirement.title,
    expectations: verdict.expectations.map((judged) => {
      const expectation = requirement.expectations.find(({ id }) => id === judged.id)
      if (expectation === undefined) return judged
      const rule = ruleWords(expectation.match, expectation.in, wording.fields, wording.language)
      return { ...judged, text: expectation.text, rule }
    }),
  }
})
