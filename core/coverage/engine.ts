import type { Catalogue, Requirement } from '../catalogue/catalogue.js'
import type { Expectation } from '../catalogue/expectation.js'
import type { DocumentKind } from '../model/document.js'
import { keepByObject, keepInContext } from '../project/keep.js'
import type { Passage } from '../project/passage.js'
import { claimReach } from './claim-reach.js'
import { evidenceOf } from './evidence.js'
import type { MatchContext } from './match-context.js'
import type { Finder } from './matchers/finder.js'
import { finderFor } from './matchers/matchers.js'

/** An expectation ready to be looked for. */
export type Sought = { readonly requirement: Requirement; readonly expectation: Expectation; readonly finder: Finder }

/** A catalogue ready for one project setting. */
export type Engine = {
  readonly sought: readonly Sought[]
  /** The expectations that a passage meets by itself; worked out once for each passage object. */
  readonly metBy: (passage: Passage) => readonly Sought[]
}

/** Makes the matchers of a catalogue ready for a project; kept while both are the same objects. */
export const engineFor = keepInContext((catalogue: Catalogue, context: MatchContext): Engine => {
  const sought = catalogue.requirements.flatMap((requirement) =>
    requirement.expectations.map((expectation): Sought => ({
      requirement,
      expectation,
      finder: finderFor(expectation.match, context, requirement.id),
    })),
  )
  const candidates = candidatesFor(catalogue, sought)
  return { sought, metBy: keepByObject((passage: Passage) => match(passage, candidates(passage.kind, passage.claims))) }
})

const nothing: readonly Sought[] = []

const match = (passage: Passage, candidates: readonly Sought[]): readonly Sought[] => {
  if (candidates.length === 0) return nothing
  const evidence = evidenceOf(passage)
  if (evidence === undefined) return nothing
  const met = candidates.filter(({ finder }) => finder.scope === 'passage' && finder.meets(evidence))
  return met.length === 0 ? nothing : met
}

/** The expectations that a passage of such a kind and with such claims may meet by itself. */
const candidatesFor = (
  catalogue: Catalogue,
  sought: readonly Sought[],
): ((kind: DocumentKind, claims: readonly string[]) => readonly Sought[]) => {
  const reach = claimReach(catalogue)
  const byKind = keepByObject((_claims: readonly string[]) => new Map<DocumentKind, readonly Sought[]>())
  return (kind, claims) => {
    if (claims.length === 0) return nothing
    const known = byKind(claims).get(kind)
    if (known !== undefined) return known
    const requirements = reach(claims)
    const found = sought.filter(
      ({ requirement, expectation, finder }) =>
        finder.scope === 'passage' && requirements.has(requirement.id) && isIn(expectation, kind),
    )
    byKind(claims).set(kind, found)
    return found
  }
}

/** True when an expectation may be met in a document of this kind. */
export const isIn = ({ in: kinds }: Expectation, kind: DocumentKind): boolean =>
  kinds === undefined || kinds.includes(kind)
