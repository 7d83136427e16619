import type { Catalogue, Clause, Requirement } from './catalogue.js'
import { isWithin, parentClause } from './clause-number.js'

/** The requirement with this id. */
export const requirementById = (catalogue: Catalogue, id: string): Requirement | undefined =>
  catalogue.requirements.find((requirement) => requirement.id === id)

/** The first- or second-level clause with this id. */
export const clauseById = (catalogue: Catalogue, id: string): Clause | undefined =>
  catalogue.clauses.find((clause) => clause.id === id)

/** True for a clause or requirement of the catalogue, and for the chapter above its clauses. */
export const clauseExists = (catalogue: Catalogue, id: string): boolean => {
  const chapters = catalogue.clauses.some((clause) => clause.level === 1 && parentClause(clause.id) === id && id !== '')
  return chapters || clauseById(catalogue, id) !== undefined || requirementById(catalogue, id) !== undefined
}

/**
 * True where the text may refer to this clause: it is in the catalogue, or in a chapter that the catalogue does not
 * describe, as 6.2.2 of a standard whose catalogue holds chapter 5.
 */
export const mayReferTo = (catalogue: Catalogue, id: string): boolean => {
  const [chapter = ''] = id.split('.')
  const described = catalogue.clauses.some((clause) => isWithin(clause.id, chapter))
  return described ? clauseExists(catalogue, id) : /^[1-9]\d*(\.\d+)*$/.test(id)
}

/** The second-level clauses of a section. */
export const childClauses = (catalogue: Catalogue, id: string): readonly Clause[] =>
  catalogue.clauses.filter((clause) => parentClause(clause.id) === id)

/** The requirements of a clause, however deep, or the requirement itself. */
export const requirementsWithin = (catalogue: Catalogue, id: string): readonly Requirement[] =>
  catalogue.requirements.filter((requirement) => isWithin(requirement.id, id))

/** The title of a clause or requirement. */
export const clauseTitle = (catalogue: Catalogue, id: string): string | undefined =>
  clauseById(catalogue, id)?.title ?? requirementById(catalogue, id)?.title
