import type { Document } from '../../core/model/document.js'
import type { Project } from '../../core/project/project.js'

/** The clauses that a document claims anywhere, each once. */
export const claimedClauses = (document: Document): readonly string[] => {
  const known = clausesOf.get(document)
  if (known !== undefined) return known
  const clauses = [...new Set(document.content.flatMap((block) => block.clauses ?? []))].toSorted()
  clausesOf.set(document, clauses)
  return clauses
}

const clausesOf = new WeakMap<Document, readonly string[]>()

/** The clauses that the document of a code claims, in one line: the same value while its claims stand still. */
export const claimsIn = (project: Project, code: string): string => {
  const document = project.documents.find((candidate) => candidate.code === code)
  return document === undefined ? '' : claimedClauses(document).join(' ')
}

/** How many stars a level has in the catalogue's own order; below all levels none. */
export const starsOf = (level: string): number => starWords.indexOf(level.slice(0, 1)) + 1

const starWords = ['一', '二', '三', '四', '五']
