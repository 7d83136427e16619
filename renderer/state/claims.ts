import type { Project } from '../../core/project/project.js'

/** The project with a clause claimed by a block. */
export const withClaim = (project: Project, code: string, block: string, clause: string): Project => ({
  ...project,
  documents: project.documents.map((document) => {
    if (document.code !== code) return document
    const content = document.content.map((candidate) =>
      candidate.id === block
        ? { ...candidate, clauses: [...new Set([...(candidate.clauses ?? []), clause])].toSorted() }
        : candidate,
    )
    return { ...document, content }
  }),
})
