import type { Evidence } from '../evidence.js'
import type { DocumentScope } from '../document-scope.js'
import type { Witness } from '../report.js'

/** Tests one passage by itself: the answer may be kept as long as the passage and the context stand still. */
export type PassageFinder = { readonly scope: 'passage'; readonly meets: (evidence: Evidence) => boolean }

/** Looks at the claims, sections and blocks of one document, in reading order, on demand. */
export type DocumentFinder = { readonly scope: 'document'; readonly find: (scope: DocumentScope) => Iterable<Witness> }

/** Looks at the project beside its documents: what is on file. */
export type ProjectFinder = { readonly scope: 'project'; readonly witnesses: readonly Witness[] }

/** How the witnesses of one expectation are found. */
export type Finder = PassageFinder | DocumentFinder | ProjectFinder

/** A finder of every passage that passes a test. */
export const findPassages = (meets: PassageFinder['meets']): PassageFinder => ({ scope: 'passage', meets })

/** A finder over one document. */
export const findInDocument = (find: DocumentFinder['find']): DocumentFinder => ({ scope: 'document', find })

/** A finder of nothing, for what the project cannot meet whatever its text says. */
export const findNothing: Finder = { scope: 'project', witnesses: [] }
