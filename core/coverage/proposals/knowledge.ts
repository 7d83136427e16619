import type { Catalogue, Requirement } from '../../catalogue/catalogue.js'
import type { TermGroups } from '../../catalogue/expectation.js'
import { isWithin, parentClause } from '../../catalogue/clause-number.js'
import { clauseById } from '../../catalogue/lookup.js'
import type { Vocabulary } from '../../catalogue/vocabulary.js'
import type { Canonical } from './synonyms.js'

/**
 * What a requirement is known by: its own wording, sentences in which others speak of it, terms that speak for it, and
 * groups of terms that do together.
 */
export type RequirementKnowledge = {
  readonly id: string
  readonly wording: readonly string[]
  readonly sayings: readonly string[]
  readonly terms: readonly string[]
  readonly expected: readonly TermGroups[]
  readonly together: readonly TermGroups[]
}

/**
 * Gathers what catalogue and vocabulary say of each requirement, in the catalogue's order, in canonical words. A
 * clause's words go to every requirement below it.
 */
export const requirementKnowledge = (
  catalogue: Catalogue,
  vocabulary: Vocabulary['clauses'],
  canonical: Canonical,
): readonly RequirementKnowledge[] =>
  catalogue.requirements.map((requirement) => {
    const { id, title, text, expectations } = requirement
    const entries = vocabulary.filter(({ clause }) => isWithin(id, clause))
    const group = (groups: TermGroups): TermGroups => groups.map((terms) => terms.map(canonical))
    return {
      id,
      wording: [
        title,
        text,
        clauseById(catalogue, parentClause(id))?.title ?? '',
        ...expectations.map((expectation) => expectation.text),
      ].map(canonical),
      sayings: entries.flatMap(({ sayings = [] }) => sayings).map(canonical),
      terms: [...new Set([...topicsOf(title), ...entries.flatMap(({ terms }) => terms)].map(canonical))],
      expected: expectedGroups(requirement).map(group),
      together: entries.flatMap(({ together }) => together.map(group)),
    }
  })

/** A title of two topics (部门与岗位) is two terms. */
const topicsOf = (title: string): readonly string[] =>
  title.split(/[与和、]/u).filter((topic) => Array.from(topic).length > 1)

const expectedGroups = ({ expectations }: Requirement): readonly TermGroups[] =>
  expectations.flatMap(({ match }) => {
    const groups = 'all' in match ? (match.all ?? []) : []
    return groups.length < 2 ? [] : [groups]
  })
