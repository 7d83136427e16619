import type { Block } from '../../core/model/block.js'
import type { Document } from '../../core/model/document.js'
import type { Project } from '../../core/project/project.js'

/** A document on its way to the worker: blocks that it has already by their index there, the others whole. */
export type DocumentPatch = Omit<Document, 'content'> & { readonly content: readonly (number | Block)[] }

/** What changed in a project: whole parts, documents by patch, and the order of all documents by code. */
export type ProjectPatch = Partial<Omit<Project, 'documents'>> & {
  readonly order: readonly string[]
  readonly documents: readonly DocumentPatch[]
}

const parts = ['manifest', 'profile', 'organisation', 'records', 'evidence', 'review'] as const

/** What turns one state into the other, found by identity: as small as the edit. */
export const patchBetween = (before: Project, after: Project): ProjectPatch => {
  const known = new Map(before.documents.map((document) => [document.code, document] as const))
  return {
    ...Object.fromEntries(parts.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]])),
    order: after.documents.map(({ code }) => code),
    documents: after.documents
      .filter((document) => known.get(document.code) !== document)
      .map((document) => patchDocument(known.get(document.code), document)),
  }
}

const patchDocument = (before: Document | undefined, after: Document): DocumentPatch => {
  const index = new Map((before?.content ?? []).map((block, at) => [block, at] as const))
  return { ...after, content: after.content.map((block) => index.get(block) ?? block) }
}

/** The state after a patch. Unchanged documents and blocks stay the very same values: whatever is kept by them holds. */
export const applyPatch = (project: Project, patch: ProjectPatch): Project => {
  const { order, documents: patches, ...changed } = patch
  const known = new Map(project.documents.map((document) => [document.code, document] as const))
  for (const { content, ...rest } of patches) {
    const before = known.get(rest.code)?.content ?? []
    known.set(rest.code, { ...rest, content: content.flatMap((block) => resolve(block, before)) })
  }
  const documents = order.flatMap((code) => known.get(code) ?? [])
  return { ...project, ...changed, documents }
}

const resolve = (block: number | Block, before: readonly Block[]): readonly Block[] => {
  if (typeof block !== 'number') return [block]
  const kept = before[block]
  return kept === undefined ? [] : [kept]
}
