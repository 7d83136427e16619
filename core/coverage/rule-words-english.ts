import type { CommitmentMatcher, PassageTerms, TermGroups } from '../catalogue/expectation.js'
import type { DocumentKind } from '../model/document.js'
import { resolveField, type FieldContext } from '../project/fields.js'
import type { RuleWords } from './rule-words.js'

/** The rules in English; what has to stand in the text is quoted as it has to stand there. */
export const englishRules: RuleWords = {
  place: (kinds) => `In the ${kinds.map((kind) => kindWords[kind]).join(' or the ')}: `,
  rules: {
    claim: ({ characters }) =>
      `the section that claims the clause has at least ${characters} Chinese characters of its own, headings and references aside`,
    topic: ({ within = 'sentence', ...terms }) =>
      `${reachWords[within]} says all of ${termWords(terms)}; ${notCounted}`,
    commitment: (matcher, fields) =>
      `${promiseWords(matcher, fields)}${unitWords(matcher)}${conditionWords(matcher)}${besides(matcher)}; ${notCounted}`,
    record: ({ codes, ...terms }) =>
      `a step makes the record ${codes.join(' or ')}, or a sentence fills it in or uses it, and the form exists${besides(terms)}; naming it in a list does not count`,
    field: ({ field, ...terms }, fields) =>
      `the field “${label(field, fields)}” is filled in and used${besides(terms)}; ${notCounted}`,
    responsible: ({ units, named, ...terms }, fields) =>
      `${unitNames(units, named, fields)} of the organisation is made responsible: by a step, a sentence (负责, 由……, 归口) or a row of duties${besides(terms)}; ${notCounted}`,
    document: ({ codes, ...terms }) =>
      `a sentence refers to ${codes.join(' or ')} of the document register and says something of its own${besides(terms)}; “按……执行” alone does not count`,
    table: ({ columns, rows = 1, generated }) =>
      `a table whose header has the columns ${groupWords(columns)}, with at least ${rows} ${rows === 1 ? 'row' : 'rows'} filled in${generated === undefined ? '' : '; the same table made of project data counts where there are data'}`,
    ratio: ({ part, whole, percent, least = 0, ...terms }, fields) =>
      `“${label(part, fields)}” is at least ${percent} % of “${label(whole, fields)}”${least > 0 ? ` and at least ${least}` : ''}, both numbers in one sentence${besides(terms)}`,
    law: ({ laws, ...terms }) =>
      `cites a law or standard that the register has as in force${laws === undefined ? '' : ` (name or number with ${either(laws)})`}${besides(terms)}; ${notCounted}`,
    evidence: ({ records }) =>
      `the evidence has a file for the clause${records === undefined ? '' : `, of the record ${records.join(' or ')}`}; does not change the documented score`,
  },
}

const kindWords: Record<DocumentKind, string> = {
  manual: 'manual',
  procedure: 'procedures',
  instruction: 'instructions',
  planning: 'planning documents',
  application: 'application papers',
}

const notCounted = 'negations, intentions, questions, quotations, lists and headings do not count'

const reachWords = {
  sentence: 'one sentence (step, table row)',
  block: 'one paragraph (step, table)',
  section: 'one section that claims the clause',
}

const promiseWords = ({ field }: CommitmentMatcher, fields: FieldContext): string =>
  field === undefined ? 'a figure is given' : `the promise “${label(field, fields)}” is filled in and used`

const unitWords = ({ units }: CommitmentMatcher): string =>
  units === undefined ? '' : `, in ${units.map((unit) => `“${unit}”`).join(' or ')}`

const conditionWords = ({ condition }: CommitmentMatcher): string =>
  condition === undefined ? '' : `, with the condition ${groupWords(condition)}`

const unitNames = (
  units: readonly string[] | undefined,
  named: readonly string[] | undefined,
  fields: FieldContext,
): string => {
  const keyed = (units ?? []).map((key) => {
    const { known, text } = resolveField(key, fields)
    return known ? text : key
  })
  const byName = named === undefined ? [] : [`a department or post with ${either(named)} in its name`]
  return [...keyed, ...byName].join(' or ') || 'a department or post'
}

const besides = (terms: PassageTerms): string => {
  const said = termWords(terms)
  return said === '' ? '' : `, and says ${said}`
}

const termWords = ({ all = [], none = [] }: PassageTerms): string =>
  [groupWords(all), none.length === 0 ? '' : `without ${either(none)}`].filter((part) => part !== '').join(', ')

const groupWords = (groups: TermGroups): string => groups.map((group) => group.join('/')).join('; ')

const either = (terms: readonly string[]): string => terms.map((term) => `“${term}”`).join(' or ')

const label = (key: string, fields: FieldContext): string => resolveField(key, fields).label
