import type { Expectation } from './expectation.js'

/** How surely a kit knows a number or a wording (see docs/kit-format.md). */
export const kitProvenances = ['verified', 'single-source', 'estimated'] as const

/** How surely a number or a wording is known: by the kit, or by the user from an own copy of the standard. */
export const provenances = [...kitProvenances, 'user'] as const

/** How surely a number or a wording is known. */
export type Provenance = (typeof provenances)[number]

/** Points with their provenance. */
export type Points = { readonly value: number; readonly provenance: Provenance }

/** All-or-nothing (qualitative) or in proportion (sampled), after clause 6.2. */
export type RequirementKind = 'qualitative' | 'sampled'

/** The kit's own translation of its own wording; shown where the interface is English, never as text of the standard. */
export type Translation<Words extends string> = { readonly [Key in Words]?: string | undefined }

/** A first- or second-level item (5.1, 5.1.1): title and the points of everything below. */
export type Clause = {
  readonly id: string
  readonly title: string
  readonly level: 1 | 2
  readonly points: Points
  readonly en?: Translation<'title'> | undefined
}

/** A fourth-level item (5.1.1.1): what the standard asks, paraphrased, and what a document set must say to answer it. */
export type Requirement = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly kind: RequirementKind
  readonly provenance: Provenance
  readonly points: Points
  readonly expectations: readonly Expectation[]
  readonly en?: Translation<'title' | 'text'> | undefined
}

/** A level of the certificate and the score from which it is given; reports know it by its name. */
export type StarLevel = {
  readonly name: string
  readonly from: number
  readonly en?: Translation<'name'> | undefined
}

/** A standard: its clauses, requirements with points, and levels from highest to lowest. */
export type Catalogue = {
  readonly id: string
  readonly title: string
  readonly levels: readonly StarLevel[]
  readonly belowLevels: string
  readonly clauses: readonly Clause[]
  readonly requirements: readonly Requirement[]
  readonly en?: Translation<'title' | 'belowLevels'> | undefined
}
