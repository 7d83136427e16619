import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.js'
import type { Organisation, Responsibility } from '../model/organisation.js'
import type { Company, CompanyOrganisation, Kit } from './kit.js'

/**
 * The kit's departments and posts renamed, added to and taken away by id; people, outlets and responsibilities are the
 * company's. The posts of a department that is taken away go with it, unless the company gives them another department.
 */
export const companyOrganisation = (base: Organisation, given: CompanyOrganisation): Organisation => {
  const gone = new Set(given.without ?? [])
  const departments = mergeById(base.departments, given.departments ?? []).filter((unit) => !gone.has(unit.id))
  const posts = mergeById(base.posts, given.posts ?? []).filter(
    (post) => !gone.has(post.id) && !gone.has(post.department),
  )
  return {
    departments,
    posts,
    people: given.people ?? base.people,
    outlets: given.outlets ?? base.outlets,
    responsibilities: given.responsibilities ?? base.responsibilities.map((line) => lineWithout(line, gone)),
  }
}

/** Checks what a company takes away: that it exists, and that nothing that stays depends on it. */
export const checkWithout = (kit: Kit, company: Company, file: string): Diagnostic[] => {
  const given = company.organisation ?? {}
  const without = given.without ?? []
  if (without.length === 0) return []
  const gone = new Set(without)
  const known = new Set([...kit.organisation.departments, ...kit.organisation.posts].map((unit) => unit.id))
  const left = companyOrganisation(kit.organisation, given)
  const owners = [...kit.documents, ...kit.records].map(({ code, owner }) => ({ what: code, id: owner.split('.')[1] }))
  const dependants = [
    ...left.departments.map((unit) => ({ what: unit.name, id: unit.parent })),
    ...left.responsibilities.map((line) => ({ what: line.clause, id: line.lead })),
    ...left.people.map((person) => ({ what: person.name, id: person.post })),
    ...owners,
  ]
  const invalid = (problem: string): Diagnostic =>
    diagnose('shape-invalid', { name: file, path: 'organisation.without', problem }, { file })
  return [
    ...without
      .filter((id) => !known.has(id))
      .map((key) =>
        diagnose('kit-reference-unknown', { what: '部门或岗位', key, where: 'organisation.yml' }, { file }),
      ),
    ...dependants
      .filter(({ id }) => id !== undefined && gone.has(id))
      .map(({ what, id }) => invalid(`「${id}」不能去掉，${what} 仍属于它`)),
  ]
}

const lineWithout = (line: Responsibility, gone: ReadonlySet<string>): Responsibility => ({
  ...line,
  support: line.support.filter((id) => !gone.has(id)),
})

const mergeById = <Unit extends { readonly id: string }>(base: readonly Unit[], given: readonly Unit[]): Unit[] => {
  const replacements = new Map(given.map((unit) => [unit.id, unit]))
  const known = new Set(base.map((unit) => unit.id))
  return [
    ...base.map((unit) => ({ ...unit, ...replacements.get(unit.id) })),
    ...given.filter((unit) => !known.has(unit.id)),
  ]
}
