import type { Matcher } from '../catalogue/expectation.js'
import type { Language } from '../diagnostics/language.js'
import type { DocumentKind } from '../model/document.js'
import type { FieldContext } from '../project/fields.js'
import { chineseRules } from './rule-words-chinese.js'
import { englishRules } from './rule-words-english.js'

/** How rules are worded in a language: where the text has to stand, and what each kind of matcher looks for. */
export type RuleWords = {
  readonly place: (kinds: readonly DocumentKind[]) => string
  readonly rules: {
    readonly [Type in Matcher['type']]: (matcher: Extract<Matcher, { type: Type }>, fields: FieldContext) => string
  }
}

/**
 * What an expectation looks for, in words: the rule by which the witness was found. Field keys are named by their
 * labels, departments and posts by their names; terms stay as they have to stand in the text.
 */
export const ruleWords = (
  matcher: Matcher,
  kinds: readonly DocumentKind[] | undefined,
  fields: FieldContext,
  language: Language = 'zh-CN',
): string => {
  const { place, rules } = inLanguage[language]
  const rule = rules[matcher.type](matcher as never, fields)
  return kinds === undefined ? rule : place(kinds) + rule
}

const inLanguage: Readonly<Record<Language, RuleWords>> = { 'zh-CN': chineseRules, en: englishRules }
